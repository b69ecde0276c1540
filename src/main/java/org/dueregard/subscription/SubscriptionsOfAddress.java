package org.dueregard.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.notification.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters go to one mailbox, for whoever asks what is known of them (UK GDPR
 * articles 15 and 17). Of letters about everything that a body publishes, an
 * administrator of that body finds those and no others; those about an assessment or a
 * search are of no one body, so every administrator finds and ends them. One of no body
 * finds all, and whoever is no administrator finds nothing.
 */
@Component
@Transactional
public class SubscriptionsOfAddress {

	private final JdbcClient jdbc;

	private final SubscriptionBook book;

	private final TopicInWords words;

	private final AuditTrail trail;

	SubscriptionsOfAddress(JdbcClient jdbc, SubscriptionBook book, TopicInWords words, AuditTrail trail) {
		this.jdbc = jdbc;
		this.book = book;
		this.words = words;
		this.trail = trail;
	}

	/**
	 * Subscriptions of an address, or of others that lead to the same mailbox, oldest
	 * first. That somebody looked is on record, and for whom is not.
	 */
	@Transactional(readOnly = true)
	public List<SubscriptionOnFile> of(String address, Officer administrator) {
		var kept = kept(address, administrator);
		record(administrator, Deeds.SUBSCRIPTIONS_FOUND, kept.size());
		return kept;
	}

	/**
	 * Ends them, and so erases them.
	 * @return how many
	 */
	public int erase(String address, Officer administrator) {
		var kept = kept(address, administrator);
		kept.forEach((each) -> this.book.end(each.id()));
		record(administrator, Deeds.SUBSCRIPTIONS_ERASED, kept.size());
		return kept.size();
	}

	private void record(Officer administrator, String deed, int number) {
		if (number > 0) {
			this.trail.record(Happening.by(administrator, Role.ADMINISTRATOR, deed).about(String.valueOf(number)));
		}
	}

	private List<SubscriptionOnFile> kept(String address, Officer administrator) {
		return administrator.holds(Role.ADMINISTRATOR)
				? MailAddress.in(address).map((known) -> kept(known, administrator)).orElse(List.of()) : List.of();
	}

	private List<SubscriptionOnFile> kept(MailAddress address, Officer administrator) {
		var body = administrator.body();
		return this.jdbc.sql("""
				select id, address, language, kind, subject, rhythm, asked_at, confirmed_at from subscription
				where mailbox = :mailbox and (kind <> 'BODY' or :everybody or subject = :body) order by asked_at, id""")
			.param("mailbox", address.mailbox())
			.param("everybody", body == null)
			.param("body", (body != null) ? body.value() : "")
			.query(this::read)
			.list();
	}

	private SubscriptionOnFile read(ResultSet row, int number) throws SQLException {
		var topic = new Topic(TopicKind.valueOf(row.getString("kind")), row.getString("subject"));
		return new SubscriptionOnFile(row.getObject("id", UUID.class), row.getString("address"),
				Locale.forLanguageTag(row.getString("language")), this.words.of(topic, Locale.UK), topic.path(),
				row.getString("rhythm"), row.getTimestamp("asked_at").toInstant(),
				Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant).orElse(null));
	}

}
