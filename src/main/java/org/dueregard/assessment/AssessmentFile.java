package org.dueregard.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Characteristics;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.identity.WorkingDays;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the cases and the acts upon them.
 */
@Component
@Transactional
class AssessmentFile implements AssessmentDesk {

	private final Assessments assessments;

	private final Bodies bodies;

	private final Characteristics characteristics;

	private final WorkingDays workingDays;

	private final JdbcClient jdbc;

	private final String nextNumber;

	private final Clock clock;

	AssessmentFile(Assessments assessments, Bodies bodies, Characteristics characteristics, WorkingDays workingDays,
			JdbcClient jdbc, Dialect dialect, Clock clock) {
		this.assessments = assessments;
		this.bodies = bodies;
		this.characteristics = characteristics;
		this.workingDays = workingDays;
		this.jdbc = jdbc;
		this.nextNumber = dialect.getIdGeneration().createSequenceQuery(SqlIdentifier.unquoted("assessment_number"));
		this.clock = clock;
	}

	@Override
	public Assessment register(RegisterProposal command, Officer author) {
		var problems = new ArrayList<Problem>();
		if (author.body() == null) {
			throw new AnswersRefused(Problem.of("registerProposal.author.withoutBody"));
		}
		if (command.exemptContent().isYes() == (command.exemptReason() == null)) {
			problems.add(Problem.with("exemptReason", command.exemptContent().isYes()
					? "registerProposal.exemptReason.missing" : "registerProposal.exemptReason.notExempt"));
		}
		checkParent(command, author.body(), problems);
		AnswersRefused.unlessNone(problems);
		var now = this.clock.instant();
		var id = new AssessmentId(this.jdbc.sql(this.nextNumber).query(Long.class).single());
		var today = London.day(now);
		return this.assessments.save(new Assessment(id, Reference.of(today.getYear(), id.value()), author.body(),
				author.id(), now, timeliness(this.bodies.get(author.body()), today, command.decisionDate()),
				Stage.SCREENING, Set.of(), Assessment.Proposal.from(command), null));
	}

	private void checkParent(RegisterProposal command, BodyId body, List<Problem> problems) {
		var parent = command.parentReference();
		if (parent == null) {
			return;
		}
		var known = Reference.isOne(parent)
				&& find(new Reference(parent)).filter((found) -> found.body().equals(body)).isPresent();
		if (!known) {
			problems.add(Problem.with("parentReference", "registerProposal.parentReference.unknown", parent));
		}
	}

	private Timeliness timeliness(Body body, LocalDate today, LocalDate decisionDate) {
		if (decisionDate.isBefore(today)) {
			return Timeliness.AFTER_THE_DECISION;
		}
		var left = this.workingDays.between(body.jurisdiction(), today, decisionDate);
		return (left < body.noticeDays()) ? Timeliness.LATE : Timeliness.IN_TIME;
	}

	@Override
	public void hold(AssessmentId id) {
		this.jdbc.sql("select id from assessment where id = ? for update").param(id.value()).query().singleValue();
	}

	@Override
	@Transactional(readOnly = true)
	public Assessment get(AssessmentId id) {
		return this.assessments.findById(id).orElseThrow(() -> new IllegalStateException("No assessment " + id));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Assessment> find(Reference reference) {
		return this.assessments.findByReference(reference);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Assessment> all(Collection<AssessmentId> ids) {
		return StreamSupport.stream(this.assessments.findAllById(ids).spliterator(), false).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Assessment> writtenBy(OfficerId author) {
		return this.assessments.findTop100ByAuthorOrderByIdDesc(author);
	}

	@Override
	public List<Characteristic> characteristics(AssessmentId id) {
		return characteristics(get(id));
	}

	private List<Characteristic> characteristics(Assessment assessment) {
		return this.characteristics.of(assessment.body(), London.day(assessment.registeredAt()));
	}

	@Override
	public List<Characteristic> relevantCharacteristics(AssessmentId id) {
		var assessment = get(id);
		var all = characteristics(assessment);
		var relevant = assessment.relevant();
		return relevant.isEmpty() ? all
				: all.stream().filter((characteristic) -> relevant.contains(characteristic.code())).toList();
	}

	@Override
	public void concerns(AssessmentId id, Set<CharacteristicCode> relevant) {
		var assessment = get(id);
		assessment.concerns(relevant);
		this.assessments.save(assessment);
	}

	@Override
	public void reached(AssessmentId id, Stage stage) {
		this.jdbc.sql("update assessment set stage = ?, version = version + 1 where id = ?")
			.params(stage.name(), id.value())
			.update();
	}

	@Override
	public void record(Act act) {
		this.jdbc.sql("""
				insert into act (assessment, step, officer, role, at, result, comment)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(act.assessment().value(), act.step(), act.officer().value(), act.role().name(),
					Timestamp.from(act.at()), act.result(), act.comment())
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Act> acts(AssessmentId id) {
		return this.jdbc
			.sql("select step, officer, role, at, result, comment from act where assessment = ? order by id")
			.param(id.value())
			.query((row, number) -> new Act(id, row.getString("step"), new OfficerId(row.getString("officer")),
					Role.valueOf(row.getString("role")), instant(row.getTimestamp("at")), row.getString("result"),
					row.getString("comment")))
			.list();
	}

	private static Instant instant(Timestamp timestamp) {
		return timestamp.toInstant();
	}

}
