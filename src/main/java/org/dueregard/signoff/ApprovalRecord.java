package org.dueregard.signoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * How one assessment went from its proposed outcome to its decision. Each time the chain
 * begins anew is a round; what was signed and decided in earlier rounds stays.
 */
class ApprovalRecord {

	@Id
	private final AssessmentId assessment;

	@Embedded.Nullable
	private @Nullable ProposeOutcome proposed;

	@Embedded.Nullable
	private @Nullable ReviewQuality review;

	private int round;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<Turn> turns;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<DecisionTaken> decisions;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	ApprovalRecord(AssessmentId assessment, @Nullable ProposeOutcome proposed, @Nullable ReviewQuality review,
			int round, List<Turn> turns, List<DecisionTaken> decisions, @Nullable Integer version) {
		this.assessment = assessment;
		this.proposed = proposed;
		this.review = review;
		this.round = round;
		this.turns = turns;
		this.decisions = decisions;
		this.version = version;
	}

	static ApprovalRecord of(AssessmentId assessment) {
		return new ApprovalRecord(assessment, null, null, 0, List.of(), List.of(), null);
	}

	void propose(ProposeOutcome command) {
		this.proposed = command;
	}

	void review(ReviewQuality command) {
		this.review = command;
	}

	/**
	 * Begins a new round. Turns that nobody took in the last one are forgotten.
	 */
	void begin(List<Role> route) {
		this.round++;
		this.turns = Stream
			.concat(this.turns.stream().filter((turn) -> !turn.isAhead()),
					route.stream().map((role) -> Turn.ahead(this.round, role)))
			.toList();
	}

	/**
	 * Whose turn it is; nobody's once one has returned it or all have approved.
	 */
	Optional<Role> next() {
		return next(thisRound()).map(Turn::role);
	}

	private static Optional<Turn> next(List<Turn> round) {
		return round.stream().anyMatch((turn) -> turn.decision() == SignOffDecision.RETURNED) ? Optional.empty()
				: round.stream().filter(Turn::isAhead).findFirst();
	}

	boolean hasSigned(OfficerId officer) {
		return thisRound().stream().anyMatch((turn) -> officer.equals(turn.officer()));
	}

	SignOffOutcome sign(OfficerId signatory, SignOff command, Instant at) {
		var turn = next(thisRound()).orElseThrow(() -> new IllegalStateException("Nobody is left to sign"));
		var signed = new ArrayList<>(this.turns);
		signed.set(signed.indexOf(turn), turn.taken(signatory, command, at));
		this.turns = List.copyOf(signed);
		if (command.signOffDecision() == SignOffDecision.RETURNED) {
			return SignOffOutcome.RETURNED;
		}
		return next().isPresent() ? SignOffOutcome.NEXT : SignOffOutcome.COMPLETE;
	}

	void decide(RecordDecision command) {
		var earlier = this.decisions.stream().filter((taken) -> taken.round() != this.round);
		this.decisions = Stream.concat(earlier, Stream.of(new DecisionTaken(this.round, command))).toList();
	}

	/**
	 * The newest round. A decision on an earlier one counts until the chain begins anew.
	 */
	Approval approval() {
		return new Approval(this.proposed, this.review, thisRound().stream().map(Turn::signature).toList(),
				this.decisions.stream()
					.filter((taken) -> taken.round() == this.round)
					.map(DecisionTaken::decision)
					.findFirst()
					.orElse(null));
	}

	private List<Turn> thisRound() {
		return this.turns.stream().filter((turn) -> turn.round() == this.round).toList();
	}

}
