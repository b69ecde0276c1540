package org.dueregard.publication;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Role;
import org.dueregard.impact.Advice;
import org.dueregard.impact.AdviseOnImpact;
import org.dueregard.impact.Impact;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.PlanMitigation;
import org.dueregard.impact.Rating;
import org.dueregard.impact.ScoreImpact;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.screening.HandFilledScreening;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.Approval;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.SignOff;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.SignOffOutcome;
import org.dueregard.signoff.Signature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration
class HandFilledDesks {

	@Bean
	ScreeningDesk screeningDesk() {
		return new HandFilledScreening();
	}

	@Bean
	EvidenceDesk evidenceDesk() {
		return new EvidenceDesk() {
			final Map<AssessmentId, GatherEvidence> evidence = new HashMap<>();

			final Map<AssessmentId, InvolvePeople> involvement = new HashMap<>();

			@Override
			public void gather(AssessmentId id, GatherEvidence command) {
				this.evidence.put(id, command);
			}

			@Override
			public void involve(AssessmentId id, InvolvePeople command) {
				this.involvement.put(id, command);
			}

			@Override
			public Optional<GatherEvidence> evidence(AssessmentId id) {
				return Optional.ofNullable(this.evidence.get(id));
			}

			@Override
			public Optional<InvolvePeople> involvement(AssessmentId id) {
				return Optional.ofNullable(this.involvement.get(id));
			}

			@Override
			public boolean knows(AssessmentId id, CharacteristicCode characteristic) {
				return true;
			}
		};
	}

	@Bean
	ImpactDesk impactDesk() {
		return new ImpactDesk() {
			final Map<AssessmentId, ScoreImpact> scoring = new HashMap<>();

			final Map<AssessmentId, PlanMitigation> mitigation = new HashMap<>();

			final Map<AssessmentId, Advice> advice = new HashMap<>();

			@Override
			public void score(AssessmentId id, ScoreImpact command) {
				this.scoring.put(id, command);
			}

			@Override
			public List<Advice> openAdvice(AssessmentId id) {
				return List.of();
			}

			@Override
			public void advise(AssessmentId id, CharacteristicCode characteristic, AdviseOnImpact command) {
				var asked = this.scoring.get(id).advice().get(0);
				this.advice.put(id, new Advice(characteristic, asked.specialist(), asked.question(),
						command.adviceView(), command.advice()));
			}

			@Override
			public void plan(AssessmentId id, PlanMitigation command) {
				this.mitigation.put(id, command);
			}

			@Override
			public Impact impact(AssessmentId id) {
				var entries = this.scoring.get(id).entries();
				var plan = this.mitigation.get(id).mitigations();
				return new Impact(java.util.stream.IntStream.range(0, entries.size()).mapToObj((index) -> {
					var entry = entries.get(index);
					var negative = entry.kind() == ImpactKind.NEGATIVE;
					return new ScoredEntry(index + 1, entry, negative ? Rating.HIGH : null,
							negative ? Rating.LOW : null,
							plan.stream().filter((each) -> each.entry() == index + 1).toList());
				}).toList(), List.of(this.advice.get(id)));
			}

			@Override
			public Optional<ScoreImpact> scoring(AssessmentId id) {
				return Optional.ofNullable(this.scoring.get(id));
			}

			@Override
			public Optional<PlanMitigation> mitigation(AssessmentId id) {
				return Optional.ofNullable(this.mitigation.get(id));
			}
		};
	}

	@Bean
	SignOffDesk signOffDesk(ObjectProvider<ApprovedVersion> approvedVersion) {
		return new SignOffDesk() {
			final Map<AssessmentId, Approval> approvals = new HashMap<>();

			@Override
			public void propose(AssessmentId id, ProposeOutcome command) {
				this.approvals.put(id, new Approval(command, null, List.of(), null));
			}

			@Override
			public void review(AssessmentId id, ReviewQuality command) {
				this.approvals.put(id, new Approval(approval(id).proposed(), command, List.of(), null));
			}

			@Override
			public Role route(AssessmentId id) {
				return Role.DIRECTOR;
			}

			@Override
			public SignOffOutcome sign(AssessmentId id, Role role, OfficerId signatory, SignOff command) {
				this.approvals.put(id, new Approval(
						approval(id).proposed(), approval(id).review(), List.of(new Signature(role, signatory,
								command.signOffDecision(), command.comment(), Instant.parse("2026-03-01T10:00:00Z"))),
						null));
				approvedVersion.getObject().freeze(id);
				return SignOffOutcome.COMPLETE;
			}

			@Override
			public Role nextToSign(AssessmentId id) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void decide(AssessmentId id, RecordDecision command) {
				this.approvals.put(id, new Approval(approval(id).proposed(), approval(id).review(),
						approval(id).signatures(), command));
			}

			@Override
			public Approval approval(AssessmentId id) {
				return this.approvals.getOrDefault(id, new Approval(null, null, List.of(), null));
			}
		};
	}

}
