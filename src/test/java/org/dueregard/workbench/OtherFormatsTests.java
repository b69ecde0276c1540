package org.dueregard.workbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestTasks;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was made for one person is there for the next.
 */
@DueRegardTest
class OtherFormatsTests {

	private static final String FILE = "mrs penhaligons easy read.pdf";

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Asked people;

	@Autowired
	RequestTasks officers;

	@Autowired
	TestClock clock;

	private Visitor officer;

	private Visitor anybody;

	@BeforeEach
	void givenAnOfficerAndAnybody() throws Exception {
		this.county.settle();
		this.anybody = new Visitor(this.port);
		this.officer = new Visitor(this.port);
		this.officer.signIn("council-information-officer");
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void itStandsBesideTheAssessmentUntilItIsTakenOutOrAllIsWithdrawn() throws Exception {
		var assessment = this.casework.register(County.COUNCIL, Answered.proposal()).published();
		var page = "/assessments/" + assessment.reference();
		var forOne = asked(assessment.reference().value(), Documents.pdf("For one"));
		answer(forOne, assessment.reference().value(), " ");
		assertThat(this.anybody.get(this.people.ownPage(forOne)).body()).contains(FILE);
		assertThat(this.anybody.get(page).body()).doesNotContain("In other formats");
		var content = Documents.pdf("Easy to read");
		var request = asked(assessment.reference().value(), content);

		answer(request, assessment.reference().value(), "Easy read <b>");

		var shown = this.anybody.get(page).body();
		assertThat(shown).contains("In other formats", "Easy read &lt;b&gt;").doesNotContain("penhaligon");
		assertThat(this.anybody.get(page + "?lang=cy").body()).contains("Mewn fformatau eraill");
		var link = link(shown, page + "/v/1/formats");
		var given = this.anybody.download(link);
		assertThat(given.body()).isEqualTo(content);
		assertThat(given.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
			.contains(assessment.reference() + "-v1-")
			.doesNotContain("penhaligon");
		assertThat(given.headers().firstValue("ETag")).isPresent();
		assertThat(this.anybody.get(link.replaceAll("[0-9]+$", "999999")).statusCode()).isEqualTo(404);
		assertThat(this.anybody.get(link.replace("/v/1/", "/v/2/")).statusCode()).isEqualTo(404);
		assertThat(this.anybody.get(page + "/v/1/formats/x").statusCode()).isEqualTo(404);

		noOtherBodyTakesItOut(assessment.reference().value(), content);
		assertThat(this.anybody.get(link).statusCode()).isEqualTo(200);
		this.clock.pass(Duration.ofMinutes(1));
		var copies = "/workbench/requests/" + request.reference() + "/copies";
		var takeOut = link(this.officer.get(copies).body(), copies) + "/take-out";
		assertThat(Visitor.leadsTo(this.officer.submit(takeOut, Map.of()))).isEqualTo(copies);
		assertThat(this.officer.get(copies).body()).contains("no longer in the register", FILE)
			.doesNotContain("Take it out");
		assertThat(this.anybody.get(page).body()).doesNotContain("In other formats");
		assertThat(this.anybody.get(link).statusCode()).isEqualTo(404);
		assertThat(this.anybody.get(this.people.ownPage(request)).body()).contains(FILE);

		this.clock.pass(Duration.ofMinutes(1));
		answer(asked(assessment.reference().value(), Documents.pdf("Once more")), assessment.reference().value(),
				"Easy");
		var again = link(this.anybody.get(page).body(), page + "/v/1/formats");
		assertThat(this.anybody.get(again).statusCode()).isEqualTo(200);
		assessment.withdraw(Answered.withdrawn(), "author");
		assertThat(this.anybody.get(again).statusCode()).isEqualTo(410);
	}

	@Test
	void noOtherBodysRegisterIsWrittenAndNobodyIsNamed() throws Exception {
		var others = this.casework.register(County.TRUST, Answered.proposal()).published();
		var request = asked(others.reference().value(), Documents.pdf("Easy"));

		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> answer(request, others.reference().value(), "For m@fellshire.example"))
			.extracting(AnswersRefused::problems)
			.asList()
			.containsExactly(Problem.with("formatName", "answerRequest.formatName.personal"),
					Problem.with("formatName", "answerRequest.formatName.otherBody"));
		var empty = this.people.inAnotherFormat(County.TRUST, others.reference().value(), "Braille");
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> answer(empty, others.reference().value(), "Braille"))
			.extracting(AnswersRefused::problems)
			.asList()
			.containsExactly(Problem.with("formatName", "answerRequest.formatName.noFile"));
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.officers.submit(request, "answerRequest", "information-officer",
					Map.of("requestAnswer", "NOT_HELD", "formatName", "Easy", "reply", "No.", "askedInPublic", "It")))
			.extracting(AnswersRefused::problems)
			.asList()
			.containsExactly(Problem.with("formatName", "answerRequest.formatName.notMade"));
	}

	/**
	 * Somebody asks another body for it, whose officer adds what everybody can download.
	 */
	private void noOtherBodyTakesItOut(String assessment, byte[] content) throws Exception {
		var request = this.people.inAnotherFormat(County.TRUST, assessment, "Easy read");
		var copies = "/workbench/requests/" + request.reference() + "/copies";
		var other = new Visitor(this.port);
		other.signIn("trust-information-officer");
		other.attach(copies, FILE, content, "");
		var page = other.get(copies).body();

		assertThat(page).contains(FILE).doesNotContain("Take it out");
		other.submit(link(page, copies) + "/take-out", Map.of());
	}

	private PublicRequest asked(String assessment, byte[] content) throws Exception {
		var request = this.people.inAnotherFormat(County.COUNCIL, assessment, "Easy read");
		this.officer.attach("/workbench/requests/" + request.reference() + "/copies", FILE, content, "");
		return request;
	}

	private void answer(PublicRequest request, String assessment, String formatName) {
		this.officers.submit(request, "answerRequest", "information-officer",
				new HashMap<>(Map.of("requestAnswer", "FORMAT_MADE", "assessment", assessment, "formatName", formatName,
						"reply", "Here it is.", "askedInPublic", "The library in easy read")));
	}

	private static String link(String shown, String before) {
		var found = Pattern.compile("href=\"(" + Pattern.quote(before) + "/[0-9]+)\"").matcher(shown);
		assertThat(found.find()).as(shown).isTrue();
		return found.group(1);
	}

}
