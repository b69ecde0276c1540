package org.dueregard.signoff;

import java.time.Clock;
import java.util.List;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.Rating;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was proposed, reviewed, signed and decided.
 */
@Component
@Transactional
class ApprovalFile implements SignOffDesk {

	private final ApprovalRecords records;

	private final AssessmentDesk assessments;

	private final ImpactDesk impacts;

	private final SignOffRule rule;

	private final ApprovedVersion approvedVersion;

	private final Clock clock;

	/**
	 * The desk over its records.
	 * @param approvedVersion lazily, because whoever freezes a version asks this desk
	 * what is in it
	 */
	ApprovalFile(ApprovalRecords records, AssessmentDesk assessments, ImpactDesk impacts, SignOffRule rule,
			@Lazy ApprovedVersion approvedVersion, Clock clock) {
		this.records = records;
		this.assessments = assessments;
		this.impacts = impacts;
		this.rule = rule;
		this.approvedVersion = approvedVersion;
		this.clock = clock;
	}

	@Override
	public void propose(AssessmentId id, ProposeOutcome command) {
		AnswersRefused.unlessNone(OutcomeRules.problems(command.outcome(), this.impacts.impact(id)));
		var approval = this.records.findById(id).orElseGet(() -> ApprovalRecord.of(id));
		approval.propose(command);
		this.records.save(approval);
	}

	@Override
	public void review(AssessmentId id, ReviewQuality command) {
		AnswersRefused.unlessNone(new ReviewRules(command).problems());
		var approval = get(id);
		approval.review(command);
		this.records.save(approval);
	}

	@Override
	public Role route(AssessmentId id) {
		var assessment = this.assessments.get(id);
		var impact = this.impacts.impact(id);
		var route = this.rule.route(impact.headline().orElse(Rating.NONE), assessment.proposal().keyDecision(),
				impact.keepsIndirectDiscrimination() ? Answer.YES : Answer.NO,
				(impact.unknown() > 0) ? Answer.YES : Answer.NO, assessment.body());
		var approval = get(id);
		approval.begin(route);
		this.records.save(approval);
		return next(approval);
	}

	@Override
	public SignOffOutcome sign(AssessmentId id, Role role, OfficerId signatory, SignOff command) {
		var approval = get(id);
		AnswersRefused.unlessNone(new SignatureRules(approval, role, signatory).problems(command));
		var outcome = approval.sign(signatory, command, this.clock.instant());
		this.records.save(approval);
		if (outcome == SignOffOutcome.COMPLETE) {
			this.approvedVersion.freeze(id);
		}
		return outcome;
	}

	@Override
	@Transactional(readOnly = true)
	public Role nextToSign(AssessmentId id) {
		return next(get(id));
	}

	@Override
	public void decide(AssessmentId id, RecordDecision command) {
		var rules = new DecisionRules(this.approvedVersion.hash(id), this.assessments.get(id).registeredAt());
		AnswersRefused.unlessNone(rules.problems(command));
		var approval = get(id);
		approval.decide(command);
		this.records.save(approval);
	}

	@Override
	@Transactional(readOnly = true)
	public Approval approval(AssessmentId id) {
		return this.records.findById(id)
			.map(ApprovalRecord::approval)
			.orElseGet(() -> new Approval(null, null, List.of(), null));
	}

	private static Role next(ApprovalRecord approval) {
		return approval.next().orElseThrow(() -> new IllegalStateException("Nobody is left to sign"));
	}

	private ApprovalRecord get(AssessmentId id) {
		return this.records.findById(id).orElseThrow(() -> new IllegalStateException("No outcome proposed for " + id));
	}

}
