package org.dueregard.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.LettersKept;
import org.dueregard.TestClock;
import org.dueregard.audit.Deeds;
import org.dueregard.notification.MailAddress;
import org.dueregard.notification.PublicNotice;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.LinkSecret;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What is forgotten of requests, and when.
 */
@DueRegardTest
class RequestUpkeepTests {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private final String address = "gwyneira.penhaligon-%d@fellshire.example".formatted(PEOPLE.incrementAndGet());

	@Autowired
	AskingDesk asking;

	@Autowired
	RequestDesk desk;

	@Autowired
	RequestUpkeep upkeep;

	@Autowired
	County county;

	@Autowired
	LettersKept letters;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@BeforeEach
	void givenACounty() {
		this.county.settle();
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void whatIsNotConfirmedIsGoneAfterTwoDays() {
		ask();
		this.upkeep.forget();
		assertThat(requests()).isOne();

		this.clock.pass(Duration.ofHours(48).plusSeconds(1));
		this.upkeep.forget();

		assertThat(requests()).isZero();
		assertThat(everything()).doesNotContain(this.address);
	}

	@Test
	void twoYearsAfterTheEndNobodyKnowsWhoAskedAndTheRestStays() throws Exception {
		var request = ended();
		var link = secret(lastLetter());
		this.clock.set(TestClock.START.plus(Duration.ofDays(728)));
		this.upkeep.forget();
		assertThat(this.desk.get(request.id()).name()).isEqualTo("Gwyneira Penhaligon");

		this.clock.pass(Duration.ofDays(3));
		twoNodesAtOnce();

		var erased = this.desk.get(request.id());
		assertThat(erased.name()).isNull();
		assertThat(erased.address()).isEmpty();
		assertThat(erased.asked()).isEmpty();
		assertThat(erased.reference()).isEqualTo(request.reference());
		assertThat(this.asking.find(link)).isEmpty();
		assertThat(this.desk.acts(request.id())).extracting(RequestAct::step)
			.containsExactly("received", "answerRequest", "closed");
		assertThat(everything()).doesNotContain(this.address);
		assertThat(this.jdbc.sql("select asked from answered_request where reference = ?")
			.param(request.reference())
			.query(String.class)
			.single()).isEqualTo("Birds in council care");
		assertThat(this.jdbc.sql("select body from audit_entry where deed = ? and about = ?")
			.params(Deeds.REQUEST_ERASED, request.reference())
			.query(String.class)
			.list()).containsExactly(County.TRUST);
	}

	@Test
	void whatIsToBeToldOfAnotherRequestOfTheSamePersonIsTold() {
		ask();
		this.clock.pass(Duration.ofHours(47));
		ask();
		assertThat(waiting()).hasSize(2);
		this.clock.pass(Duration.ofHours(2));

		this.upkeep.forget();

		assertThat(waiting()).hasSize(1);
		assertThat(this.asking.confirm(secret(lastLetter()))).isTrue();
	}

	@Test
	void oneThatCannotBeForgottenKeepsNoOther() {
		ask();
		this.jdbc.sql("create table clinging (request bigint not null references public_request (id))").update();
		try {
			this.jdbc.sql("insert into clinging select id from public_request where address = ?")
				.param(this.address)
				.update();
			ask();
			this.clock.pass(Duration.ofHours(49));

			assertThatIllegalStateException().isThrownBy(this.upkeep::forget);

			assertThat(requests()).isOne();
			assertThat(waiting()).hasSize(1);
		}
		finally {
			this.jdbc.sql("drop table clinging").update();
		}
		this.upkeep.forget();
		assertThat(requests()).isZero();
	}

	@Test
	void whatThePublicDoesIsOnRecordWithoutThem() {
		var request = ended();

		assertThat(this.jdbc.sql("select officer, body, address from audit_entry where deed = ? and about = ?")
			.params(Deeds.REQUESTED, request.reference())
			.query()
			.singleRow()).containsEntry("body", County.TRUST)
			.containsEntry("officer", null)
			.containsEntry("address", null);
	}

	private void twoNodesAtOnce() throws Exception {
		var nodes = Executors.newFixedThreadPool(2);
		try {
			for (var done : nodes.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
				this.upkeep.forget();
				return true;
			}).limit(2).toList())) {
				assertThat(done.get()).isTrue();
			}
		}
		finally {
			nodes.shutdown();
		}
	}

	private PublicRequest ended() {
		ask();
		this.asking.confirm(secret(lastLetter()));
		var request = this.asking.find(secret(lastLetter())).orElseThrow().request();
		this.desk.answer(request.id(), new AnswerRequest(false, RequestAnswer.NOT_HELD, null, null, null,
				"We keep no aviary.", "Birds in council care"), new OfficerId("trust-information-officer"));
		this.desk.closed(request.id());
		return this.desk.get(request.id());
	}

	private void ask() {
		this.asking.ask(new MakeRequest(new BodyId(County.TRUST), RequestKind.ASSESSMENT, "Who thought of the aviary?",
				null, null, "Gwyneira Penhaligon", new MailAddress(this.address), Locale.UK));
	}

	private List<String> waiting() {
		return this.jdbc.sql("select about from letter where address = ? and sent_at is null")
			.param(this.address)
			.query(String.class)
			.list();
	}

	private int requests() {
		return this.jdbc.sql("select count(*) from public_request where address = ?")
			.param(this.address)
			.query(Integer.class)
			.single();
	}

	/**
	 * Every text in the tables of requests and letters.
	 */
	private String everything() {
		return Stream.of("public_request", "public_request_act", "public_request_link", "answered_request", "letter")
			.flatMap((table) -> this.jdbc.sql("select * from " + table).query().listOfRows().stream())
			.map(String::valueOf)
			.collect(Collectors.joining("\n"));
	}

	private PublicNotice lastLetter() {
		var letters = this.letters.to(this.address);
		return letters.get(letters.size() - 1);
	}

	private static LinkSecret secret(PublicNotice letter) {
		return LinkSecret.in(letter.path().replaceFirst(".*/", "")).orElseThrow();
	}

}
