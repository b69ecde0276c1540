package org.dueregard.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.RawHttp;
import org.dueregard.TestClock;
import org.dueregard.notification.MailAddress;
import org.dueregard.notification.TypedAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Somebody asks for letters, confirms it, changes it and ends it.
 */
@DueRegardTest
class SubscriptionTests {

	private static final AtomicInteger READERS = new AtomicInteger();

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	GreenMail server;

	@Autowired
	TransactionTemplate transaction;

	@LocalServerPort
	int port;

	Reader reader;

	@BeforeEach
	void givenSomebody() {
		this.county.settle();
		this.reader = new Reader(this.application, "reader%d@example.org".formatted(READERS.incrementAndGet()));
	}

	@AfterEach
	void forget() throws Exception {
		this.jdbc.sql("delete from subscription").update();
		this.server.purgeEmailFromAllMailboxes();
		this.clock.reset();
	}

	@Test
	void nobodyIsWrittenToBeforeTheyHaveConfirmed() {
		var answer = this.reader.ask("?body=council", Rhythm.WEEKLY);

		assertThat(answer).hasStatus(303);
		assertThat(Reader.location(answer)).isEqualTo("/subscriptions/asked");
		assertThat(answer.getResponse().getCookies()).isEmpty();
		var mail = this.reader.lastMail();
		assertThat(Reader.text(mail)).contains("about all assessments of Fellshire County Council",
				"Confirm that you want these e-mails:");
		var link = this.reader.lastLink();
		assertThat(link).startsWith("/subscriptions/confirm/");
		for (var look = 0; look < 2; look++) { // as programs that check mail for harm do
			assertThat(this.reader.get(link)).hasStatusOk().bodyText().contains("<button", "Once a week");
		}
		assertThat(confirmed()).isZero();

		var done = this.reader.post(link);

		assertThat(confirmed()).isEqualTo(1);
		assertThat(Reader.location(done)).isEqualTo(link.replace("confirm/", "") + "?done=confirmed");
		assertThat(this.reader.get(Reader.location(done))).hasStatusOk()
			.bodyText()
			.contains("You get e-mails from now on", "all assessments of Fellshire County Council");
		assertThat(this.reader.post(link)).hasStatus(303);
		assertThat(confirmed()).isEqualTo(1);
		assertThat(this.reader.mails()).hasSize(1);
	}

	@Test
	void onlyTheHashOfALinkIsKept() {
		this.reader.follow("?body=council", Rhythm.AT_ONCE);

		var secret = this.reader.lastLink().replaceFirst(".*/", "");

		assertThat(secret).hasSize(43);
		for (var column : List.of("subscription_link.hash", "letter.text_body", "letter.html_body",
				"letter.unsubscribe")) {
			var table = column.split("\\.")[0];
			assertThat(this.jdbc.sql("select count(*) from %s where %s like ?".formatted(table, column))
				.param("%" + secret + "%")
				.query(Integer.class)
				.single()).as(column).isZero();
		}
	}

	@Test
	void howOftenAndInWhichLanguageCanBeChanged() {
		this.reader.follow("?body=council", Rhythm.AT_ONCE);
		var mine = this.reader.lastLink().replace("confirm/", "");

		var answer = this.reader.post(mine + "?lang=cy", "rhythm", "WEEKLY");

		assertThat(Reader.location(answer)).isEqualTo(mine + "?done=changed&lang=cy");
		assertThat(this.reader.get(Reader.location(answer))).bodyText().contains("Mae wedi’i newid", "lang=\"cy\"");
		assertThat(this.jdbc.sql("select rhythm, language from subscription").query().singleRow())
			.containsEntry("rhythm", "WEEKLY")
			.containsEntry("language", "cy-GB");
		assertThat(this.reader.post(mine, "rhythm", "HOURLY")).hasStatus(404);
		assertThat(this.reader.post(mine)).hasStatus(404);
	}

	@Test
	void oneClickEndsItOnceAndAgain() {
		this.reader.follow("?body=council", Rhythm.AT_ONCE);
		var mine = this.reader.lastLink().replace("confirm/", "");
		var end = mine + "/unsubscribe";
		assertThat(this.reader.get(end)).hasStatusOk().bodyText().contains("Stop these e-mails?", "<button");
		assertThat(confirmed()).isEqualTo(1);

		for (var click = 0; click < 2; click++) {
			var answer = this.reader.post(end, "List-Unsubscribe", "One-Click");
			assertThat(answer).hasStatusOk().bodyText().contains("You get no more of these e-mails");
			assertThat(answer.getResponse().getCookies()).isEmpty();
		}

		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isZero();
		assertThat(this.reader.get(end)).hasStatus(404);
		assertThat(this.reader.get(mine)).hasStatus(404);
	}

	@Test
	void whatWasNotSentYetIsNotSentAfterTheEnd() {
		this.reader.follow("?body=council", Rhythm.AT_ONCE);
		var end = this.reader.lastLink().replace("confirm/", "") + "/unsubscribe";
		this.reader.ask("?body=council", Rhythm.AT_ONCE);
		assertThat(unsent()).isEqualTo(1);

		this.reader.post(end, "List-Unsubscribe", "One-Click");

		assertThat(unsent()).isZero();
		assertThat(this.reader.mails()).hasSize(1);
	}

	@Test
	void whatWasNotSentYetIsNotSentOnceItIsTooLateToConfirm() {
		this.reader.ask("?body=council", Rhythm.AT_ONCE);
		assertThat(unsent()).isEqualTo(1);

		this.clock.pass(Duration.ofHours(49));
		this.application.getBean(SubscriptionUpkeep.class).forgetUnconfirmed();

		assertThat(unsent()).isZero();
		assertThat(this.reader.mails()).isEmpty();
	}

	/**
	 * As the servers of mail providers send it (RFC 8058, section 3.2).
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					application/x-www-form-urlencoded | List-Unsubscribe=One-Click
					multipart/form-data; boundary=x   | '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
					""")
	void aProvidersServerEndsItWithoutCookieOrRedirect(String type, String body) {
		this.reader.follow("?body=council", Rhythm.AT_ONCE);
		var end = this.reader.lastLink().replace("confirm/", "") + "/unsubscribe";

		var answer = new RawHttp(URI.create("http://localhost:" + this.port)).send("POST", end,
				List.of("Content-Type: " + type), body.replace("\\r\\n", "\r\n"));

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Cache-Control")).hasValue("no-store");
		assertThat(confirmed()).isZero();
	}

	@Test
	void everythingIsThereInWelsh() {
		assertThat(this.reader.get("/subscriptions/new?body=council&lang=cy")).bodyText()
			.contains("Cael negeseuon e-bost am hyn", "action=\"/subscriptions/new?body=council&amp;lang=cy\"");

		var answer = this.reader.ask("?body=council&lang=cy", Rhythm.AT_ONCE);

		assertThat(Reader.location(answer)).isEqualTo("/subscriptions/asked?lang=cy");
		assertThat(Reader.text(this.reader.lastMail())).contains("holl asesiadau Fellshire County Council");
		assertThat(this.reader.lastLink()).endsWith("?lang=cy");
		assertThat(this.reader.get(this.reader.lastLink())).bodyText().contains("Cadarnhau eich bod am gael");
	}

	@Test
	void whetherAnAddressIsKnownIsToldToItsReaderAlone() {
		this.reader.follow("?body=council", Rhythm.WEEKLY);
		var first = this.reader.get("/subscriptions/asked");

		var again = this.reader.ask("?body=council", Rhythm.AT_ONCE);

		assertThat(Reader.location(again)).isEqualTo("/subscriptions/asked");
		assertThat(this.reader.get("/subscriptions/asked").getResponse().getContentAsByteArray())
			.isEqualTo(first.getResponse().getContentAsByteArray());
		assertThat(Reader.text(this.reader.lastMail())).contains("You already get them, and nothing has been changed");
		assertThat(this.reader.get(this.reader.lastLink())).hasStatusOk();
		assertThat(this.jdbc.sql("select rhythm from subscription").query(String.class).single()).isEqualTo("WEEKLY");
	}

	@Test
	void nobodyCanFillAMailboxWithLettersToConfirm() {
		var sameMailbox = new Reader(this.application, this.reader.address.replace("@", "+tag@").toUpperCase());
		for (var question : List.of("?body=council", "", "?words=bus")) {
			assertThat(this.reader.ask(question, Rhythm.WEEKLY)).hasStatus(303);
			assertThat(sameMailbox.ask(question, Rhythm.WEEKLY)).hasStatus(303);
		}

		assertThat(this.reader.mails()).hasSize(2);
		assertThat(sameMailbox.mails()).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isEqualTo(3);

		this.clock.pass(Duration.ofHours(25));
		this.reader.ask("?words=bus", Rhythm.WEEKLY);
		assertThat(this.reader.mails()).hasSize(3);
	}

	@Test
	void lettersAboutOtherThingsThatAnybodyCanHaveSentCountToo() {
		this.transaction.executeWithoutResult((status) -> IntStream.range(0, 3)
			.forEach((number) -> this.application.getBean(TypedAddresses.class)
				.take(new MailAddress(this.reader.address))));

		assertThat(this.reader.ask("?body=council", Rhythm.WEEKLY)).hasStatus(303);

		assertThat(this.reader.mails()).isEmpty();
	}

	@Test
	void manyWhoAskAtTheSameTimeGetNoMoreLetters() {
		IntStream.range(0, 12).parallel().forEach((number) -> this.reader.ask("?words=w" + number, Rhythm.WEEKLY));

		assertThat(this.reader.mails()).hasSize(3);
	}

	@Test
	void manyWhoAskForTheSameAtTheSameTimeAskForItOnce() {
		IntStream.range(0, 12).parallel().forEach((number) -> this.reader.ask("?body=council", Rhythm.WEEKLY));

		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isEqualTo(1);
		assertThat(this.reader.mails()).hasSize(3);
	}

	@Test
	void whatNobodyConfirmsIsForgottenAfterTwoDays() {
		this.reader.ask("?body=council", Rhythm.WEEKLY);
		var link = this.reader.lastLink();
		this.clock.pass(Duration.ofHours(47));
		assertThat(this.reader.get(link)).hasStatusOk();

		this.clock.pass(Duration.ofHours(2));

		assertThat(this.reader.get(link)).hasStatus(404).bodyText().contains("This link does not work any more");
		assertThat(this.reader.post(link)).hasStatus(404);
		this.application.getBean(SubscriptionUpkeep.class).forgetUnconfirmed();
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isZero();
	}

	@Test
	void oneThatCannotBeForgottenKeepsNoOther() {
		for (var question : List.of("?body=council", "?body=trust", "")) {
			this.reader.ask(question, Rhythm.WEEKLY);
		}
		this.clock.pass(Duration.ofHours(49));
		var upkeep = this.application.getBean(SubscriptionUpkeep.class);
		this.jdbc.sql("create table keeper (subscription uuid references subscription (id))").update();
		try {
			this.jdbc.sql("insert into keeper select id from subscription where kind = 'SEARCH'").update();

			assertThatIllegalStateException().isThrownBy(upkeep::forgetUnconfirmed).withMessage("It has failed with 1");

			assertThat(this.jdbc.sql("select kind from subscription").query(String.class).list())
				.containsExactly("SEARCH");
		}
		finally {
			this.jdbc.sql("drop table keeper").update();
		}
		upkeep.forgetUnconfirmed();
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isZero();
	}

	@Test
	void whatIsAskedAgainOrConfirmedIsKept() {
		this.reader.follow("?body=council", Rhythm.WEEKLY).ask("?body=trust", Rhythm.WEEKLY);
		this.clock.pass(Duration.ofHours(49));
		this.reader.ask("?body=trust", Rhythm.WEEKLY);

		this.application.getBean(SubscriptionUpkeep.class).forgetUnconfirmed();

		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "..", "%00", "a%0d%0ab",
			"%3Cscript%3E" })
	void aLinkThatWasNeverWrittenLeadsNowhere(String secret) {
		for (var path : List.of("/subscriptions/%s/", "/subscriptions/confirm/%s", "/subscriptions/%s/unsubscribe")) {
			var answer = this.reader.get(path.formatted(secret).replaceFirst("/$", ""));
			assertThat(answer.getResponse().getStatus()).isIn(400, 404);
		}
		assertThat(this.reader.post("/subscriptions/confirm/" + secret).getResponse().getStatus()).isIn(400, 404);
		assertThat(this.reader.post("/subscriptions/" + secret, "rhythm", "WEEKLY").getResponse().getStatus()).isIn(400,
				404);
	}

	@Test
	void partOfALinkOrMoreThanThatIsNone() {
		this.reader.ask("?body=council", Rhythm.WEEKLY);
		var link = this.reader.lastLink();

		for (var wrong : List.of(link.substring(0, link.length() - 1), link + "A",
				link.toUpperCase().replace("/SUBSCRIPTIONS/CONFIRM/", "/subscriptions/confirm/"))) {
			assertThat(this.reader.post(wrong)).hasStatus(404);
		}
		assertThat(confirmed()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                   | WEEKLY | Enter an e-mail address
			nobody                               | WEEKLY | Enter an e-mail address
			'a@example.org, b@example.org'       | WEEKLY | Enter an e-mail address
			'a@example.org\\nBcc: b@example.org' | WEEKLY | Enter an e-mail address
			a@example.org                        | HOURLY | Choose how often
			a@example.org                        | ''     | Choose how often
			""")
	void whatCannotBeUsedIsAskedForAgain(String address, String rhythm, String said) {
		var answer = this.reader.post("/subscriptions/new?body=council", "address", address.replace("\\n", "\n"),
				"rhythm", rhythm, "begun", "1");

		assertThat(answer).hasStatus(422).bodyText().contains("There is a problem", said);
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isZero();
	}

	@Test
	void whatIsTypedComesBackAsText() {
		var answer = this.reader.post("/subscriptions/new?body=council", "address", "\"><script>x</script>", "rhythm",
				"WEEKLY", "begun", "1");

		assertThat(answer).hasStatus(422).bodyText().contains("&lt;script&gt;").doesNotContain("<script>x");
	}

	@Test
	void programsThatFillInEverythingOrAtOnceAreWrittenToNobody() {
		var trapped = this.reader.post("/subscriptions/new?body=council", "address", this.reader.address, "rhythm",
				"WEEKLY", "website", "https://example.org", "begun", "1");
		var now = String.valueOf(this.clock.instant().minusSeconds(2).getEpochSecond());
		var fast = this.reader.post("/subscriptions/new?body=council", "address", this.reader.address, "rhythm",
				"WEEKLY", "website", "", "begun", now);

		assertThat(trapped).hasStatus(303);
		assertThat(Reader.location(trapped)).isEqualTo("/subscriptions/asked");
		assertThat(fast).hasStatus(422).bodyText().contains("That was very fast", this.reader.address, "checked");
		assertThat(this.reader.mails()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?assessment=EIA-1999-000001", "?assessment=EIA-1999-1", "?assessment=REQ-2026-000001",
			"?assessment=", "?assessment=%0A", "?body=nobody" })
	void whatIsNotPublishedCannotBeFollowed(String question) {
		assertThat(this.reader.get("/subscriptions/new" + question)).hasStatus(404)
			.bodyText()
			.contains("There is nothing to write to you about");
		assertThat(this.reader.ask(question, Rhythm.WEEKLY)).hasStatus(404);
	}

	@Test
	void noWordThatAStrangerTypedStandsInALetter() throws Exception {
		this.reader.ask("?words=buy+cheap+tickets&kind=pills", Rhythm.WEEKLY);

		var mail = this.reader.lastMail();
		assertThat(Reader.text(mail)).contains("a search of the register").doesNotContain("cheap", "pills");
		assertThat(mail.getSubject()).doesNotContain("cheap", "pills");
	}

	@Test
	void aSearchThatIsTooLongIsNotKept() {
		var tooLong = "?words=" + "%E2%82%AC".repeat(200) + "&kind=" + "%E2%82%AC".repeat(100);

		assertThat(this.reader.get("/subscriptions/new" + tooLong)).hasStatus(404);
	}

	private int unsent() {
		return this.jdbc.sql("select count(*) from letter where address = ? and sent_at is null")
			.param(this.reader.address)
			.query(Integer.class)
			.single();
	}

	private int confirmed() {
		return this.jdbc.sql("select count(*) from subscription where confirmed_at is not null")
			.query(Integer.class)
			.single();
	}

}
