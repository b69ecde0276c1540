package org.dueregard.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.publication.ReadingRoom;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assessments under way that the public may comment on, because their body has opened
 * them to it. What stands here was written for everybody; nothing comes from the case.
 */
@Component
@Transactional
public class Invitations {

	/** In which role an officer opens and closes them. */
	public static final Role OPENS = Role.EQUALITY_ADVISER;

	/** How long it may be open, in days. */
	private static final int LONGEST_DAYS = 366;

	private static final String INVITATION = """
			select assessment, body, title, words, opened_on, last_day from comment_invitation\s""";

	private final JdbcClient jdbc;

	private final ReadingRoom register;

	private final AuditTrail trail;

	private final Clock clock;

	Invitations(JdbcClient jdbc, ReadingRoom register, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Opens an assessment to comments, or says it in other words.
	 * @throws AnswersRefused when something is missing, too long, in the past or personal
	 */
	public void open(InviteComments command, Officer by) {
		AnswersRefused.unlessNone(problems(command));
		this.jdbc.sql("delete from comment_invitation where assessment = ?").param(command.assessment()).update();
		this.jdbc.sql("""
				insert into comment_invitation (assessment, body, title, words, opened_on, last_day)
				values (?, ?, ?, ?, ?, ?)""")
			.params(command.assessment(), command.body().value(), command.title(), command.words(), today(),
					command.lastDay())
			.update();
		record(by, Deeds.COMMENTS_INVITED, command.assessment());
	}

	private List<Problem> problems(InviteComments command) {
		var problems = new ArrayList<Problem>();
		words(problems, "title", "inviteComments.title.", command.title(), InviteComments.LONGEST_TITLE);
		words(problems, "words", "inviteComments.words.", command.words(), InviteComments.LONGEST_WORDS);
		var lastDay = command.lastDay();
		if (lastDay == null) {
			problems.add(Problem.with("lastDay", "inviteComments.lastDay.missing"));
		}
		else if (lastDay.isBefore(today()) || lastDay.isAfter(today().plusDays(LONGEST_DAYS))) {
			problems.add(Problem.with("lastDay", "inviteComments.lastDay.far"));
		}
		return problems;
	}

	private void words(List<Problem> problems, String field, String keys, String text, int longest) {
		if (text.isBlank()) {
			problems.add(Problem.with(field, keys + "missing"));
		}
		else if (text.length() > longest) {
			problems.add(Problem.with(field, keys + "tooLong"));
		}
		else if (this.register.showsPersonalData(text)) {
			problems.add(Problem.with(field, keys + "personal"));
		}
	}

	/**
	 * Closes it before its last day.
	 */
	public void close(Invitation invitation, Officer by) {
		if (end(invitation.assessment())) {
			record(by, Deeds.COMMENTS_CLOSED, invitation.assessment());
		}
	}

	/**
	 * The assessment is published, where anybody can say something about it, or
	 * withdrawn.
	 * @return whether it was open
	 */
	public boolean end(String assessment) {
		return this.jdbc.sql("delete from comment_invitation where assessment = ?").param(assessment).update() > 0;
	}

	/**
	 * An assessment that is open today.
	 */
	@Transactional(readOnly = true)
	public Optional<Invitation> find(String assessment) {
		return this.jdbc.sql(INVITATION + "where assessment = ? and last_day >= ?")
			.params(assessment, today())
			.query(Invitations::invitation)
			.optional();
	}

	/**
	 * All that are open today, the one that closes first first.
	 */
	@Transactional(readOnly = true)
	public List<Invitation> open() {
		return this.jdbc.sql(INVITATION + "where last_day >= ? order by last_day, assessment fetch first 200 rows only")
			.param(today())
			.query(Invitations::invitation)
			.list();
	}

	private void record(Officer by, String deed, String assessment) {
		this.trail.record(Happening.by(by, OPENS, deed).about(assessment));
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		return new Invitation(row.getString("assessment"), new BodyId(row.getString("body")), row.getString("title"),
				row.getString("words"), row.getObject("opened_on", LocalDate.class),
				row.getObject("last_day", LocalDate.class));
	}

}
