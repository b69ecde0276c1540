package org.dueregard.bench;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages that are measured, and for whom.
 */
final class Pages {

	private static final List<String> STEPS = List.of("screenProposal", "confirmScreening", "gatherEvidence",
			"involvePeople", "scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality",
			"signOff", "recordDecision", "clearForPublication");

	private final JdbcClient jdbc;

	Pages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Visit> all() {
		var all = new ArrayList<Visit>();
		all.add(new Visit("Sign-in", "", "/sign-in"));
		all.add(new Visit("Register", "", "/"));
		all.add(new Visit("Register, by words", "", "/?words=sundays"));
		all.add(new Visit("Register entry", "", "/assessments/" + published()));
		all.add(new Visit("Start", "shire-author", "/workbench/assessments/new"));
		List.of("author", "equality-adviser", "head-of-service").forEach((job) -> lists(job, all));
		var gathering = held("gatherEvidence");
		var address = "/workbench/assessments/" + gathering.reference();
		all.add(new Visit("Case", gathering.holder(), address));
		var signing = held("signOff");
		all.add(new Visit("Case, far on", signing.holder(), "/workbench/assessments/" + signing.reference()));
		all.add(new Visit("Whole case", signing.holder(), "/workbench/assessments/" + signing.reference() + "/read"));
		all.add(new Visit("History", signing.holder(), "/workbench/assessments/" + signing.reference() + "/history"));
		all.add(new Visit("Diagram", signing.holder(), "/workbench/assessments/" + signing.reference() + "/diagram"));
		all.add(new Visit("Files", gathering.holder(), address + "/files"));
		STEPS.forEach((step) -> all.add(new Visit("Step " + step, held(step).holder(), held(step).address())));
		all.add(new Visit("Characteristic", held("scoreImpact").holder(),
				held("scoreImpact").address() + "/characteristics/age"));
		all.add(new Visit("Hand-over, author's", gathering.holder(), gathering.address() + "/hand-over"));
		all.add(new Visit("Hand-over, head's", signing.holder(), signing.address() + "/hand-over"));
		all.add(new Visit("Cover", "shire-author", "/workbench/cover"));
		return all;
	}

	private static void lists(String job, List<Visit> all) {
		for (var list : List.of("view=with-me", "view=with-me&page=2", "view=with-me&sort=title",
				"view=with-me&sort=newest", "view=with-me&sort=reference", "view=with-me&words=library+ward",
				"view=for-my-roles", "view=for-my-roles&page=2", "view=for-my-roles&sort=title",
				"view=for-my-roles&sort=newest", "view=for-my-roles&sort=reference",
				"view=for-my-roles&words=library+ward", "view=with-others", "view=with-others&page=2",
				"view=with-others&sort=title", "view=with-others&sort=newest", "view=with-others&sort=reference",
				"view=with-others&words=library+ward", "view=overdue", "view=overdue&sort=title", "view=written",
				"view=written&sort=title", "view=written&words=library+ward")) {
			all.add(new Visit("My work, %s, %s".formatted(job, list.replace("view=", "").replace('&', ' ')),
					"shire-" + job, "/workbench?" + list));
		}
	}

	private String published() {
		return this.jdbc.sql("select max(reference) from register_entry").query(String.class).single();
	}

	private Held held(String step) {
		return this.jdbc.sql("""
				select t.ID_ as id, t.ASSIGNEE_ as holder, e.BUSINESS_KEY_ as reference from ACT_RU_TASK t
				join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
				where t.TASK_DEF_KEY_ = :step and t.ASSIGNEE_ is not null and t.TENANT_ID_ = 'shire'
				order by e.BUSINESS_KEY_ desc limit 1""").param("step", step).query(Held.class).single();
	}

	/**
	 * Steps of the county that wait for an adviser to confirm a screening.
	 */
	List<String> toConfirm(int most) {
		return this.jdbc
			.sql("""
					select ID_ from ACT_RU_TASK where TASK_DEF_KEY_ = 'confirmScreening' and ASSIGNEE_ = 'shire-equality-adviser'
					and TENANT_ID_ = 'shire' order by ID_ limit :most""")
			.param("most", most)
			.query(String.class)
			.list();
	}

	/**
	 * A page that somebody asks for.
	 *
	 * @param officer empty for anybody
	 */
	record Visit(String name, String officer, String address) {
	}

	/**
	 * A task that somebody holds.
	 */
	record Held(String id, String holder, String reference) {

		String address() {
			return "/workbench/tasks/" + this.id;
		}

	}

}
