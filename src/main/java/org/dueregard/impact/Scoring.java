package org.dueregard.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * How the effects of one assessment were scored, whom to ask about them, and what is done
 * about them.
 */
class Scoring {

	@Id
	private final AssessmentId assessment;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<RatedEntry> entries;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<AdviceRequest> requests;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<Mitigation> mitigations;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	Scoring(AssessmentId assessment, List<RatedEntry> entries, List<AdviceRequest> requests,
			List<Mitigation> mitigations, @Nullable Integer version) {
		this.assessment = assessment;
		this.entries = entries;
		this.requests = requests;
		this.mitigations = mitigations;
		this.version = version;
	}

	static Scoring of(AssessmentId assessment) {
		return new Scoring(assessment, List.of(), List.of(), List.of(), null);
	}

	/**
	 * Scores anew. What was planned for an entry stays with it as long as the entry says
	 * the same, whatever number it now has.
	 */
	void score(ScoreImpact command, RatingRule rule) {
		this.mitigations = stillAbout(command.entries());
		this.requests = command.advice();
		this.entries = command.entries().stream().map((entry) -> RatedEntry.of(entry, rule)).toList();
		rateResiduals(rule);
	}

	private List<Mitigation> stillAbout(List<ImpactEntry> scoredAnew) {
		var free = new ArrayList<@Nullable ImpactEntry>(scoredAnew);
		var numbers = new HashMap<Integer, Integer>();
		for (var index = 0; index < this.entries.size(); index++) {
			var found = free.indexOf(this.entries.get(index).entry());
			if (found >= 0) {
				free.set(found, null);
				numbers.put(index + 1, found + 1);
			}
		}
		return this.mitigations.stream()
			.filter((mitigation) -> numbers.containsKey(mitigation.entry()))
			.map((mitigation) -> mitigation.about(numbers.get(mitigation.entry())))
			.toList();
	}

	void plan(PlanMitigation command, RatingRule rule) {
		this.mitigations = command.mitigations();
		rateResiduals(rule);
	}

	private void rateResiduals(RatingRule rule) {
		this.entries = IntStream.range(0, this.entries.size())
			.mapToObj((index) -> this.entries.get(index).leaving(mitigationsOf(index + 1), rule))
			.toList();
	}

	private List<Mitigation> mitigationsOf(int number) {
		return this.mitigations.stream().filter((mitigation) -> mitigation.entry() == number).toList();
	}

	List<ScoredEntry> entries() {
		return IntStream.rangeClosed(1, this.entries.size()).mapToObj((number) -> {
			var rated = this.entries.get(number - 1);
			return new ScoredEntry(number, rated.entry(), rated.rating(), rated.residual(), mitigationsOf(number));
		}).toList();
	}

	List<AdviceRequest> requests() {
		return this.requests;
	}

	ScoreImpact answers() {
		return new ScoreImpact(this.entries.stream().map(RatedEntry::entry).toList(), this.requests);
	}

	/**
	 * What is planned; empty before planning, and when scoring anew left none of it.
	 */
	Optional<PlanMitigation> plan() {
		return Optional.of(new PlanMitigation(this.mitigations)).filter((plan) -> !plan.mitigations().isEmpty());
	}

}
