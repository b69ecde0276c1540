package org.dueregard.supplychain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.supplychain.Advisories.Advisory;
import org.dueregard.supplychain.Finding.Status;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the libraries in the jar without asking anybody: from the lists
 * that we keep, and from a copy of a public database where there is one.
 */
final class DependencyReport {

	/** After so many days somebody should look again. */
	private static final int FRESH_DAYS = 90;

	private final List<Component> components;

	private final List<Finding> findings;

	private final List<Looked> looked;

	private final List<Licence> licences;

	private final LocalDate today;

	private final @Nullable Path database;

	private final List<Advisory> advisories;

	DependencyReport(Sbom sbom, LocalDate today, @Nullable Path database) {
		this.components = sbom.components();
		this.findings = Lists.read("known-findings.csv", Finding.class);
		this.looked = Lists.read("looked-at.csv", Looked.class);
		this.licences = Lists.read("licences.csv", Licence.class);
		this.today = today;
		this.database = database;
		this.advisories = (database != null) ? new Advisories(this.components).in(database) : List.of();
	}

	/**
	 * Flaws in a library of ours to which nobody has an answer.
	 */
	List<String> unanswered() {
		var listed = this.findings.stream()
			.flatMap((finding) -> this.components.stream()
				.filter((component) -> finding.concerns(component) && !finding.answers(component))
				.map((component) -> finding.id() + " in " + component + ": " + finding.what()));
		var published = this.advisories.stream()
			.filter((advisory) -> !advisory.knownTo(this.findings))
			.map(Advisory::toString);
		return Stream.concat(listed, published).sorted().toList();
	}

	/**
	 * Libraries whose every licence is one we have not weighed.
	 */
	List<String> strangeLicences() {
		var known = this.licences.stream().map(Licence::name).collect(Collectors.toSet());
		return this.components.stream()
			.filter((component) -> component.licences().stream().noneMatch(known::contains))
			.map((component) -> component + ": " + component.licences())
			.toList();
	}

	/**
	 * Versions that may change under us, and libraries that are there twice.
	 */
	List<String> unsteady() {
		var versions = this.components.stream()
			.collect(Collectors.groupingBy(Component::artifact, TreeMap::new,
					Collectors.mapping(Component::version, Collectors.toSet())));
		return Stream
			.concat(this.components.stream()
				.filter((component) -> component.version().endsWith("-SNAPSHOT"))
				.map(Component::toString),
					versions.entrySet()
						.stream()
						.filter((artifact) -> artifact.getValue().size() > 1)
						.map(Map.Entry::toString))
			.toList();
	}

	/**
	 * The whole of it, what matters most first.
	 */
	String inWords() {
		var lines = new ArrayList<String>();
		lines.add("Libraries in the jar: %d. Advisories consulted: %s.".formatted(this.components.size(),
				(this.database != null) ? "our own list and " + this.database
						: "our own list alone (src/security/known-findings.csv); no database was given"));
		section(lines, "Findings without an answer", unanswered());
		section(lines, "Findings that apply, with our answer", answered());
		section(lines, "Findings that a newer version mended", upgraded());
		section(lines, "Nobody has looked at these at their version", neverLooked());
		section(lines, "Last looked at more than %d days ago".formatted(FRESH_DAYS), longAgo());
		section(lines, "No longer mended by their makers for free", ended());
		section(lines, "Snapshots and doubles", unsteady());
		section(lines, "Licences that nobody has weighed", strangeLicences());
		section(lines, "Licences", byLicence());
		return String.join("\n", lines) + "\n";
	}

	private List<String> answered() {
		return this.findings.stream()
			.filter((finding) -> this.components.stream().anyMatch(finding::answers))
			.map((finding) -> "%s %s %s, %s: %s. %s".formatted(finding.id(), finding.severity(), finding.artifact(),
					finding.what(), finding.status(), finding.answer()))
			.toList();
	}

	private List<String> upgraded() {
		return this.findings.stream()
			.filter((finding) -> finding.status() == Status.UPGRADED
					&& this.components.stream().noneMatch(finding::concerns))
			.map((finding) -> finding.id() + " " + finding.artifact() + ", " + finding.what())
			.toList();
	}

	private List<String> neverLooked() {
		return this.components.stream()
			.filter((component) -> this.looked.stream().noneMatch((look) -> look.at(component)))
			.map(Component::toString)
			.sorted()
			.toList();
	}

	private List<String> longAgo() {
		return looks().filter((look) -> look.looked().isBefore(this.today.minusDays(FRESH_DAYS)))
			.map((look) -> "%s %s: %s".formatted(look.group(), look.version(), look.looked()))
			.toList();
	}

	private List<String> ended() {
		return looks().filter((look) -> look.supportEnds() != null && look.supportEnds().isBefore(this.today))
			.map((look) -> "%s %s: since %s".formatted(look.group(), look.version(), look.supportEnds()))
			.toList();
	}

	private Stream<Looked> looks() {
		return this.looked.stream().filter((look) -> this.components.stream().anyMatch(look::at));
	}

	private List<String> byLicence() {
		return this.components.stream()
			.collect(Collectors.groupingBy((component) -> String.join(" or ", component.licences()), TreeMap::new,
					Collectors.counting()))
			.entrySet()
			.stream()
			.map((licence) -> "%3d  %s".formatted(licence.getValue(), licence.getKey()))
			.toList();
	}

	private static void section(List<String> lines, String title, List<String> entries) {
		lines.add("");
		lines.add(title + ": " + (entries.isEmpty() ? "none" : entries.size()));
		entries.forEach((entry) -> lines.add("  " + entry));
	}

}
