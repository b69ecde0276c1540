package org.dueregard.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One assessment: the proposal as registered, and how far it has come.
 */
public class Assessment {

	@Id
	private final AssessmentId id;

	private final Reference reference;

	private final BodyId body;

	private final OfficerId author;

	private final Instant registeredAt;

	private final Timeliness timeliness;

	private Stage stage;

	private Set<CharacteristicCode> relevant;

	@Embedded.Empty
	private final Proposal proposal;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	Assessment(AssessmentId id, Reference reference, BodyId body, OfficerId author, Instant registeredAt,
			Timeliness timeliness, Stage stage, Set<CharacteristicCode> relevant, Proposal proposal,
			@Nullable Integer version) {
		this.id = id;
		this.reference = reference;
		this.body = body;
		this.author = author;
		this.registeredAt = registeredAt;
		this.timeliness = timeliness;
		this.stage = stage;
		this.relevant = relevant;
		this.proposal = proposal;
		this.version = version;
	}

	void reached(Stage next) {
		this.stage = next;
	}

	void concerns(Set<CharacteristicCode> characteristics) {
		this.relevant = Set.copyOf(characteristics);
	}

	public AssessmentId id() {
		return this.id;
	}

	public Reference reference() {
		return this.reference;
	}

	public BodyId body() {
		return this.body;
	}

	public OfficerId author() {
		return this.author;
	}

	public Instant registeredAt() {
		return this.registeredAt;
	}

	public Timeliness timeliness() {
		return this.timeliness;
	}

	public Stage stage() {
		return this.stage;
	}

	/**
	 * The characteristics to be scored; empty until screening has said.
	 */
	public Set<CharacteristicCode> relevant() {
		return this.relevant;
	}

	public Proposal proposal() {
		return this.proposal;
	}

	public LocalDate decisionDate() {
		return this.proposal.decisionDate();
	}

	/**
	 * What is being decided, as the author described it.
	 */
	public record Proposal(String title, String summary, ProposalKind kind, ProposalStatus status, String directorate,
			String team, String owner, String decisionMaker, @Nullable String decisionReference, LocalDate decisionDate,
			Answer keyDecision, Set<PeopleAffected> whoIsAffected, Answer exemptContent, @Nullable String exemptReason,
			@Nullable String parentReference) {

		static Proposal from(RegisterProposal command) {
			return new Proposal(command.title(), command.summary(), command.kind(), command.status(),
					command.directorate(), command.team(), command.owner(), command.decisionMaker(),
					command.decisionReference(), command.decisionDate(), command.keyDecision(), command.whoIsAffected(),
					command.exemptContent(), command.exemptReason(), command.parentReference());
		}

	}

}
