package org.dueregard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.ImpactEntry;
import org.dueregard.impact.ScoreImpact;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.SmallNumbers;
import org.springframework.stereotype.Component;

/**
 * A county that does not exist, its officers, and assessments as far as a test needs
 * them.
 */
@Component
public class Fellshire {

	public static final BodyId ID = new BodyId("fellshire");

	public static final CharacteristicCode AGE = new CharacteristicCode("age");

	public static final CharacteristicCode DISABILITY = new CharacteristicCode("disability");

	public static final CharacteristicCode MARRIAGE = new CharacteristicCode("marriage_civil_partnership");

	public static final CharacteristicCode RACE = new CharacteristicCode("race");

	private final Bodies bodies;

	private final AssessmentDesk assessments;

	private final ScreeningDesk screening;

	private final EvidenceDesk evidence;

	private final ImpactDesk impact;

	private final IdentityService accounts;

	Fellshire(Bodies bodies, AssessmentDesk assessments, ScreeningDesk screening, EvidenceDesk evidence,
			ImpactDesk impact, IdentityService accounts) {
		this.bodies = bodies;
		this.assessments = assessments;
		this.screening = screening;
		this.evidence = evidence;
		this.impact = impact;
		this.accounts = accounts;
	}

	public Body body() {
		return this.bodies.findById(ID)
			.orElseGet(() -> this.bodies.save(new Body(ID, "Fellshire County Council", Jurisdiction.ENGLAND_AND_WALES,
					20, 5, 10, false, "equality@fellshire.example", SmallNumbers.USUAL, null)));
	}

	/**
	 * From now on its reviews fall in March and September.
	 */
	public void reviewsInFixedMonths() {
		var body = body();
		this.bodies.save(new Body(ID, body.name(), body.jurisdiction(), body.noticeDays(), body.remindAfterDays(),
				body.escalateAfterDays(), true, body.contact(), body.smallNumbers(), body.version()));
	}

	/**
	 * From now on it tells numbers of people in this way.
	 */
	public void tellsNumbers(SmallNumbers smallNumbers) {
		var body = body();
		this.bodies.save(new Body(ID, body.name(), body.jurisdiction(), body.noticeDays(), body.remindAfterDays(),
				body.escalateAfterDays(), body.fixedReviewMonths(), body.contact(), smallNumbers, body.version()));
	}

	/**
	 * An officer with an account, of a body that need not be Fellshire.
	 */
	public Officer officer(String name, BodyId body, Role... roles) {
		if (this.accounts.createUserQuery().userId(name).count() == 0) {
			var user = this.accounts.newUser(name);
			user.setLastName(name);
			user.setEmail(name + "@fellshire.example");
			user.setPassword("a long enough passphrase");
			this.accounts.saveUser(user);
			if (this.accounts.createTenantQuery().tenantId(body.value()).count() == 0) {
				this.accounts.saveTenant(this.accounts.newTenant(body.value()));
			}
			this.accounts.createTenantUserMembership(body.value(), name);
			Arrays.stream(roles).map(Role::group).forEach((group) -> {
				if (this.accounts.createGroupQuery().groupId(group).count() == 0) {
					this.accounts.saveGroup(this.accounts.newGroup(group));
				}
				this.accounts.createMembership(name, group);
			});
		}
		return new Officer(new OfficerId(name), name, name + "@fellshire.example", body, Set.of(roles));
	}

	public Officer officer(String name, Role... roles) {
		return officer(name, ID, roles);
	}

	public Officer author() {
		body();
		return officer("policy-author", Role.AUTHOR);
	}

	public AssessmentId aRegisteredProposal() {
		return aRegisteredProposal(Answer.NO);
	}

	public AssessmentId aRegisteredProposal(Answer keyDecision) {
		return this.assessments
			.register(new RegisterProposal("Shorter opening hours at three libraries",
					"Three libraries are to close at five instead of seven.", ProposalKind.SERVICE_CHANGE,
					ProposalStatus.REVISED, "Communities", "Libraries", "Head of libraries", "Cabinet", "F-17",
					LocalDate.of(2026, 9, 1), keyDecision, Set.of(PeopleAffected.RESIDENTS, PeopleAffected.STAFF),
					Answer.NO, null, null), author())
			.id();
	}

	/**
	 * A proposal that needs a full assessment, because it is thought adverse to some.
	 */
	public AssessmentId aScreenedProposal(CharacteristicCode... adverseTo) {
		var id = aRegisteredProposal();
		screen(id, adverseTo);
		return id;
	}

	private void screen(AssessmentId id, CharacteristicCode... adverseTo) {
		this.screening.screen(id, Answers.screening(codes(id), adverseTo));
		this.screening.decide(id);
	}

	/**
	 * A proposal with one evidence item, called {@value Answers#CENSUS}, about some
	 * characteristics; they are the relevant ones.
	 */
	public AssessmentId aProposalWithEvidence(CharacteristicCode... relevant) {
		var id = aScreenedProposal(relevant);
		withEvidence(id, List.of(relevant));
		return id;
	}

	private void withEvidence(AssessmentId id, Collection<CharacteristicCode> relevant) {
		var item = Answers.item(Answers.CENSUS, relevant.toArray(CharacteristicCode[]::new));
		this.evidence.gather(id, new GatherEvidence(List.of(item), List.of(), null));
		this.evidence.involve(id, new InvolvePeople(List.of(Answers.engagement()), null));
	}

	/**
	 * A proposal that was scored; the characteristics of its entries are the relevant
	 * ones.
	 */
	public AssessmentId aScoredProposal(ImpactEntry... entries) {
		return aScoredProposal(Answer.NO, entries);
	}

	public AssessmentId aScoredProposal(Answer keyDecision, ImpactEntry... entries) {
		var relevant = Arrays.stream(entries).map(ImpactEntry::characteristic).distinct().toList();
		var id = aRegisteredProposal(keyDecision);
		screen(id, relevant.toArray(CharacteristicCode[]::new));
		withEvidence(id, relevant);
		this.impact.score(id, new ScoreImpact(List.of(entries), List.of()));
		return id;
	}

	public List<CharacteristicCode> codes(AssessmentId id) {
		return this.assessments.characteristics(id).stream().map(Characteristic::code).toList();
	}

}
