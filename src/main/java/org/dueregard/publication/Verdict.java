package org.dueregard.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.publication.disclosure.Redaction.Passage;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the information officer says of that which the check found.
 *
 * @param withheld ids of what the public does not read
 * @param shown ids of what it may read
 * @param because why it may; empty for no reason
 */
record Verdict(List<String> withheld, List<String> shown, String because) {

	static Verdict of(List<String> withheld, List<String> shown, @Nullable String because) {
		return new Verdict(withheld, shown, Objects.requireNonNullElse(because, "").strip());
	}

	/**
	 * What stands in the place of everything withheld.
	 */
	List<Passage> passages() {
		return this.withheld.stream()
			.map(Found::ofId)
			.map((found) -> new Passage(found.text(), found.kind().called()))
			.toList();
	}

	boolean shows(Found found) {
		return this.shown.contains(found.id());
	}

	/**
	 * Where it contradicts itself, or speaks of what was not found.
	 */
	List<Problem> problems(List<Finding> findings) {
		var known = findings.stream().map(Finding::id).toList();
		var problems = new ArrayList<Problem>();
		if (!known.containsAll(this.withheld)) {
			problems.add(Problem.with("findingsToWithhold", "clearForPublication.findings.unknown"));
		}
		if (!known.containsAll(this.shown)) {
			problems.add(Problem.with("findingsToShow", "clearForPublication.findings.unknown"));
		}
		among(findings).shown()
			.stream()
			.filter(this.withheld::contains)
			.forEach((both) -> problems.add(Problem.with("findingsToShow", "clearForPublication.findingsToShow.both",
					Found.ofId(both).text())));
		if (!this.shown.isEmpty() && this.because.isEmpty()) {
			problems.add(Problem.with("shownBecause", "clearForPublication.shownBecause.missing"));
		}
		if (this.shown.isEmpty() && !this.because.isEmpty()) {
			problems.add(Problem.with("findingsToShow", "clearForPublication.findingsToShow.missing"));
		}
		return problems;
	}

	/**
	 * The same without what was not found.
	 */
	Verdict among(List<Finding> findings) {
		var known = findings.stream().map(Finding::id).toList();
		return new Verdict(this.withheld.stream().filter(known::contains).toList(),
				this.shown.stream().filter(known::contains).toList(), this.because);
	}

}
