package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dueregard.assessment.ProposalKind;
import org.dueregard.impact.Rating;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the public register. Knows the one table of what is published and nothing else,
 * so that no unpublished word can slip out through a page.
 */
@Component
class PublicRegister {

	private static final String NEWEST = """
			from register_entry e where withdrawn_at is null and version =
			(select max(n.version) from register_entry n where n.reference = e.reference)""";

	private static final String ENTRY = """
			select reference, version, body_name, published_at, document, sha256, withdrawn_at, withdrawn_reason,
			(select max(n.version) from register_entry n where n.reference = e.reference) as newest
			from register_entry e where reference = ?""";

	private final JdbcClient jdbc;

	PublicRegister(Visitors visitors) {
		this.jdbc = visitors.ask();
	}

	/**
	 * What a visitor looks for, newest first. A page that does not exist is the last one.
	 */
	RegisterPage find(RegisterSearch asked) {
		var where = new StringBuilder(NEWEST);
		var values = new ArrayList<Object>();
		if (!asked.body().isEmpty()) {
			where.append(" and body = ?");
			values.add(asked.body());
		}
		for (var pattern : asked.patterns()) {
			where.append(" and search_words like ? escape '!'");
			values.add(pattern);
		}
		var total = this.jdbc.sql("select count(*) " + where).params(values).query(Integer.class).single();
		var pages = new RegisterPage(asked, List.of(), total).pages();
		var search = asked.onPage(Math.min(asked.page(), pages));
		values.add((search.page() - 1) * RegisterSearch.PAGE_SIZE);
		values.add(RegisterSearch.PAGE_SIZE);
		var lines = this.jdbc.sql("""
				select reference, title, plain_summary, body_name, kind, outcome, headline, published_at %s
				order by published_at desc, reference desc offset ? rows fetch next ? rows only""".formatted(where))
			.params(values)
			.query(PublicRegister::line)
			.list();
		return new RegisterPage(search, lines, total);
	}

	/**
	 * The bodies that have published something, by name.
	 */
	List<Snapshot.PublicBody> bodies() {
		return this.jdbc.sql(
				"select distinct body, body_name from register_entry where withdrawn_at is null order by body_name, body")
			.query((row, number) -> new Snapshot.PublicBody(new BodyId(row.getString("body")),
					row.getString("body_name")))
			.list();
	}

	Optional<RegisterEntry> newest(String reference) {
		return this.jdbc.sql(ENTRY + " order by version desc fetch first 1 row only")
			.param(reference)
			.query(PublicRegister::entry)
			.optional();
	}

	Optional<RegisterEntry> version(String reference, int version) {
		return this.jdbc.sql(ENTRY + " and version = ?")
			.params(reference, version)
			.query(PublicRegister::entry)
			.optional();
	}

	private static RegisterLine line(ResultSet row, int number) throws SQLException {
		var headline = row.getString("headline");
		return new RegisterLine(row.getString("reference"), row.getString("title"), row.getString("plain_summary"),
				row.getString("body_name"), ProposalKind.valueOf(row.getString("kind")), row.getString("outcome"),
				(headline != null) ? Rating.valueOf(headline) : null,
				London.day(row.getTimestamp("published_at").toInstant()));
	}

	private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
		return new RegisterEntry(row.getString("reference"), row.getInt("version"), row.getInt("newest"),
				row.getString("body_name"), London.day(row.getTimestamp("published_at").toInstant()),
				row.getString("document"), row.getString("sha256"), day(row.getTimestamp("withdrawn_at")),
				row.getString("withdrawn_reason"));
	}

	private static @Nullable LocalDate day(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? London.day(timestamp.toInstant()) : null;
	}

}
