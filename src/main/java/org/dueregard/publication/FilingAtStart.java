package org.dueregard.publication;

import java.time.Instant;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.IndexCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files what was published before there were cards, or when they were written otherwise.
 */
@Component
class FilingAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FilingAtStart.class);

	private static final String UNFILED = """
			select e.reference, e.version from register_entry e where e.document is not null and e.version =
			(select max(n.version) from register_entry n where n.reference = e.reference) and not exists
			(select 1 from register_line l where l.reference = e.reference and l.version = e.version and l.edition = ?)""";

	private final JdbcClient jdbc;

	private final Entries entries;

	private final CardIndex cards;

	private final TransactionTemplate transaction;

	FilingAtStart(JdbcClient jdbc, Entries entries, CardIndex cards, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.cards = cards;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		var unfiled = this.jdbc.sql(UNFILED).param(IndexCard.EDITION).query(Unfiled.class).list();
		unfiled.forEach((entry) -> this.transaction.executeWithoutResult((status) -> file(entry)));
		if (!unfiled.isEmpty()) {
			log.info("Filed {} published assessments anew, so that they are found", unfiled.size());
		}
	}

	/** Behind a lock, for another node may be at it or an officer withdraw it. */
	private void file(Unfiled entry) {
		this.entries.hold(entry.reference());
		this.jdbc.sql("""
				select document, published_at from register_entry
				where reference = ? and version = ? and document is not null""")
			.params(entry.reference(), entry.version())
			.query((row, number) -> new Published(row.getString("document"),
					row.getTimestamp("published_at").toInstant()))
			.optional()
			.filter((published) -> this.jdbc
				.sql("select count(*) from register_line where reference = ? and version >= ? and edition = ?")
				.params(entry.reference(), entry.version(), IndexCard.EDITION)
				.query(Integer.class)
				.single() == 0)
			.ifPresent((published) -> this.cards
				.file(CanonicalJson.read(published.document(), PublishedAssessment.class), published.at()));
	}

	private record Unfiled(String reference, int version) {
	}

	private record Published(String document, Instant at) {
	}

}
