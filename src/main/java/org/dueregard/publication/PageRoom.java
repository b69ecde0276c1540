package org.dueregard.publication;

import java.util.List;

import org.dueregard.publication.register.AssessmentPress;
import org.dueregard.publication.register.FreshPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the pages of what is published as they are sent, so that no reader waits until
 * one is printed.
 */
@Component
@Transactional
class PageRoom {

	private static final String BEHIND = """
			select distinct e.reference from register_entry e where e.document is not null and e.reference > ? and
			(select count(*) from printed_page p where p.reference = e.reference and p.version = e.version
			and p.edition = ?) < ? order by e.reference fetch first ? rows only""";

	private final JdbcClient jdbc;

	private final Entries entries;

	private final AssessmentPress press;

	PageRoom(JdbcClient jdbc, Entries entries, AssessmentPress press) {
		this.jdbc = jdbc;
		this.entries = entries;
		this.press = press;
	}

	/**
	 * Prints pages as {@link #print} does, in a transaction of its own: whoever waits for
	 * one assessment does not wait for others.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void printByItself(String reference) {
		print(reference);
	}

	/**
	 * Prints what pages of an assessment are missing or say something else by now. Behind
	 * a lock, for another node may be at it or an officer withdraw it.
	 */
	void print(String reference) {
		this.entries.hold(reference);
		this.press.missing(reference, this.jdbc).forEach(this::keep);
	}

	private void keep(FreshPage fresh) {
		var values = List.of(fresh.edition(), fresh.printedFor(), fresh.page().sha256(), fresh.page().content(),
				fresh.reference(), fresh.version(), fresh.language());
		if (this.jdbc.sql("""
				update printed_page set edition = ?, printed_for = ?, sha256 = ?, content = ?
				where reference = ? and version = ? and language = ?""").params(values).update() == 0) {
			this.jdbc.sql("""
					insert into printed_page (edition, printed_for, sha256, content, reference, version, language)
					values (?, ?, ?, ?, ?, ?, ?)""").params(values).update();
		}
	}

	/**
	 * By what the pages are known that this application prints.
	 */
	String edition() {
		return this.press.edition();
	}

	/**
	 * The next assessments of which this application has not printed every page.
	 * @param reference after which to look; empty to begin
	 */
	@Transactional(readOnly = true)
	List<String> behindAfter(String reference, int most) {
		return this.jdbc.sql(BEHIND)
			.params(reference, this.press.edition(), this.press.languages(), most)
			.query(String.class)
			.list();
	}

}
