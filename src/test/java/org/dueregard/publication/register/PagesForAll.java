package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives each assessment that has one version, and no page in English, the page of
 * another: it is as long and found in the same way, and to print them all takes longer
 * than all that is measured.
 */
public final class PagesForAll {

	private static final int AT_A_TIME = 1000;

	private static final PageLanguage LANGUAGE = PageLanguage.ENGLISH;

	private static final String WITHOUT = """
			select e.reference, e.version, e.sha256, count(*) as documents,
			greatest(e.published_at, max(d.made_at)) as changed_at from register_entry e
			join register_document d on d.reference = e.reference and d.version = e.version
			where e.version = 1 and e.document is not null
			and not exists (select 1 from register_entry n where n.reference = e.reference and n.version > 1)
			and not exists (select 1 from register_review r where r.reference = e.reference)
			and not exists (select 1 from printed_page p where p.reference = e.reference and p.language = ?)
			group by e.reference, e.version""";

	private static final String COPY = """
			insert into printed_page (reference, version, language, edition, printed_for, sha256, content)
			select ?, ?, language, edition, ?, sha256, content from printed_page where reference = ? and language = ?""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	public PagesForAll(JdbcTemplate database) {
		this.jdbc = JdbcClient.create(database);
		this.batches = database;
	}

	/**
	 * Pages of other editions are thrown away.
	 */
	public void keep(String edition) {
		this.jdbc.sql("delete from printed_page where edition <> ?").param(edition).update();
		var printed = this.jdbc.sql("select reference from printed_page where language = ? and version = 1")
			.param(LANGUAGE.code())
			.query(String.class)
			.list();
		var without = this.jdbc.sql(WITHOUT).param(LANGUAGE.code()).query(PagesForAll::standing).list();
		var copies = IntStream.range(0, without.size())
			.mapToObj((each) -> copy(without.get(each), edition, printed.get(each % printed.size())))
			.toList();
		for (var from = 0; from < copies.size(); from += AT_A_TIME) {
			this.batches.batchUpdate(COPY, copies.subList(from, Math.min(copies.size(), from + AT_A_TIME)));
		}
	}

	private static Object[] copy(Standing standing, String edition, String of) {
		return List
			.of(standing.reference(), standing.version(), PageEdition.printedFor(edition, standing, LANGUAGE), of,
					LANGUAGE.code())
			.toArray();
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		return new Standing(row.getString("reference"), row.getInt("version"), row.getInt("version"),
				row.getString("sha256"), false, row.getInt("documents"), 0, 0,
				row.getTimestamp("changed_at").toInstant());
	}

}
