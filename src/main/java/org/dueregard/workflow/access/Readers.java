package org.dueregard.workflow.access;

import java.util.Map;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officers;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts on record who reads a case that is not public yet and has no part in it: who has
 * not written it, not acted on it, and neither holds nor held a task of it.
 */
@Component
class Readers {

	private static final String STRANGE_CASE = """
			select a.id, a.body from assessment a
			where a.author <> :officer and a.stage not in ('PUBLISHED', 'SCREENED_OUT', 'CLOSED')
			and exists (select 1 from ACT_ID_TENANT_MEMBER m where m.USER_ID_ = :officer and m.TENANT_ID_ = a.body)
			and not exists (select 1 from act where act.assessment = a.id and act.officer = :officer)
			and not exists (select 1 from audit_entry e where e.assessment = a.id
				and ((e.officer = :officer and e.deed = 'claimed') or (e.about = :officer and e.deed = 'handedOver')))
			and not exists (select 1 from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_
				where p.BUSINESS_KEY_ = a.reference and t.ASSIGNEE_ = :officer)
			""";

	private final JdbcClient jdbc;

	private final Officers officers;

	private final AuditTrail trail;

	Readers(JdbcClient jdbc, Officers officers, AuditTrail trail) {
		this.jdbc = jdbc;
		this.officers = officers;
		this.trail = trail;
	}

	/**
	 * Whoever is signed in reads a case.
	 */
	void ofCase(String reference) {
		read(Deeds.READ, "and a.reference = :what", Map.of("what", reference), null, null);
	}

	/**
	 * Whoever is signed in reads the case of a task.
	 */
	void ofTask(String task) {
		read(Deeds.READ, """
				and a.reference = (select e.BUSINESS_KEY_ from ACT_RU_TASK t
				join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where t.ID_ = :what)""", Map.of("what", task), null,
				task);
	}

	/**
	 * Whoever is signed in downloads a file of a case, if it is there.
	 */
	void ofFile(String reference, long file) {
		read(Deeds.DOWNLOADED, """
				and a.reference = :what
				and exists (select 1 from evidence_file f where f.assessment = a.id and f.id = :file)""",
				Map.of("what", reference, "file", file), String.valueOf(file), null);
	}

	private void read(String deed, String which, Map<String, Object> what, @Nullable String about,
			@Nullable String task) {
		this.officers.acting()
			.ifPresent((officer) -> this.jdbc.sql(STRANGE_CASE + which)
				.param("officer", officer.value())
				.params(what)
				.query((row, number) -> Happening.now(new BodyId(row.getString("body")), deed)
					.by(officer)
					.about(about)
					.in(new AssessmentId(row.getLong("id")), null, task))
				.optional()
				.ifPresent(this.trail::record));
	}

}
