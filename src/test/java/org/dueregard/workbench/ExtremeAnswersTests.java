package org.dueregard.workbench;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.proposal;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever is typed or pasted into a field of any form, it is taken and shown back as it
 * was written, or refused beside its field with all other answers kept.
 */
@DueRegardTest
@Transactional
class ExtremeAnswersTests {

	/** What people paste, in all scripts; the last two are for those who try. */
	private static final List<String> TEXTS = List.of(
			"“Curly”\u00a0‘quotes’ – soft\u00adhyphens\u200b,\t• bullets…\r\n\r\n· one\u000Btwo\fthree",
			"Менше їжаків 👩🏽‍🦽 e\u0301 🏴󠁧󠁢󠁷󠁬󠁳󠁿 Z̷̛͓a̴l̶g̵o̷ הנגשה ‏عربي\u202e reversed \u202c\u2066x\u2069",
			"<script>alert(1)</script><b>\"'&amp;{{title}} ${7*7} __${7*7}__ [[${7*7}]]",
			"a\u0001b\u001bc\u007fd\ud800e\udc00f");

	private static final List<String> NOT_NUMBERS = List.of("1e999", "1,5", "1.5", "0x10", "NaN", "1 000", "-1",
			"99999999999999999999", "ten", "<b>");

	private static final List<List<String>> NOT_DAYS = List.of(List.of("31", "2", "2026"), List.of("1", "1", "0"),
			List.of("1", "1", "99999"), List.of("0", "0", "0000"), List.of("27/3/2026", "", ""),
			List.of("", "", "2026"), List.of("<b>", "March", "1e3"), List.of("٣", "٣", "٢٠٢٦"),
			List.of("-1", "3", "2026"));

	/** Who takes a step that waits for a role. */
	private static final Map<String, String> HOLDERS = Map.of("confirmScreening", "equality-adviser", "reviewQuality",
			"equality-adviser", "signOff", "head-of-service", "recordDecision", "decision-maker", "clearForPublication",
			"information-officer");

	/** They take what has a shape of its own, or what goes with the other answers. */
	private static final Set<String> SHAPED = Set.of("items[0].url", "parentReference", "passagesToRedact");

	/**
	 * What officers vouch for, they vouch for when they complete the step; it is never
	 * kept.
	 */
	private static final Set<String> VOUCHED = Set.of("dueRegard", "checked");

	/** They are answered only where others are not. */
	private static final Set<String> INSTEAD = Set.of("whyNone", "whyNobody", "redactionReason", "shownBecause");

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	PlatformTransactionManager transactions;

	Browser browser;

	TransactionTemplate undone;

	SoftAssertions findings = new SoftAssertions();

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
		this.undone = new TransactionTemplate(this.transactions);
		this.undone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	static Stream<String> forms() {
		return Stream.of("registerProposal", "screenProposal", "confirmScreening", "gatherEvidence", "involvePeople",
				"scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality", "signOff",
				"recordDecision", "clearForPublication", "reviewActions", "withdrawAssessment");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whateverIsWrittenIsTakenAsItIsOrRefusedBesideItsField(String form) {
		var place = place(form);
		var filled = filled(place);

		TEXTS.forEach((text) -> textIsTaken(place, filled, text));
		refused(place, filled.withEvery(Typed.Kind.TEXT, "\u00a0\u200b\u00ad\ufeff", (name) -> false),
				filled.needed().stream().filter((name) -> !name.equals("exemptReason")).toList());
		refused(place, filled.withEvery(Typed.Kind.TEXT, TEXTS.get(2), (name) -> !SHAPED.contains(name)),
				filled.names(Typed.Kind.TEXT).stream().filter(SHAPED::contains).toList());
		refused(place, filled.withEvery(Typed.Kind.TEXT, "Ж".repeat(20_001), (name) -> false),
				filled.names(Typed.Kind.TEXT));
		NOT_NUMBERS.forEach((number) -> refused(place, filled.withEvery(Typed.Kind.NUMBER, number, (name) -> false),
				filled.names(Typed.Kind.NUMBER)));
		for (var day : NOT_DAYS) {
			var typed = filled.withEvery(Typed.Kind.DAY, day.get(0), (name) -> false)
				.withEvery(Typed.Kind.MONTH, day.get(1), (name) -> false)
				.withEvery(Typed.Kind.YEAR, day.get(2), (name) -> false);
			refused(place, typed,
					filled.names(Typed.Kind.DAY).stream().map((name) -> name.replace(".day", "")).toList());
		}
		this.findings.assertAll();
	}

	/**
	 * No page of ours sends any of this.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "registerProposal", "screenProposal", "gatherEvidence", "scoreImpact" })
	void whatNoPageSendsBreaksNothing(String form) {
		var place = place(form);
		var filled = filled(place);

		var unknown = filled.withEvery(Typed.Kind.CHOICE, "NO_SUCH_CHOICE", (name) -> false);
		var twice = filled.with(filled.values()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Entry::getKey,
					(field) -> Stream.concat(field.getValue().stream(), field.getValue().stream()).toList())));
		var list = filled.kinds()
			.keySet()
			.stream()
			.filter((name) -> name.contains("[0]"))
			.findFirst()
			.orElse("items[0].x");
		var path = list.replaceAll("\\[0].*", "");
		var field = list.replaceAll(".*\\.", "");
		for (var typed : List.of(unknown, twice,
				filled.with(Map.of("%s[99999].%s".formatted(path, field), List.of("x"))),
				filled.with(Map.of("%s[-1].%s".formatted(path, field), List.of("x"))),
				filled.with(Map.of("_row", List.of(path + "[999]", path + "[0]", "[", "..."))),
				filled.with(Map.of("%s[999].%s".formatted(path, field), List.of("x"))),
				filled.with(Map.of("remove", List.of(path + "[99999]"))), filled.with(Map.of("remove", List.of(path))),
				filled.with(Map.of("remove", List.of(path + "[998]"))), filled.with(Map.of("remove", List.of("[0]"))),
				filled.with(Map.of("add", List.of(path + "[0]"))), filled.with(Map.of("add", List.of(""))))) {
			undone(() -> this.findings.assertThat(send(place, typed, "complete").getStatus())
				.as("%s: %s", form, typed.values().keySet())
				.isIn(200, 302, 422));
		}
		this.findings.assertAll();
	}

	private void textIsTaken(Place place, Typed filled, String text) {
		var what = start(List.of(text));
		var typed = filled.withEvery(Typed.Kind.TEXT, text, (name) -> SHAPED.contains(name) || INSTEAD.contains(name));
		undone(() -> {
			var answer = send(place, typed, "complete");
			this.findings.assertThat(answer.getStatus())
				.as("%s into %s: %s", what, place.form, problems(answer))
				.isEqualTo(HttpStatus.FOUND.value());
			if (answer.getStatus() == HttpStatus.FOUND.value() && !place.form.equals("reviewActions")
					&& typed.values().containsValue(List.of(text))) {
				var shown = Stream.of("", "/read", "/history")
					.map((part) -> read(answer.getRedirectedUrl() + part))
					.toList();
				this.findings.assertThat(shown)
					.as("%s of %s", what, place.form)
					.anyMatch((page) -> page.contains(legible(text)));
			}
		});
		if (place.canKeep()) {
			undone(() -> {
				assertThat(send(place, typed, "keep").getStatus()).isEqualTo(HttpStatus.FOUND.value());
				isStanding(typed, show(place), what + " kept in " + place.form, ExtremeAnswersTests::legible);
			});
		}
	}

	/**
	 * Sends what cannot be taken: each field says so itself, and keeps what was typed.
	 */
	private void refused(Place place, Typed typed, List<String> wrong) {
		if (wrong.isEmpty()) {
			return;
		}
		undone(() -> {
			var answer = send(place, typed, "complete");
			var what = place.form + " with " + start(typed.values().getOrDefault(wrong.get(0), List.of()));
			this.findings.assertThat(answer.getStatus()).as(what).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
			var page = page(answer);
			isStanding(typed, page, what, (text) -> text.replace("\r\n", "\n"));
			for (var name : wrong) {
				var id = name.replaceAll("[\\[.]", "-").replace("]", "");
				this.findings.assertThat(page.select("#%s-error".formatted(id))).as("%s at %s", what, name).hasSize(1);
			}
			page.select(".govuk-error-summary a")
				.forEach((link) -> this.findings.assertThat(page.getElementById(link.attr("href").substring(1)))
					.as("%s: %s", what, link)
					.isNotNull());
			this.findings.assertThat(page.select(".govuk-error-summary li:not(:has(a))")).as(what).isEmpty();
		});
	}

	private void isStanding(Typed typed, Document page, String what, UnaryOperator<String> as) {
		var standing = Typed.on(page).values();
		typed.values().forEach((name, values) -> {
			if (!name.startsWith("_") && !VOUCHED.contains(name)) {
				this.findings.assertThat(standing.getOrDefault(name, List.of("")))
					.as("%s in %s", name, what)
					.containsExactlyInAnyOrderElementsOf(values.stream().map(as).toList());
			}
		});
	}

	private static String legible(String text) {
		return text.replace("\r\n", "\n")
			.replaceAll("[\\x0B\\f]", "\n")
			.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
			.strip();
	}

	private static String start(List<String> values) {
		var all = String.join(" ", values);
		return all.substring(0, Math.min(all.length(), 20));
	}

	private void undone(Runnable work) {
		this.undone.executeWithoutResult((attempt) -> {
			work.run();
			attempt.setRollbackOnly();
		});
	}

	private MockHttpServletResponse send(Place place, Typed typed, String button) {
		var request = post(place.address);
		typed.values().forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
		return visit(place.officer, request.param(button, ""));
	}

	private Document show(Place place) {
		return page(visit(place.officer, get(place.address)));
	}

	private String read(String address) {
		return page(visit("council-author", get(address))).select("main").get(0).wholeText();
	}

	private MockHttpServletResponse visit(String officer, MockHttpServletRequestBuilder request) {
		try {
			return this.browser.visit(officer, request).getResponse();
		}
		catch (Exception broken) {
			throw new AssertionError(request.toString(), broken);
		}
	}

	private static Document page(MockHttpServletResponse response) {
		try {
			var page = Jsoup.parse(response.getContentAsString());
			assertThat(page.select("main script, main b")).isEmpty();
			return page;
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static List<String> problems(MockHttpServletResponse response) {
		return page(response).select(".govuk-error-summary li, .govuk-error-message").eachText();
	}

	/**
	 * The form filled in well, with a row in each of its lists.
	 */
	private Typed filled(Place place) {
		var before = Typed.on(show(place));
		return Typed.on(page(send(place, before.with(Typed.answers(place.usual)), Again.PARAMETER)));
	}

	private Place place(String form) {
		if (form.equals("registerProposal")) {
			this.casework.register(County.COUNCIL, proposal()); // settles the county
			return new Place(form, "council-author", "/workbench/assessments/new", exempt());
		}
		var buses = this.casework.register(County.COUNCIL, proposal());
		if (form.equals("withdrawAssessment")) {
			return new Place(form, "council-author", Browser.addressOf(buses) + "/withdraw", Answered.withdrawn());
		}
		var job = bring(buses, form);
		return new Place(form, buses.officer(job), Browser.taskOf(buses, form), usual(buses, form));
	}

	/**
	 * Brings a case to a step and gives it to somebody.
	 */
	private static String bring(Case buses, String step) {
		switch (step) {
			case "confirmScreening" -> buses.submit("screenProposal", Answered.noEffectOnAnyone());
			case "adviseOnImpact" -> buses.upTo("scoreImpact")
				.submit("scoreImpact", but(Answered.usual("scoreImpact"), "advice",
						List.of(Answered.ask("age", "council-specialist"))));
			case "reviewActions" -> {
				buses.published();
				buses.fire(buses.timers("reviewDue").get(0));
			}
			default -> buses.upTo(step);
		}
		var holder = buses.task(step).getAssignee();
		if (holder != null) {
			return holder.replace("council-", "");
		}
		var job = HOLDERS.get(step);
		buses.claim(step, job);
		return job;
	}

	private static Map<String, Object> exempt() {
		return but(but(but(proposal(), "exemptContent", "YES"), "exemptReason", "Prices of bidders"), "parentReference",
				"");
	}

	private static Map<String, Object> usual(Case buses, String step) {
		return switch (step) {
			case "recordDecision" -> Answered.decision("AGREE", buses.hash());
			case "adviseOnImpact" -> Answered.advised();
			case "gatherEvidence" -> but(Answered.evidence("age"), "gaps", List.of(Answered.gap("disability")));
			case "reviewActions" -> but(Answered.reviewed("CONTINUE"), "nextReview", "2027-03-01");
			case "clearForPublication" -> but(Answered.cleared(), "publishOn", "2026-09-01");
			default -> Answered.usual(step);
		};
	}

	/**
	 * Where a form is filled in.
	 *
	 * @param usual answers that are taken
	 */
	private record Place(String form, String officer, String address, Map<String, Object> usual) {

		boolean canKeep() {
			return this.address.contains("/tasks/");
		}

	}

}
