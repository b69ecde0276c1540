package org.dueregard.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.dueregard.DueRegard;
import org.dueregard.shared.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever changes the record is found out, with the entry that shows it.
 */
class VerifyAuditTests {

	private Table table;

	@TempDir
	Path folder;

	@BeforeEach
	void givenARecord() throws SQLException {
		this.table = new Table(
				new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())))
			.made()
			.withEntries(6);
	}

	@Test
	void aWholeRecordIsSaidToBeWhole() {
		this.table.append("seventh", "eighth");

		assertThat(this.table.verified())
			.isEqualTo("0 The record is whole: 8 entries, checkpoint 8 " + this.table.head().sha256());
	}

	@Test
	void anEmptyRecordIsWhole() throws SQLException {
		var empty = new Table(new DriverManagerDataSource("jdbc:h2:mem:empty;DB_CLOSE_DELAY=-1")).made();

		assertThat(empty.verified()).startsWith("0 The record is whole: 0 entries, checkpoint 0 000");
		assertThat(empty.verified("0=" + Checkpoint.START.sha256())).startsWith("0 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "officer = 'council-director'", "officer = null", "role = 'DIRECTOR'", "body = 'trust'",
			"deed = 'signOff'", "about = ''", "about = null", "assessment = 8", "step = 'signOff'", "task = null",
			"address = '127.0.0.2'", "at = at - interval '1' second", "before_digest = after_digest",
			"after_digest = null", "seal = '00000000000000000000000000000000'", "officer = role, role = officer",
			"hash = previous" })
	void aChangedEntryIsFound(String change) {
		this.table.sql("update audit_entry set %s where number = 3".formatted(change));

		assertThat(this.table.verified()).isEqualTo("1 Entry 3 has been changed since it was written.");
	}

	@Test
	void aChangedEntryWithANewHashIsFoundAtTheNext() {
		var third = this.table.entries().get(2);
		var forged = Entry.following(this.table.entries().get(1).checkpoint(), Table.content("signOff", null));
		this.table.sql(
				"update audit_entry set deed = ?, about = null, after_digest = ?, seal = ?, hash = ? where number = 3",
				"signOff", forged.content().after(), forged.content().seal(), forged.hash());

		assertThat(forged.number()).isEqualTo(third.number());
		assertThat(this.table.verified())
			.isEqualTo("1 Entry 4 does not follow entry 3: it was put in the place of the one that did.");
	}

	@Test
	void aRemovedEntryIsFound() {
		this.table.sql("delete from audit_entry where number = 4");

		assertThat(this.table.verified()).isEqualTo("1 Entry 4 is missing: entry 5 comes after entry 3.");
	}

	@Test
	void theFirstEntryIsMissed() {
		this.table.sql("delete from audit_entry where number = 1");

		assertThat(this.table.verified()).isEqualTo("1 Entry 1 is missing: entry 2 comes after entry 0.");
	}

	@Test
	void aGapThatWasClosedIsFound() {
		this.table.sql("delete from audit_entry where number = 4");
		this.table.sql("update audit_entry set number = 4 where number = 5");
		this.table.sql("update audit_entry set number = 5 where number = 6");

		assertThat(this.table.verified()).isEqualTo("1 Entry 4 is out of order: it was written as entry 5.");
	}

	@Test
	void entriesThatChangedPlacesAreFound() {
		this.table.sql("update audit_entry set number = 100 where number = 2");
		this.table.sql("update audit_entry set number = 2 where number = 5");
		this.table.sql("update audit_entry set number = 5 where number = 100");

		assertThat(this.table.verified()).isEqualTo("1 Entry 2 is out of order: it was written as entry 5.");
	}

	@Test
	void aCutTailIsFound() {
		this.table.sql("delete from audit_entry where number > 4");

		assertThat(this.table.verified())
			.isEqualTo("1 Entry 5 is missing: the head says that the record goes on to entry 6.");
	}

	@Test
	void anEntryThatSomebodyAddedIsFound() {
		var forged = Entry.following(this.table.head(), Table.content("signOff", null));
		this.table.sql(
				"""
						insert into audit_entry (number, at, officer, role, body, deed, assessment, step, task, address,
						after_digest, seal, previous, hash) select ?, at, officer, role, body, ?, assessment, step, task, address, ?, ?, ?, ?
						from audit_entry where number = 1""",
				forged.number(), forged.content().deed(), forged.content().after(), forged.content().seal(),
				forged.previous(), forged.hash());

		assertThat(this.table.verified()).isEqualTo(
				"1 Entry 7 was not written by the application: the head says that the record ends with entry 6.");
	}

	@Test
	void aHeadThatNamesAnotherEntryIsFound() {
		this.table.sql("update audit_head set hash = ?", Sha256.of("other"));

		assertThat(this.table.verified()).startsWith("1 Entry 6 is not the one that the head names: its hash is ");
	}

	@Test
	void aRecordThatWasWrittenAnewIsFoundByACheckpointKeptElsewhere() {
		var kept = this.table.entries().get(3);
		var checkpoint = kept.number() + "=" + kept.hash();
		assertThat(this.table.verified(checkpoint)).startsWith("0 The record is whole");
		this.table.sql("delete from audit_entry");
		this.table.sql("update audit_head set number = 0, hash = ?", Checkpoint.START.sha256());
		this.table.withEntries(3);

		assertThat(this.table.verified()).startsWith("0 The record is whole");
		assertThat(this.table.verified(checkpoint))
			.isEqualTo("1 Entry 4 is missing: a checkpoint names it, and the record ends before.");
		this.table.withEntries(3);
		assertThat(this.table.verified(checkpoint)).startsWith("1 Entry 4 is not the one of the checkpoint: its hash");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "4=", "four=abc", "4=abc", "-1=00" })
	void whatIsNoCheckpointIsRefused(String argument) {
		assertThat(this.table.verified(argument)).startsWith("2 “%s” is no checkpoint".formatted(argument));
	}

	@Test
	void aDatabaseWithoutARecordIsSaidToHaveNone() {
		assertThat(new Table(new DriverManagerDataSource("jdbc:h2:mem:nothing")).verified())
			.startsWith("2 This database has no record");
	}

	@Test
	void aDatabaseThatIsNotThereIsNotMade() {
		var address = "jdbc:h2:file:" + this.folder.resolve("register");

		assertThat(new Table(VerifyAudit.database(address, null, null)).verified())
			.isEqualTo("2 There is no database here: set SPRING_DATASOURCE_URL to the application's.");
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aDatabaseOutOfReachIsSaidToBe() {
		assertThat(new Table(VerifyAudit.database("jdbc:postgresql://127.0.0.1:1/register", "a", "b")).verified())
			.startsWith("2 The database cannot be reached: check SPRING_DATASOURCE_URL");
	}

	@Test
	void theCommandSaysItToo() throws Exception {
		var address = "jdbc:h2:file:" + this.folder.resolve("register");
		var filed = new Table(new DriverManagerDataSource(address)).made().withEntries(3);
		var whole = command(address);
		var second = filed.entries().get(1);
		filed.sql("delete from audit_entry where number = 2");

		assertThat(whole).isEqualTo("0 The record is whole: 3 entries, checkpoint " + filed.head());
		assertThat(command(address, "2=" + second.hash()))
			.isEqualTo("1 Entry 2 is missing: entry 3 comes after entry 1.");
	}

	@Test
	void theCommandSaysThatTheDatabaseIsInUse() throws Exception {
		var address = "jdbc:h2:file:" + this.folder.resolve("register");
		try (var application = new DriverManagerDataSource(address).getConnection()) {
			assertThat(application.isValid(1)).isTrue();
			assertThat(command(address)).startsWith("2 The database is in use: stop the application");
		}
	}

	/**
	 * Runs it as an operator does, and gives its exit code and what it said.
	 */
	private String command(String address, String... checkpoints) throws IOException, InterruptedException {
		var words = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), DueRegard.class.getName(), VerifyAudit.NAME));
		words.addAll(List.of(checkpoints));
		var builder = new ProcessBuilder(words).directory(this.folder.toFile()).redirectErrorStream(true);
		builder.environment().put("SPRING_DATASOURCE_URL", address);
		var process = builder.start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		return process.exitValue() + " " + said;
	}

}
