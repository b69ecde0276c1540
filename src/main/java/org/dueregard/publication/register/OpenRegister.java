package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register as programs read it: some rows at a time, so that no reading holds a
 * connection for long, however much there is.
 */
@Component
public class OpenRegister {

	private static final String ROWS = """
			select e.reference, e.version, e.body, e.body_name, e.kind, e.title, e.plain_summary, e.outcome, e.headline,
			e.decision, e.minute_reference, e.decided_on, e.published_at, e.document, e.sha256, e.withdrawn_at,
			e.withdrawn_reason from register_entry e""";

	private static final String NEWEST = " and e.version ="
			+ " (select max(n.version) from register_entry n where n.reference = e.reference)";

	private static final String NEWS = """
			select e.reference, e.version, e.body_name, e.title, e.plain_summary, e.published_at, e.withdrawn_at,
			e.withdrawn_reason from register_entry e""";

	private final JdbcClient jdbc;

	private final PublicRegister register;

	private final RegisterSearch search;

	OpenRegister(Visitors visitors, PublicRegister register, RegisterSearch search) {
		this.jdbc = visitors.ask();
		this.register = register;
		this.search = search;
	}

	/**
	 * Another word whenever anything in the register has become another.
	 */
	public String state() {
		return this.jdbc
			.sql("select c.number, (select max(e.published_at) from register_entry e) as last from register_change c")
			.query((row, number) -> row.getLong("number") + "-"
					+ Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::getTime).orElse(0L))
			.single();
	}

	public Hits find(Asked asked) {
		return this.search.hits(asked);
	}

	/**
	 * Whether a question finds an assessment that stands in the register.
	 */
	public boolean finds(Asked asked, String reference) {
		return this.search.finds(asked, reference);
	}

	/**
	 * The references of what has most of the words, the likeliest first; rare words count
	 * more.
	 */
	public List<String> alike(List<String> words, int most) {
		return this.search.alike(words, most);
	}

	/**
	 * The newest version of each assessment, in the order of their references, withdrawn
	 * ones too.
	 * @param reference after which to go on; empty to begin
	 */
	public List<RegisterRow> after(String reference, int most) {
		return this.jdbc.sql(ROWS + " where e.reference > ?" + NEWEST + " order by e.reference fetch first ? rows only")
			.params(reference, most)
			.query(OpenRegister::row)
			.list();
	}

	/**
	 * The newest version of each, in the order in which they are named, without what has
	 * been withdrawn.
	 */
	public List<RegisterRow> newest(List<String> references) {
		if (references.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(ROWS + " where e.reference in (%s)".formatted(places(references)) + NEWEST)
			.params(references)
			.query(OpenRegister::row)
			.list()
			.stream()
			.filter((row) -> row.document() != null)
			.sorted(Comparator.comparing((row) -> references.indexOf(row.reference())))
			.toList();
	}

	public Optional<RegisterRow> version(String reference, int version) {
		return this.jdbc.sql(ROWS + " where e.reference = ? and e.version = ?")
			.params(reference, version)
			.query(OpenRegister::row)
			.optional();
	}

	/**
	 * The reviews held by the time a version stood, oldest first.
	 */
	public List<PublishedReview> reviews(String reference, int version) {
		return this.register.reviews(reference, version);
	}

	/**
	 * All versions of an assessment, the newest first; none if it was never published.
	 */
	public List<VersionMark> versions(String reference) {
		return this.jdbc.sql("""
				select version, published_at, sha256, withdrawn_at, withdrawn_reason from register_entry
				where reference = ? order by version desc""")
			.param(reference)
			.query((row, number) -> new VersionMark(row.getInt("version"), day(row, "published_at"),
					row.getString("sha256"), dayIfAny(row, "withdrawn_at"), row.getString("withdrawn_reason")))
			.list();
	}

	/**
	 * What was published or withdrawn last, the newest first.
	 */
	public List<NewsItem> news(int skipped, int most) {
		return this.jdbc.sql(NEWS + "\n" + """
				join (select reference, version, coalesce(withdrawn_at, published_at) as changed from register_entry
				order by changed desc, reference desc, version desc offset ? rows fetch first ? rows only) k
				on k.reference = e.reference and k.version = e.version
				order by k.changed desc, e.reference desc, e.version desc""")
			.params(skipped, most)
			.query(OpenRegister::item)
			.list();
	}

	public int numberOfNews() {
		return this.jdbc.sql("select count(*) from register_entry").query(Integer.class).single();
	}

	/**
	 * The newest version of each, in the order in which they are named.
	 */
	public List<NewsItem> newsOf(List<String> references) {
		if (references.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql(NEWS + " where e.withdrawn_at is null and e.reference in (%s)".formatted(places(references)) + NEWEST)
			.params(references)
			.query(OpenRegister::item)
			.list()
			.stream()
			.sorted(Comparator.comparing((item) -> references.indexOf(item.reference())))
			.toList();
	}

	/**
	 * The bodies of which anything is published, in the order of their ids.
	 */
	public List<PublishingBody> bodies() {
		return this.jdbc.sql("""
				select e.body, coalesce(max(l.label), max(e.body_name)) as name, min(e.published_at) as first_published,
				max(e.published_at) as last_published, min(e.decided_on) as first_decided,
				max(e.decided_on) as last_decided from register_entry e
				left join register_label l on l.facet = 'body' and l.code = e.body
				where e.withdrawn_at is null group by e.body order by e.body""")
			.query((row, number) -> new PublishingBody(row.getString("body"), row.getString("name"),
					day(row, "first_published"), day(row, "last_published"),
					row.getObject("first_decided", LocalDate.class), row.getObject("last_decided", LocalDate.class)))
			.list();
	}

	private static String places(List<String> references) {
		return String.join(", ", Collections.nCopies(references.size(), "?"));
	}

	private static RegisterRow row(ResultSet row, int number) throws SQLException {
		return new RegisterRow(row.getString("reference"), row.getInt("version"), row.getString("body"),
				row.getString("body_name"), row.getString("kind"), row.getString("title"),
				row.getString("plain_summary"), row.getString("outcome"), row.getString("headline"),
				row.getString("decision"), row.getString("minute_reference"),
				row.getObject("decided_on", LocalDate.class), day(row, "published_at"), row.getString("document"),
				row.getString("sha256"), dayIfAny(row, "withdrawn_at"), row.getString("withdrawn_reason"));
	}

	private static NewsItem item(ResultSet row, int number) throws SQLException {
		return new NewsItem(row.getString("reference"), row.getInt("version"), row.getString("body_name"),
				row.getString("title"), row.getString("plain_summary"), row.getTimestamp("published_at").toInstant(),
				instantIfAny(row, "withdrawn_at"), row.getString("withdrawn_reason"));
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return London.day(row.getTimestamp(column).toInstant());
	}

	private static @Nullable LocalDate dayIfAny(ResultSet row, String column) throws SQLException {
		var at = instantIfAny(row, column);
		return (at != null) ? London.day(at) : null;
	}

	private static @Nullable Instant instantIfAny(ResultSet row, String column) throws SQLException {
		var at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
