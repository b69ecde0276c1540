package org.dueregard.publication.register;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lines in memory follow the register, and read of it what is new.
 */
class LinesTests {

	private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.build();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@BeforeEach
	void givenTwoLines() {
		this.jdbc.sql("""
				create table register_line (id bigint, filed bigint, reference varchar(40), sort_title varchar(40),
				published_at timestamp with time zone, body varchar(40), kind varchar(40), outcome varchar(40),
				headline varchar(40), decision_year varchar(40), timeliness varchar(40), actions varchar(40),
				characteristics varchar(40))""").update();
		this.jdbc.sql("create table register_taken_out (change_number bigint, id bigint)").update();
		file(1, 1, "EIA-2", "Buses", 2, "ADJUST");
		file(2, 1, "EIA-4", "Allotments", 4, "ADJUST");
	}

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	@Test
	void whatIsOlderThanTheNewestIsReadAloneAndStandsInItsOrder() {
		var before = Lines.read(this.jdbc, 1);
		this.jdbc.sql("delete from register_line").update();
		file(3, 2, "EIA-1", "Cemeteries", 1, "ADJUST");
		file(4, 2, "EIA-3", "Buses", 3, "ADJUST");

		var lines = before.upTo(this.jdbc, 2);

		assertThat(inOrder(lines, Asked.Sort.OLDEST)).containsExactly("EIA-1", "EIA-2", "EIA-3", "EIA-4");
		assertThat(inOrder(lines, Asked.Sort.NEWEST)).containsExactly("EIA-4", "EIA-3", "EIA-2", "EIA-1");
		assertThat(inOrder(lines, Asked.Sort.RELEVANCE)).containsExactly("EIA-4", "EIA-3", "EIA-2", "EIA-1");
		assertThat(inOrder(lines, Asked.Sort.TITLE)).containsExactly("EIA-4", "EIA-2", "EIA-3", "EIA-1");
		assertThat(inOrder(before, Asked.Sort.OLDEST)).containsExactly("EIA-2", "EIA-4");
	}

	@Test
	void whatIsFiledAnewIsFoundOnceAndAsItIsNow() {
		this.jdbc.sql("insert into register_taken_out values (2, 1)").update();
		file(3, 2, "EIA-2", "Buses", 2, "STOP");

		var lines = Lines.read(this.jdbc, 1).upTo(this.jdbc, 2);

		assertThat(inOrder(lines, Asked.Sort.OLDEST)).containsExactly("EIA-2", "EIA-4");
		assertThat(lines.have("EIA-2", lines.all(), outcome("STOP"))).isTrue();
		assertThat(lines.have("EIA-2", lines.all(), outcome("ADJUST"))).isFalse();
		assertThat(lines.have("EIA-4", lines.all(), outcome("ADJUST"))).isTrue();
		assertThat(lines.have("EIA-5", lines.all(), Map.of())).isFalse();
		assertThat(lines.counted(lines.all(), Map.of()).counts()).contains(new Count(Facet.OUTCOME, "STOP", 1),
				new Count(Facet.OUTCOME, "ADJUST", 1));
	}

	@Test
	void onceMostPlacesAreEmptyAllIsReadAnew() {
		var lines = Lines.read(this.jdbc, 1);
		for (var change = 2; change <= 1100; change++) {
			this.jdbc.sql("insert into register_taken_out select ?, id from register_line where reference = 'EIA-2'")
				.param(change)
				.update();
			this.jdbc.sql("update register_line set id = ?, filed = ? where reference = 'EIA-2'")
				.params(change + 1, change)
				.update();
			lines = lines.upTo(this.jdbc, change);
		}

		assertThat(lines.place(1101)).isLessThan(200);
		assertThat(inOrder(lines, Asked.Sort.OLDEST)).containsExactly("EIA-2", "EIA-4");
	}

	@Test
	void whatHasMoreOfTheRareWordsIsMoreAlike() {
		var lines = Lines.read(this.jdbc, 1);
		var both = lines.all();
		var second = lines.all();
		second.clear(0);

		assertThat(lines.alike(List.of(both, second), 5)).containsExactly("EIA-4");
		assertThat(lines.alike(List.of(both), 5)).containsExactly("EIA-4", "EIA-2");
		assertThat(lines.alike(List.of(both), 1)).containsExactly("EIA-4");
		assertThat(lines.alike(List.of(), 5)).isEmpty();
	}

	private static List<String> inOrder(Lines lines, Asked.Sort sort) {
		return lines.inOrder(List.of(lines.all()), sort).toList();
	}

	private static Map<Facet, TreeSet<String>> outcome(String outcome) {
		return Map.of(Facet.OUTCOME, new TreeSet<>(List.of(outcome)));
	}

	private void file(long id, long change, String reference, String title, int day, String outcome) {
		this.jdbc.sql("""
				insert into register_line (id, filed, reference, sort_title, published_at, outcome)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, change, reference, title, Timestamp.from(MONDAY.plus(Duration.ofDays(day))), outcome)
			.update();
	}

}
