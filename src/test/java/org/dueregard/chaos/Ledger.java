package org.dueregard.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dueregard.CarriedCase;
import org.dueregard.NodeProcess;
import org.dueregard.Visitor;
import org.dueregard.chaos.MailServer.Brought;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds what is there against what was done.
 */
final class Ledger {

	private static final String DUE = "from ACT_RU_JOB where RETRIES_ > 0 and (DUEDATE_ is null or DUEDATE_ <= localtimestamp)";

	/** Of jobs that were tried in vain; no timer of a new assessment is so near. */
	private static final String SOON = "DUEDATE_ > localtimestamp and DUEDATE_ < localtimestamp + interval '2 days' and HANDLER_TYPE_ <> 'history-cleanup'";

	private final JdbcClient jdbc;

	private final MailServer mail;

	private final String administrator;

	private final List<Integer> nodes;

	private final List<String> losses = new ArrayList<>();

	Ledger(JdbcClient jdbc, MailServer mail, String administrator, List<Integer> nodes) {
		this.jdbc = jdbc;
		this.mail = mail;
		this.administrator = administrator;
		this.nodes = nodes;
	}

	/**
	 * What a dead node had taken is free after five minutes, and what has failed is tried
	 * again after a pause; both pass when nothing else is left to do.
	 */
	void untilNothingIsLeft() {
		var before = -1;
		var still = 0;
		for (var left = left(); left > 0 && still < 20; left = left()) {
			still = (left == before) ? still + 1 : 0;
			if (left == before) {
				this.jdbc.sql("update ACT_RU_JOB set LOCK_EXP_TIME_ = localtimestamp where LOCK_EXP_TIME_ is not null")
					.update();
				this.jdbc.sql("update ACT_RU_JOB set DUEDATE_ = localtimestamp where " + SOON).update();
			}
			before = left;
			Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
		}
	}

	private int left() {
		return number("select count(*) " + DUE)
				+ number("select count(*) from ACT_RU_JOB where RETRIES_ > 0 and " + SOON);
	}

	int letters() {
		return number("select count(*) from letter");
	}

	int inDoubt() {
		return number("select count(*) from letter where state = 'SENDING'");
	}

	List<String> losses(List<CarriedCase> cases, int begun) throws IOException, InterruptedException {
		if (number("select count(*) from assessment") != begun
				|| number("select count(distinct title) from assessment") != begun) {
			this.losses.add("%d assessments of %d titles where %d were begun".formatted(
					number("select count(*) from assessment"), number("select count(distinct title) from assessment"),
					begun));
		}
		for (var each : cases) {
			look(each);
		}
		lookAtJobs();
		lookAtLetters();
		return this.losses;
	}

	private void look(CarriedCase each) throws IOException, InterruptedException {
		var about = each.reference();
		expect(about, "acts", each.done(), strings("""
				select step from act a join assessment s on s.id = a.assessment where reference = ? order by a.id""",
				about));
		expect(about, "acts on the record", each.done().stream().sorted().toList(), strings("""
				select deed from audit_entry a join assessment s on s.id = a.assessment
				where reference = ? and deed in (select step from act) order by deed""", about));
		if (!each.done().contains("clearForPublication")) {
			return; // said already
		}
		expect(about, "open steps", List.of(), strings("""
				select t.TASK_DEF_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
				where e.BUSINESS_KEY_ = ?""", about));
		expect(about, "waiting for", List.of("reviewDue"), strings("""
				select d.ACT_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
				join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where e.BUSINESS_KEY_ = ?""", about));
		expect(about, "versions", List.of("1"),
				strings("select cast(version as text) from register_entry where reference = ?", about));
		expect(about, "documents", List.of("ODT", "PDF"),
				strings("select format from register_document where reference = ? order by format", about));
		expect(about, "pages", List.of("cy", "en"),
				strings("select language from printed_page where reference = ? order by language", about));
		expect(about, "publications on the record", List.of("published"), strings("""
				select deed from audit_entry a join assessment s on s.id = a.assessment
				where reference = ? and deed = 'published'""", about));
		var hash = strings("select sha256 from register_entry where reference = ?", about);
		for (var node : this.nodes) {
			var published = new Visitor(node).download("/assessments/%s.json".formatted(about)).body();
			expect(about, "what a node gives", hash, List.of(sha256(published)));
		}
	}

	private void expect(String about, String what, List<String> expected, List<String> found) {
		if (!expected.equals(found)) {
			this.losses.add("%s: %s are %s and should be %s".formatted(about, what, found, expected));
		}
	}

	private void lookAtJobs() {
		this.jdbc.sql("select HANDLER_TYPE_ || ' ' || coalesce(HANDLER_CFG_, '') " + DUE)
			.query(String.class)
			.list()
			.forEach((job) -> this.losses.add("Stuck: the job " + job));
		this.jdbc.sql("""
				select HANDLER_TYPE_ || ' ' || coalesce(HANDLER_CFG_, '') || ': ' || coalesce(EXCEPTION_MSG_, '')
				from ACT_RU_JOB j where RETRIES_ = 0
				and not exists (select 1 from ACT_RU_INCIDENT i where i.CONFIGURATION_ = j.ID_)""")
			.query(String.class)
			.list()
			.forEach((job) -> this.losses.add("Given up, and nobody is told: the job " + job));
	}

	private void lookAtLetters() throws IOException, InterruptedException {
		// A node killed while it sent is not waited for; that time passes here
		this.jdbc.sql("update letter set taken_at = taken_at - interval '20 minutes' where state = 'SENDING'").update();
		var shown = shown();
		var copies = this.mail.brought()
			.stream()
			.map(Brought::messageId)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		var letters = this.jdbc.sql("select cast(id as text) as id, message_id, state from letter")
			.query(Kept.class)
			.list();
		for (var letter : letters) {
			var came = copies.getOrDefault(letter.messageId(), 0L);
			if (came > 1) {
				this.losses.add("A letter came %d times: %s".formatted(came, letter));
			}
			if (letter.state().equals("SENT") ? came == 0 : !shown.contains(letter.id())) {
				this.losses.add("A letter is lost: " + letter);
			}
		}
		var known = letters.stream().map(Kept::messageId).collect(Collectors.toSet());
		copies.keySet()
			.stream()
			.filter((id) -> !known.contains(id))
			.forEach((id) -> this.losses.add("A letter came of work that was not done: " + id));
		this.jdbc.sql(
				"select recipient || ': ' || subject from letter group by recipient, subject, text_body having count(*) > 1")
			.query(String.class)
			.list()
			.forEach((twice) -> this.losses.add("The same was written twice to " + twice));
	}

	/**
	 * Ids of the letters that administrators are shown.
	 */
	private Set<String> shown() throws IOException, InterruptedException {
		var administrator = new Visitor(this.nodes.get(0));
		administrator.signIn(this.administrator);
		var shown = new StringBuilder();
		for (var page = 1; page <= 1 + inDoubt() / 10; page++) {
			shown.append(administrator.get("/workbench/letters?page=" + page).body());
		}
		return this.jdbc.sql("select cast(id as text) from letter where state <> 'SENT'")
			.query(String.class)
			.list()
			.stream()
			.filter((id) -> shown.indexOf(id) >= 0)
			.collect(Collectors.toSet());
	}

	/**
	 * What breaks the record, as the command says that looks for it.
	 */
	static List<String> record(String database) throws IOException, InterruptedException {
		var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				NodeProcess.jar(), "verify-audit")
			.redirectErrorStream(true);
		command.environment().put("SPRING_DATASOURCE_URL", database);
		command.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
		command.environment().put("SPRING_DATASOURCE_PASSWORD", "postgres");
		var verifying = command.start();
		var said = new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		System.err.println(said);
		return (verifying.waitFor() == 0) ? List.of() : List.of("The record: " + said);
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int number(String question) {
		return this.jdbc.sql(question).query(Integer.class).single();
	}

	private List<String> strings(String question, String about) {
		return this.jdbc.sql(question).param(about).query(String.class).list();
	}

	/**
	 * A letter as the application keeps it.
	 */
	record Kept(String id, String messageId, String state) {
	}

}
