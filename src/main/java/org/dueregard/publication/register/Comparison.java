package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import org.dueregard.publication.register.Passages.Passage;

/**
 * What reads otherwise in one version of an assessment than in another, word by word.
 */
final class Comparison {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

	/** Two passages with more words than that have little in common worth looking for. */
	private static final int MOST_WORDS = 2_000;

	private Comparison() {
	}

	/**
	 * The passages that differ, by the heading they stand under.
	 */
	static Map<String, List<Change>> between(List<Passage> earlier, List<Passage> later) {
		var changes = new LinkedHashMap<String, List<Change>>();
		for (var delta : DiffUtils.diff(earlier, later).getDeltas()) {
			var before = delta.getSource().getLines();
			var after = delta.getTarget().getLines();
			for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
				var gone = (i < before.size()) ? before.get(i).text() : "";
				var come = (i < after.size()) ? after.get(i).text() : "";
				var heading = (i < after.size()) ? after.get(i).heading() : before.get(i).heading();
				changes.computeIfAbsent(heading, (first) -> new ArrayList<>()).add(change(gone, come));
			}
		}
		return changes;
	}

	private static Change change(String before, String after) {
		var gone = words(before);
		var come = words(after);
		if (gone.size() > MOST_WORDS || come.size() > MOST_WORDS) {
			return Change.of(before, after);
		}
		var parts = new ArrayList<Part>();
		for (var delta : DiffUtils.diff(gone, come, true).getDeltas()) {
			add(parts, delta);
		}
		return new Change(parts);
	}

	private static void add(List<Part> parts, AbstractDelta<String> delta) {
		if (delta.getType() == DeltaType.EQUAL) {
			parts.add(new Part(Fate.KEPT, String.join("", delta.getSource().getLines())));
			return;
		}
		Change.of(String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines()))
			.parts()
			.forEach(parts::add);
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
	}

	/**
	 * A passage that differs.
	 */
	record Change(List<Part> parts) {

		static Change of(String gone, String come) {
			var parts = new ArrayList<Part>();
			if (!gone.isEmpty()) {
				parts.add(new Part(Fate.REMOVED, gone));
			}
			if (!come.isEmpty()) {
				parts.add(new Part(Fate.ADDED, come));
			}
			return new Change(parts);
		}

	}

	/**
	 * Words that stand in both versions or in one of them.
	 */
	record Part(Fate fate, String text) {

	}

	/**
	 * What became of words of the earlier version in the later.
	 */
	enum Fate {

		KEPT, REMOVED, ADDED

	}

}
