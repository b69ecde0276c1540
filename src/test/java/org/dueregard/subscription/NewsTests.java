package org.dueregard.subscription;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.publication.NewsKind;
import org.dueregard.publication.RegisterNews;
import org.dueregard.request.Asked;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestTasks;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.BOOLEAN;
import static org.dueregard.Answered.proposal;

/**
 * Who has asked for letters is told what happens in the register, once.
 */
@DueRegardTest
class NewsTests {

	private static final AtomicInteger READERS = new AtomicInteger();

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	Clockwork clockwork;

	@Autowired
	County county;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	GreenMail server;

	@Autowired
	News news;

	@Autowired
	NewsBook book;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Asked people;

	@Autowired
	RequestCopies copies;

	@Autowired
	RequestTasks officers;

	@BeforeEach
	void givenACounty() {
		this.county.settle();
	}

	@AfterEach
	void forget() throws Exception {
		this.jdbc.sql("delete from subscription").update();
		this.jdbc.sql("delete from subscription_news").update();
		this.jdbc.sql("delete from letter where address like 'many%'").update();
		this.server.purgeEmailFromAllMailboxes();
		this.clock.reset();
	}

	@Test
	void whoFollowsABodyIsToldOfEveryAssessmentOnce() throws Exception {
		var reader = reader().follow("?body=council", Rhythm.AT_ONCE).follow("?words=pelican", Rhythm.AT_ONCE);
		var other = reader().follow("?body=trust", Rhythm.AT_ONCE);
		var before = reader.mails().size();

		var crossing = published("Fewer pelican crossings");

		assertThat(reader.mails()).hasSize(before + 1);
		assertThat(other.mails()).hasSize(1);
		var mail = reader.lastMail();
		var named = crossing.reference() + " Fewer pelican crossings";
		assertThat(mail.getSubject()).isEqualTo("Published: " + named);
		assertThat(Reader.text(mail))
			.contains("Fellshire County Council has published an equality impact assessment: " + named,
					"you asked for e-mails about all assessments of Fellshire County Council",
					"http://localhost:8080/assessments/" + crossing.reference())
			.doesNotContain("The author of the council", "council-");
		assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
		var end = mail.getHeader("List-Unsubscribe")[0].replaceAll("^<http://localhost:8080|>$", "");
		assertThat(Reader.lastLink(mail)).isEqualTo(end);

		assertThat(reader.post(end, "List-Unsubscribe", "One-Click")).hasStatusOk();
		published("Fewer zebra crossings");

		assertThat(reader.mails()).hasSize(before + 1);
	}

	@Test
	void whoKeepsASearchIsToldOfWhatItFindsAndOfItsWithdrawal() throws Exception {
		var crossings = reader().follow("?words=%22toucan+crossings%22", Rhythm.AT_ONCE);
		var trams = reader().follow("?words=monorail", Rhythm.AT_ONCE);
		var everything = reader().follow("", Rhythm.AT_ONCE);

		var toucan = published("Fewer toucan crossings");
		toucan.fire(toucan.timers("reviewDue").get(0)).submit("reviewActions", Answered.reviewed("CONTINUE"));
		this.clockwork.background();
		toucan.withdraw(Answered.withdrawn(), "author");
		this.clockwork.background();

		assertThat(crossings.mails()).extracting((mail) -> mail.getSubject().replaceAll(" EIA.*", ""))
			.contains("Published:", "Reviewed:", "Withdrawn:");
		assertThat(everything.mails()).extracting((mail) -> mail.getSubject().replaceAll(" EIA.*", ""))
			.contains("Published:", "Reviewed:", "Withdrawn:");
		assertThat(trams.mails()).hasSize(1);
		assertThat(Reader.text(crossings.lastMail())).contains("has withdrawn", toucan.reference() + ". Its page")
			.doesNotContain("toucan");
	}

	@Test
	void whoKeepsASearchIsToldOfTheWithdrawalOfWhatItFoundAtTheBeginning() {
		var bittern = published("Fewer bittern crossings");
		var heron = published("Fewer heron ponds");
		var reader = reader().follow("?words=bittern", Rhythm.AT_ONCE);

		bittern.withdraw(Answered.withdrawn(), "author");
		heron.withdraw(Answered.withdrawn(), "author");

		assertThat(reader.mails()).hasSize(2);
		assertThat(Reader.text(reader.lastMail())).contains("has withdrawn", bittern.reference().value());
	}

	@Test
	void oneAssessmentCanBeFollowed() {
		var puffin = published("Fewer puffin crossings");
		var reader = reader().follow("?assessment=" + puffin.reference(), Rhythm.AT_ONCE);

		published("Fewer heron crossings");
		assertThat(reader.mails()).hasSize(1);
		puffin.fire(puffin.timers("reviewDue").get(0)).submit("reviewActions", Answered.reviewed("CONTINUE"));

		assertThat(reader.mails()).hasSize(2);
		assertThat(Reader.text(reader.lastMail())).contains("about the assessment " + puffin.reference());
	}

	@Test
	void whoFollowsAnAssessmentIsToldOnceOfAnotherFormatHoweverManyFilesItHas() throws Exception {
		var tern = published("Fewer tern crossings");
		var follower = reader().follow("?assessment=" + tern.reference(), Rhythm.AT_ONCE);
		var welsh = reader().follow("?assessment=" + tern.reference() + "&lang=cy", Rhythm.AT_ONCE);
		var weekly = reader().follow("?assessment=" + tern.reference(), Rhythm.WEEKLY);
		var others = List.of(reader().follow("?body=council", Rhythm.AT_ONCE),
				reader().follow("?words=tern", Rhythm.AT_ONCE));

		addFormats(tern, "one", "two");
		addFormats(tern, "one");

		assertThat(follower.mails()).hasSize(2);
		assertThat(follower.lastMail().getSubject()).startsWith("In another format: " + tern.reference());
		assertThat(Reader.text(follower.lastMail())).contains("has put another format beside",
				"/assessments/" + tern.reference());
		assertThat(welsh.lastMail().getSubject()).startsWith("Mewn fformat arall: " + tern.reference());
		assertThat(others).allSatisfy((other) -> assertThat(other.mails()).hasSize(1));
		this.clock.pass(Duration.ofDays(7));
		this.news.tellOfTheWeek();
		assertThat(Reader.text(weekly.lastMail())).contains("- In another format: " + tern.reference());
	}

	/**
	 * Files of one format, each added with the answer to a request of its own.
	 */
	private void addFormats(Case assessment, String... contents) throws Exception {
		var request = this.people.inAnotherFormat(County.COUNCIL, assessment.reference().value(), "Easy read");
		for (var content : contents) {
			this.copies.add(request.id(), content + ".txt",
					new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
					new Officer(new OfficerId("council-information-officer"), "x", null, new BodyId(County.COUNCIL),
							Set.of(Role.INFORMATION_OFFICER)));
		}
		this.officers.submit(request, "answerRequest", "information-officer",
				new HashMap<>(Map.of("requestAnswer", "FORMAT_MADE", "assessment", assessment.reference().value(),
						"formatName", "Easy read", "reply", "Here it is.", "askedInPublic",
						"The crossing in easy read")));
	}

	@Test
	void onMondaysOneLetterTellsOfTheWeek() throws Exception {
		var reader = reader().follow("?body=council&lang=cy", Rhythm.WEEKLY);
		var swan = published("Fewer swan crossings");
		var crane = published("Fewer crane crossings");
		crane.withdraw(Answered.withdrawn(), "author");
		this.clockwork.background();
		assertThat(reader.mails()).hasSize(1);
		assertThat(this.jdbc.sql("select distinct cast(due as varchar(10)) from subscription_digest")
			.query(String.class)
			.single()).isEqualTo("2026-03-09");

		this.clock.pass(Duration.ofDays(7));
		assertThat(this.news.tellOfTheWeek()).isFalse();
		assertThat(this.news.tellOfTheWeek()).isFalse();

		assertThat(reader.mails()).hasSize(2);
		var mail = reader.lastMail();
		assertThat(mail.getSubject())
			.isEqualTo("Asesiadau effaith ar gydraddoldeb: beth sy’n newydd yr wythnos hon (2)");
		assertThat(Reader.text(mail))
			.containsSubsequence("- Cyhoeddwyd: " + swan.reference() + " Fewer swan crossings",
					"http://localhost:8080/assessments/" + swan.reference() + "?lang=cy",
					"- Tynnwyd yn ôl: " + crane.reference() + "\n")
			.doesNotContain("Fewer crane crossings");
		assertThat(mail.getHeader("List-Unsubscribe")[0]).endsWith("/unsubscribe?lang=cy>");
		assertThat(this.jdbc.sql("select count(*) from subscription_digest").query(Integer.class).single()).isZero();
	}

	@Test
	void whatIsWithdrawnBeforeItWasToldIsNotToldAsPublished() {
		var reader = reader().follow("?body=council", Rhythm.AT_ONCE);

		var news = entered(new RegisterNews("EIA-1999-000001", new BodyId("council"), NewsKind.PUBLISHED));
		tellAll(news);

		assertThat(reader.mails()).hasSize(1);
	}

	@Test
	void twoNodesAndTwoRunsTellEverybodyOnce() {
		var osprey = published("Fewer osprey crossings");
		var readers = Stream.generate(this::reader).limit(3).toList();
		readers.forEach((reader) -> reader.follow("?assessment=" + osprey.reference(), Rhythm.AT_ONCE));
		var news = entered(new RegisterNews(osprey.reference().value(), new BodyId(County.COUNCIL), NewsKind.REVIEWED));

		Stream.generate(() -> CompletableFuture.runAsync(() -> tellAll(news)))
			.limit(2)
			.toList()
			.forEach(CompletableFuture::join);
		tellAll(news);

		assertThat(readers).allSatisfy((reader) -> assertThat(reader.mails()).hasSize(2));
	}

	@Test
	void whoTellsTheSameWaitsAndFindsItTold() {
		var kite = published("Fewer kite crossings");
		var reader = reader().follow("?assessment=" + kite.reference(), Rhythm.AT_ONCE);
		var news = entered(new RegisterNews(kite.reference().value(), new BodyId(County.COUNCIL), NewsKind.REVIEWED));

		var second = this.transaction.execute((status) -> {
			this.news.tell(news);
			var other = CompletableFuture.runAsync(() -> tellAll(news));
			assertThat(other).failsWithin(Duration.ofMillis(300));
			return other;
		});
		second.join();

		assertThat(reader.mails()).hasSize(2);
		assertThat(this.jdbc.sql("select count(*) from subscription_news").query(Integer.class).single()).isZero();
	}

	@Test
	void newsThatIsBeingToldHoldsUpNoOther() {
		var wren = published("Fewer wren crossings");
		var reader = reader().follow("?assessment=" + wren.reference(), Rhythm.AT_ONCE);
		var slow = entered(new RegisterNews("EIA-1999-000002", new BodyId(County.COUNCIL), NewsKind.WITHDRAWN));
		var other = entered(new RegisterNews(wren.reference().value(), new BodyId(County.COUNCIL), NewsKind.REVIEWED));

		this.transaction.executeWithoutResult((status) -> {
			this.news.tell(slow);
			assertThat(CompletableFuture.runAsync(() -> tellAll(other))).succeedsWithin(Duration.ofSeconds(20));
		});

		assertThat(reader.mails()).hasSize(2);
	}

	@Test
	void aWeekThatIsBeingToldIsToldOnce() {
		var reader = reader().follow("?body=council", Rhythm.WEEKLY);
		published("Fewer finch crossings");
		this.clock.pass(Duration.ofDays(7));

		this.transaction.executeWithoutResult((status) -> {
			this.news.tellOfTheWeek();
			assertThat(CompletableFuture.supplyAsync(this.news::tellOfTheWeek))
				.as("is to come again, should the other fail")
				.succeedsWithin(Duration.ofSeconds(20), BOOLEAN)
				.isTrue();
		});

		assertThat(this.news.tellOfTheWeek()).isFalse();
		assertThat(reader.mails()).hasSize(2);
	}

	@Test
	void manyAreToldSomeAtATime() {
		var egret = published("Fewer egret crossings");
		var many = 250;
		Reader.many(this.jdbc, many, TopicKind.ASSESSMENT, egret.reference().value(), Rhythm.AT_ONCE);
		var news = entered(new RegisterNews(egret.reference().value(), new BodyId(County.COUNCIL), NewsKind.REVIEWED));
		var before = waiting();

		assertThat(this.news.tell(news)).isTrue();

		assertThat(waiting()).isEqualTo(before + 100);
		tellAll(news);
		assertThat(waiting()).isEqualTo(before + many);
	}

	@Test
	void whereNobodyHasAskedNothingIsWrittenDown() {
		published("Fewer stork crossings");

		assertThat(this.jdbc.sql("select count(*) from subscription_news").query(Integer.class).single()).isZero();
	}

	private Reader reader() {
		return new Reader(this.application, "follower%d@example.org".formatted(READERS.incrementAndGet()));
	}

	private Case published(String title) {
		return this.casework.register(County.COUNCIL, proposal(title)).published();
	}

	private UUID entered(RegisterNews news) {
		return this.transaction.execute((status) -> this.book.enter(news).orElseThrow());
	}

	private void tellAll(UUID id) {
		var isToGoOn = true;
		while (isToGoOn) {
			isToGoOn = this.news.tell(id);
		}
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from letter where address like 'many%'").query(Integer.class).single();
	}

}
