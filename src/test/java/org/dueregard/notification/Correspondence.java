package org.dueregard.notification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.SmallNumbers;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases to write about, and the mail server's end.
 */
@TestComponent
class Correspondence {

	private static final BodyId BODY = new BodyId("correspondence");

	private final Letters letters;

	private final Correspondents.HeldSchedule schedule;

	private final Correspondents.KnownOfficers officers;

	private final TransactionTemplate transaction;

	private final AssessmentDesk desk;

	private final GreenMail server;

	Correspondence(Letters letters, Correspondents.HeldSchedule schedule, Correspondents.KnownOfficers officers,
			TransactionTemplate transaction, AssessmentDesk desk, Bodies bodies, GreenMail server) {
		this.letters = letters;
		this.schedule = schedule;
		this.officers = officers;
		this.transaction = transaction;
		this.desk = desk;
		this.server = server;
		if (!bodies.existsById(BODY)) {
			bodies.save(new Body(BODY, "Fellshire", Jurisdiction.ENGLAND_AND_WALES, 20, 5, 10, false, "x",
					SmallNumbers.USUAL, null));
		}
	}

	Assessment registered(String title) {
		var author = new Officer(new OfficerId("author"), "Author", null, BODY, Set.of(Role.AUTHOR));
		return this.desk.register(new RegisterProposal(title, "Summary", ProposalKind.CLOSURE, ProposalStatus.ENDING,
				"Adults", "Care", "Head of care", "Cabinet", null, LocalDate.of(2026, 5, 1), Answer.YES,
				Set.of(PeopleAffected.RESIDENTS), Answer.NO, null, null), author);
	}

	Notice task(Assessment assessment, OfficerId recipient) {
		return new Notice(Occasion.TASK_WAITS, assessment.id(), recipient, "Review the quality", null,
				LocalDate.of(2026, 3, 6), "/workbench/tasks/" + assessment.id());
	}

	void write(Notice... notices) {
		this.transaction.executeWithoutResult((status) -> Arrays.stream(notices).forEach(this.letters::write));
	}

	UUID written() {
		var before = this.schedule.letters().size();
		write(task(registered("Fewer buses"), Correspondents.ADVISER));
		return this.schedule.letters().get(before);
	}

	void sendAll() {
		this.schedule.letters().forEach(this.letters::send);
	}

	List<MimeMessage> mails() {
		return List.of(this.server.getReceivedMessages());
	}

	MimeMessage onlyMail() {
		assertThat(mails()).hasSize(1);
		return mails().get(0);
	}

	void forget() throws FolderException {
		this.server.purgeEmailFromAllMailboxes();
		this.schedule.letters().clear();
		this.officers.asked().clear();
	}

}
