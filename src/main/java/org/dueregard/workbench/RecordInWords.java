package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.audit.Deeds;
import org.dueregard.audit.Entry;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells entries of the record as one colleague would tell another.
 */
@Component
class RecordInWords {

	private static final Set<String> ABOUT_OFFICERS = Set.of(Deeds.HANDED_OVER, Deeds.COVERED);

	private final Colleagues colleagues;

	private final MessageSource messages;

	RecordInWords(Colleagues colleagues, MessageSource messages) {
		this.colleagues = colleagues;
		this.messages = messages;
	}

	List<Line> of(List<Entry> entries) {
		var names = this.colleagues
			.names(entries.stream().flatMap(RecordInWords::named).distinct().map(OfficerId::new).toList());
		return entries.stream().map((entry) -> line(entry, names)).toList();
	}

	private static Stream<String> named(Entry entry) {
		var content = entry.content();
		return Stream.of(content.officer(), ABOUT_OFFICERS.contains(content.deed()) ? content.about() : null)
			.filter(Objects::nonNull);
	}

	private Line line(Entry entry, Map<OfficerId, String> names) {
		var content = entry.content();
		var officer = content.officer();
		var who = (officer != null) ? String.valueOf(names.get(new OfficerId(officer))) : message("record.itself");
		return new Line(entry.number(), entry.shortHash(), who, content.role(), words(entry, names),
				Calendar.local(content.at()), content.address());
	}

	String words(Entry entry, Map<OfficerId, String> names) {
		var content = entry.content();
		if (content.deed().startsWith(Deeds.ENGINE)) {
			var what = content.deed().substring(Deeds.ENGINE.length()).replaceAll("(?=[A-Z])|[.]", " ");
			return message("record.engine", what.toLowerCase(), Objects.requireNonNullElse(content.about(), ""));
		}
		if (!Deeds.ALL.contains(content.deed())) {
			return message("act." + content.deed());
		}
		var step = content.step();
		var about = Objects.requireNonNullElse(content.about(), "");
		return message("record." + content.deed(), (step != null) ? message("step." + step) : "",
				about.isEmpty() ? "" : names.getOrDefault(new OfficerId(about), about));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/**
	 * One entry.
	 */
	record Line(long number, String hash, String who, @Nullable String role, String words, ZonedDateTime at,
			@Nullable String address) {
	}

}
