package org.dueregard.cover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who is away and who covers for them.
 */
@Component
@Transactional
class CoverFile implements CoverDesk {

	private static final String ABSENCES = "select id, body, officer, cover, first_day, last_day from absence where ";

	private static final String NEXT = " and last_day >= ? order by first_day, officer, id";

	private final Officers officers;

	private final CoverRules rules;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	CoverFile(Officers officers, CoverRules rules, AuditTrail trail, JdbcClient jdbc, Clock clock) {
		this.officers = officers;
		this.rules = rules;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void arrange(Officer by, ArrangeCover command) {
		var officer = this.officers.find(command.officer()).orElse(null);
		var body = (officer != null && CoverRules.mayArrangeFor(officer, by)) ? officer.body() : null;
		if (officer == null || body == null) {
			throw new AnswersRefused(CoverRules.notYours());
		}
		// So that two who arrange at once see each other
		this.jdbc.sql("select id from body where id = ? for update").param(body.value()).query().singleValue();
		AnswersRefused.unlessNone(this.rules.broken(command, officer, whoCouldCoverFor(officer), in(body), today()));
		this.jdbc.sql("insert into absence (body, officer, cover, first_day, last_day) values (?, ?, ?, ?, ?)")
			.params(body.value(), officer.id().value(), command.cover().value(), command.firstDay(), command.lastDay())
			.update();
		record(by, Deeds.AWAY, officer.id(), command.cover(), command.firstDay(), command.lastDay());
	}

	@Override
	public boolean end(Officer by, long id) {
		var found = this.jdbc.sql(ABSENCES + "id = ? and last_day >= ? for update")
			.params(id, today())
			.query(CoverFile::absence)
			.optional()
			.filter((absence) -> CoverRules.mayEnd(absence, by));
		found.ifPresent((absence) -> {
			this.jdbc.sql("delete from absence where id = ?").param(id).update();
			record(by, Deeds.BACK, absence.officer(), absence.cover(), absence.firstDay(), absence.lastDay());
		});
		return found.isPresent();
	}

	private void record(Officer by, String deed, OfficerId officer, OfficerId cover, LocalDate first, LocalDate last) {
		this.trail.record(Happening.by(by, null, deed)
			.about("%s, covered by %s, from %s to %s".formatted(officer, cover, first, last)));
	}

	@Override
	@Transactional(readOnly = true)
	public List<Absence> of(OfficerId officer) {
		return absences("officer = ?", officer.value());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Absence> coveredBy(OfficerId cover) {
		return absences("cover = ?", cover.value());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Absence> in(BodyId body) {
		return absences("body = ?", body.value());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<OfficerId> coverFor(OfficerId officer) {
		return of(officer).stream().filter(isNow()).map(Absence::cover).findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public Set<OfficerId> coveredTodayBy(OfficerId cover) {
		return coveredBy(cover).stream().filter(isNow()).map(Absence::officer).collect(Collectors.toSet());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Officer> whoCouldCoverFor(Officer officer) {
		var roles = officer.roles().stream().filter(CoverRules.COVERED::contains).collect(Collectors.toSet());
		return Optional.ofNullable(officer.body())
			.map((body) -> colleagues(body, roles))
			.orElse(List.of())
			.stream()
			.filter((colleague) -> !colleague.id().equals(officer.id()))
			.toList();
	}

	private List<Officer> colleagues(BodyId body, Set<Role> roles) {
		var known = roles.isEmpty() ? this.officers.of(body) : this.officers.of(body, roles.iterator().next());
		return known.stream().filter((colleague) -> colleague.roles().containsAll(roles)).toList();
	}

	private List<Absence> absences(String which, String value) {
		return this.jdbc.sql(ABSENCES + which + NEXT).params(value, today()).query(CoverFile::absence).list();
	}

	private Predicate<Absence> isNow() {
		var today = today();
		return (absence) -> absence.isOn(today);
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

	private static Absence absence(ResultSet row, int number) throws SQLException {
		return new Absence(row.getLong("id"), new BodyId(row.getString("body")),
				new OfficerId(row.getString("officer")), new OfficerId(row.getString("cover")),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
	}

}
