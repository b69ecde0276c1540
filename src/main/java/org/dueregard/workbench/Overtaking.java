package org.dueregard.workbench;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.workbench.form.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody overwrites unawares what was kept while they wrote: a form
 * carries the mark of what it was filled with.
 */
@Component
public class Overtaking {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

	private final Forms forms;

	private final Colleagues colleagues;

	Overtaking(Forms forms, Colleagues colleagues) {
		this.forms = forms;
		this.colleagues = colleagues;
	}

	/**
	 * Mark of what is kept.
	 */
	public String mark(Optional<Draft> kept) {
		return kept.map((draft) -> draft.at().toString()).orElse("");
	}

	/**
	 * Refuses answers when others were kept since their form was handed out.
	 * @param mark that of the form; null where none was handed out
	 * @throws org.dueregard.shared.Refusal that says who kept what
	 */
	public void check(String form, Map<String, Object> given, @Nullable String mark, Optional<Draft> kept,
			OfficerId officer) {
		kept.filter((draft) -> mark != null && !mark(kept).equals(mark)).ifPresent((draft) -> {
			var changed = differing(form, given, draft.answers());
			if (!changed.isEmpty()) {
				throw new ChangedMeanwhile(draft.officer().equals(officer)
						? Problem.of("task.keptMeanwhileByYou", at(draft), changed)
						: Problem.of("task.keptMeanwhile", this.colleagues.name(draft.officer()), at(draft), changed));
			}
		});
	}

	private static String at(Draft draft) {
		return TIME.format(Calendar.local(draft.at()));
	}

	private String differing(String form, Map<String, Object> given, Map<String, Object> kept) {
		var asked = this.forms.get(form);
		return Stream.of(given, kept)
			.flatMap((answers) -> answers.keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new))
			.stream()
			.filter((key) -> !isSame(given.get(key), kept.get(key)))
			.map(asked::label)
			.collect(Collectors.joining("; "));
	}

	private static boolean isSame(@Nullable Object one, @Nullable Object other) {
		return Objects.equals(String.valueOf(Objects.requireNonNullElse(one, "")),
				String.valueOf(Objects.requireNonNullElse(other, "")));
	}

}
