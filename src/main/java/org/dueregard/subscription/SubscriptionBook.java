package org.dueregard.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.notification.MailAddress;
import org.dueregard.notification.UnsentLetters;
import org.dueregard.shared.LinkSecret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every subscription, and the links that lead to it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubscriptionBook {

	/** For so long it waits to be confirmed. */
	static final Duration PATIENCE = Duration.ofHours(48);

	private static final String COLUMNS = """
			select s.id, s.address, s.language, s.kind, s.subject, s.rhythm, s.confirmed_at from subscription s""";

	private final JdbcClient jdbc;

	private final UnsentLetters letters;

	private final Clock clock;

	SubscriptionBook(JdbcClient jdbc, UnsentLetters letters, Clock clock) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.clock = clock;
	}

	public void add(Subscription subscription) {
		var address = subscription.address();
		this.jdbc.sql("""
				insert into subscription (id, address, mailbox, language, kind, subject, rhythm, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(subscription.id(), address.value(), address.mailbox(), subscription.language().toLanguageTag(),
					subscription.topic().kind().name(), subscription.topic().subject(), subscription.rhythm().name(),
					now())
			.update();
	}

	/**
	 * Makes a link to it that works as long as it is there.
	 */
	public LinkSecret link(UUID subscription) {
		var secret = LinkSecret.fresh();
		this.jdbc.sql("insert into subscription_link (hash, subscription) values (?, ?)")
			.params(secret.hash(), subscription)
			.update();
		return secret;
	}

	public Optional<Subscription> find(LinkSecret secret) {
		return this.jdbc
			.sql(COLUMNS + " join subscription_link l on l.subscription = s.id where l.hash = ?"
					+ " and (s.confirmed_at is not null or s.asked_at > ?)")
			.params(secret.hash(), Timestamp.from(expiry()))
			.query(SubscriptionBook::read)
			.optional();
	}

	public Optional<Subscription> find(MailAddress address, Topic topic) {
		return this.jdbc.sql(COLUMNS + " where s.mailbox = ? and lower(s.address) = ? and s.kind = ? and s.subject = ?")
			.params(address.mailbox(), address.value().toLowerCase(Locale.ROOT), topic.kind().name(), topic.subject())
			.query(SubscriptionBook::read)
			.optional();
	}

	/**
	 * Writes letters from now on.
	 * @return whether it did not before
	 */
	public boolean confirm(UUID id) {
		return this.jdbc.sql("update subscription set confirmed_at = ? where id = ? and confirmed_at is null")
			.params(now(), id)
			.update() > 0;
	}

	public void change(UUID id, Rhythm rhythm, Locale language) {
		this.jdbc.sql("update subscription set rhythm = ?, language = ? where id = ?")
			.params(rhythm.name(), language.toLanguageTag(), id)
			.update();
	}

	/**
	 * Asks once more for what nobody has confirmed yet.
	 */
	public void askAgain(UUID id, Rhythm rhythm, Locale language) {
		change(id, rhythm, language);
		this.jdbc.sql("update subscription set asked_at = ? where id = ?").params(now(), id).update();
	}

	/**
	 * Forgets it and what was not sent yet. In this order: whoever writes a letter just
	 * now holds the subscription by the letter's link, so none is written after.
	 */
	public void end(UUID id) {
		this.jdbc.sql("delete from subscription where id = ?").param(id).update();
		this.letters.forget(id.toString());
	}

	/**
	 * Those that nobody has confirmed in time.
	 */
	public List<UUID> unconfirmed() {
		return this.jdbc.sql("select id from subscription where confirmed_at is null and asked_at <= ? order by id")
			.param(Timestamp.from(expiry()))
			.query(UUID.class)
			.list();
	}

	/**
	 * Ends one of them, unless somebody has asked again or confirmed it meanwhile.
	 */
	public void endUnconfirmed(UUID id) {
		var isThere = this.jdbc
			.sql("select id from subscription where id = ? and confirmed_at is null and asked_at <= ? for update")
			.params(id, Timestamp.from(expiry()))
			.query(UUID.class)
			.optional();
		isThere.ifPresent(this::end);
	}

	/**
	 * The next mailboxes with anything confirmed that may be about an assessment, in the
	 * order of the alphabet.
	 */
	public List<String> mailboxes(String after, String reference, String body, int most) {
		return this.jdbc.sql("""
				select distinct mailbox from subscription where confirmed_at is not null and mailbox > ?
				and (kind = 'SEARCH' or (kind = 'BODY' and subject = ?) or (kind = 'ASSESSMENT' and subject = ?))
				order by mailbox fetch first ? rows only""")
			.params(after, body, reference, most)
			.query(String.class)
			.list();
	}

	/**
	 * Everything confirmed of some mailboxes.
	 */
	public List<Subscription> of(List<String> mailboxes) {
		return this.jdbc
			.sql(COLUMNS + " where s.mailbox in (:mailboxes) and s.confirmed_at is not null"
					+ " order by s.mailbox, s.asked_at, s.id")
			.param("mailboxes", mailboxes)
			.query(SubscriptionBook::read)
			.list();
	}

	public Optional<Subscription> find(UUID id) {
		return this.jdbc.sql(COLUMNS + " where s.id = ?").param(id).query(SubscriptionBook::read).optional();
	}

	private Instant expiry() {
		return this.clock.instant().minus(PATIENCE);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Subscription read(ResultSet row, int number) throws SQLException {
		return new Subscription(row.getObject("id", UUID.class), new MailAddress(row.getString("address")),
				Locale.forLanguageTag(row.getString("language")),
				new Topic(TopicKind.valueOf(row.getString("kind")), row.getString("subject")),
				Rhythm.valueOf(row.getString("rhythm")), row.getTimestamp("confirmed_at") != null);
	}

}
