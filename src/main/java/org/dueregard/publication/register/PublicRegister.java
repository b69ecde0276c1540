package org.dueregard.publication.register;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.file.Pieces;
import org.dueregard.publication.document.DocumentFormat;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the public register. Knows the tables of what is published and nothing else, so
 * that no unpublished word can slip out through a page.
 */
class PublicRegister {

	private static final String ENTRY = """
			select reference, version, body_name, published_at, document, sha256, withdrawn_at, withdrawn_reason,
			(select max(n.version) from register_entry n where n.reference = e.reference) as newest
			from register_entry e where reference = ?""";

	private static final String STANDS = """
			select e.reference, e.version, e.sha256, e.withdrawn_at, n.version as newest, n.published_at as newer_at,
			(select max(d.made_at) from register_document d where d.reference = e.reference and d.version = e.version)
			as printed_at,
			(select count(*) from register_document d where d.reference = e.reference and d.version = e.version)
			as documents,
			(select count(*) from register_format f where f.reference = e.reference and f.version = e.version
			and f.removed_at is null) as formats,
			(select max(coalesce(f.removed_at, f.added_at)) from register_format f
			where f.reference = e.reference and f.version = e.version) as formatted_at,
			(select count(*) from register_review r where r.reference = e.reference and r.version <= e.version)
			as reviews,
			(select max(r.held_at) from register_review r where r.reference = e.reference and r.version <= e.version)
			as reviewed_at""";

	private static final String VERSION = """

			from register_entry e join register_entry n on n.reference = e.reference and n.version =
			(select max(m.version) from register_entry m where m.reference = e.reference)""";

	private static final String STANDING = STANDS + VERSION + " where e.reference = ?";

	/** Bytes that are known already are neither read nor sent. */
	private static final String SHOWN = STANDS + ", p.printed_for, p.sha256 as page_sha256, p.content" + VERSION + """

			left join printed_page p on p.reference = e.reference and p.version = e.version
			and p.language = ? and p.printed_for <> ? where e.reference = ? and e.version =\s""";

	private static final String PRINTED = """
			select reference, version, format, bytes, sha256 from register_document where reference = ? and version = ?""";

	private static final String FORMAT = """
			select id, reference, version, name, kind, size, sha256 from register_format
			where reference = ? and version = ? and removed_at is null""";

	private final JdbcClient jdbc;

	PublicRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Standing> newestStanding(String reference) {
		return this.jdbc.sql(STANDING + " and e.version = n.version")
			.param(reference)
			.query(PublicRegister::standing)
			.optional();
	}

	/**
	 * @param version as it stands in an address; none is found by anything but a number
	 */
	Optional<Standing> standing(String reference, String version) {
		return isVersion(version) ? standing(reference, Integer.parseInt(version)) : Optional.empty();
	}

	/**
	 * Whether what stands in an address can be the number of a version.
	 */
	static boolean isVersion(String version) {
		return version.matches("[1-9][0-9]{0,5}");
	}

	Optional<Standing> standing(String reference, int version) {
		return this.jdbc.sql(STANDING + " and e.version = ?")
			.params(reference, version)
			.query(PublicRegister::standing)
			.optional();
	}

	/**
	 * How each version of an assessment stands, the oldest first.
	 */
	List<Standing> standings(String reference) {
		return this.jdbc.sql(STANDING + " order by e.version").param(reference).query(PublicRegister::standing).list();
	}

	/**
	 * How a version stands, together with the page that is kept of it whatever it was
	 * printed for: both as they are at the same moment.
	 * @param known what a page was printed for that need not be read again
	 */
	Optional<ShownPage> shown(PageAddress address, String known) {
		var version = address.isNewest() ? "n.version" : "?";
		var asked = this.jdbc.sql(SHOWN + version).params(address.language().code(), known, address.reference());
		return (address.isNewest() ? asked : asked.param(address.version())).query(PublicRegister::shown).optional();
	}

	/**
	 * For what each page that is kept of an assessment was printed.
	 */
	Set<String> kept(String reference) {
		return this.jdbc.sql("select printed_for from printed_page where reference = ?")
			.param(reference)
			.query(String.class)
			.set();
	}

	Optional<RegisterEntry> version(String reference, int version) {
		return this.jdbc.sql(ENTRY + " and version = ?")
			.params(reference, version)
			.query(PublicRegister::entry)
			.optional();
	}

	/**
	 * The reviews that the page of a version tells of, oldest first.
	 */
	List<PublishedReview> reviews(String reference, int version) {
		return PublishedReview.of(reference, version, this.jdbc);
	}

	/**
	 * The documents made of a version, in the order of their formats.
	 */
	List<PrintedDocument> documents(String reference, int version) {
		return this.jdbc.sql(PRINTED + " order by format desc")
			.params(reference, version)
			.query(PrintedDocument.class)
			.list();
	}

	Optional<PrintedDocument> document(String reference, int version, DocumentFormat format) {
		return this.jdbc.sql(PRINTED + " and format = ?")
			.params(reference, version, format.name())
			.query(PrintedDocument.class)
			.optional();
	}

	/**
	 * The other formats of a version, by name.
	 */
	List<OtherFormat> formats(String reference, int version) {
		return this.jdbc.sql(FORMAT + " order by name, id").params(reference, version).query(OtherFormat.class).list();
	}

	Optional<OtherFormat> format(String reference, int version, long number) {
		return this.jdbc.sql(FORMAT + " and id = ?")
			.params(reference, version, number)
			.query(OtherFormat.class)
			.optional();
	}

	/**
	 * What a format holds, to be read piece by piece.
	 */
	InputStream content(OtherFormat format) {
		return new Pieces(format.size(),
				(position) -> this.jdbc.sql("select bytes from register_format_piece where format = ? and position = ?")
					.params(format.id(), position)
					.query((row, number) -> row.getBytes("bytes"))
					.optional());
	}

	/**
	 * What is in a file; empty once it has been withdrawn.
	 */
	Optional<byte[]> file(String sha256) {
		return this.jdbc.sql("select content from published_file where sha256 = ?")
			.param(sha256)
			.query((row, number) -> row.getBytes("content"))
			.optional();
	}

	/**
	 * What was published under a fingerprint, withdrawn since or not.
	 */
	Optional<Provenance> published(String sha256) {
		return this.jdbc.sql("""
				select reference, version, body_name, published_at, withdrawn_at,
				(select max(n.version) from register_entry n where n.reference = e.reference) as newest
				from register_entry e where sha256 = ? or (reference, version) in
				(select d.reference, d.version from register_document d where d.sha256 = ?)""")
			.params(sha256, sha256)
			.query((row, number) -> new Provenance(row.getString("reference"), row.getInt("version"),
					row.getInt("newest"), row.getString("body_name"),
					London.day(row.getTimestamp("published_at").toInstant()), day(row.getTimestamp("withdrawn_at"))))
			.optional();
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		return new Standing(row.getString("reference"), row.getInt("version"), row.getInt("newest"),
				row.getString("sha256"), row.getTimestamp("withdrawn_at") != null, row.getInt("documents"),
				row.getInt("formats"), row.getInt("reviews"), changedAt(row));
	}

	private static ShownPage shown(ResultSet row, int number) throws SQLException {
		var printedFor = row.getString("printed_for");
		return new ShownPage(standing(row, number), (printedFor != null)
				? new KeptPage(printedFor, new PrintedPage(row.getString("page_sha256"), row.getBytes("content")))
				: null);
	}

	private static Instant changedAt(ResultSet row) throws SQLException {
		return Stream
			.of(row.getTimestamp("newer_at"), row.getTimestamp("printed_at"), row.getTimestamp("formatted_at"),
					row.getTimestamp("reviewed_at"))
			.filter(Objects::nonNull)
			.map(Timestamp::toInstant)
			.max(Comparator.naturalOrder())
			.orElseThrow();
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
