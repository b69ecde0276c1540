package org.dueregard.workflow.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.Visitor;
import org.dueregard.identity.Role;
import org.dueregard.workflow.access.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * Who gets which answer from every route of the running application, by the table
 * {@code rights.csv}: nobody who has signed in, an officer of the body whose case it is,
 * one who holds every role in another body, an administrator.
 */
@DueRegardTest
class RightsMatrixTests {

	private static final int CALLERS_AT_ONCE = 4;

	private static final List<String> WHO = List.of("nobody", "council-author", "trust-everything", "administrator");

	/**
	 * Classes, faults by their number, tables, statements and stacks. A list to choose
	 * from is no statement: {@code <select class="govuk-select govuk-select--error">}.
	 */
	static final Pattern INTERNALS = Pattern
		.compile("(org|com|java|jakarta)\\.\\w+\\.|Exception|ENGINE-|ACT_|(?i:(?<![<-])\\bselect )|\\sat \\w+\\.");

	private static final String SECOND_NAME = "/engine-rest/engine/{name}";

	@LocalServerPort
	int port;

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	ProcessEngine engine;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@Test
	void everyRouteHasARowAndEveryRowARoute() {
		var rows = rows().keySet();
		var routes = routes();

		assertThat(rows.stream().filter((row) -> !routes.contains(row) && !isServedAsItIs(row)))
			.as("Rows without a route")
			.isEmpty();
		assertThat(routes.stream().filter((route) -> !rows.contains(route)).map((route) -> row(route, "?,?,?,?")))
			.as("Routes without a row: paste them into rights.csv and say who gets what")
			.isEmpty();
	}

	@Test
	void theEngineIsTheSameAtEachOfItsAddresses() {
		var running = RunningRoutes.of(this.application);

		assertThat(below(running, "/engine-rest")).hasSizeGreaterThan(400)
			.isEqualTo(below(running, "/camunda/api/engine/engine/{name}"))
			.isEqualTo(below(running, SECOND_NAME));
	}

	@Test
	void everybodyGetsWhatTheTableSaysAndNobodyElseReadsOfTheCase() throws Exception {
		this.county.enrol(County.COUNCIL, "spare", Role.AUTHOR);
		this.county.enrol(County.COUNCIL, "second-spare", Role.AUTHOR);
		var buses = this.casework.register(County.COUNCIL, proposal("Kestrel buses")).upTo("reviewQuality");
		var places = new PlacesToAsk(this.engine, buses, buses.task("reviewQuality"));
		var before = butForLetters(buses);

		var answers = answers(places);

		places.tidyUp();
		var rows = rows();
		assertThat(answers.stream()
			.filter((answer) -> !answer.kind().equals(rows.get(answer.route()).get(WHO.indexOf(answer.as()))))
			.map((answer) -> "%s %s is %s (%s) for %s".formatted(answer.route(), answer.address(), answer.kind(),
					answer.status(), answer.as())))
			.isEmpty();
		assertThat(answers.stream()
			.filter((answer) -> List.of(Caller.NOBODY, "trust-everything").contains(answer.as()))
			.filter((answer) -> places.traces().anyMatch(answer.besideTheAddress()::contains))
			.map(Answer::toString)).as("Who reads of a case that is not theirs").isEmpty();
		assertThat(answers.stream()
			.filter((answer) -> answer.status() >= 400 && INTERNALS.matcher(answer.body()).find())
			.map(Answer::toString)).as("What tells how the engine is made").isEmpty();
		assertThat(butForLetters(buses)).isEqualTo(before);
	}

	/**
	 * An administrator puts back a task that nobody holds: nothing changes, but those who
	 * may take it are told again.
	 */
	private Map<String, Object> butForLetters(Case about) {
		var everything = this.onRecord.everything(about);
		everything.remove("letters");
		return everything;
	}

	private List<Answer> answers(PlacesToAsk places) throws Exception {
		var callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE);
		try {
			var questions = new ArrayList<Callable<Answer>>();
			for (var who : WHO) {
				var caller = Caller.as(who, () -> new Visitor(this.port));
				rows().forEach((route, cells) -> places.of(route)
					.stream()
					.filter((place) -> !place.knowsNoSession() || tells(cells, WHO.indexOf(who)))
					.forEach((place) -> questions.add(() -> caller.ask(route, place))));
			}
			var answers = new ArrayList<Answer>();
			for (var answer : callers.invokeAll(questions)) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			callers.shutdown();
		}
	}

	/**
	 * Whether to ask in the name of somebody without a session, which costs a check of
	 * the password each time: the mightiest of those who are not let in, and nobody.
	 */
	private static boolean tells(List<String> cells, int who) {
		var closed = List.of("refused", "hidden", "sign-in");
		return who == IntStream.range(0, cells.size())
			.filter((each) -> closed.contains(cells.get(each)))
			.max()
			.orElse(cells.size() - 1) || who == 0;
	}

	private Set<String> routes() {
		return RunningRoutes.of(this.application)
			.stream()
			.filter((route) -> !route.contains(SECOND_NAME + "/"))
			.map((route) -> route.replaceFirst(" /engine-rest(?!/engine($|/))", " {engine}")
				.replace("/camunda/api/engine/engine/{name}", "{engine}"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> below(Set<String> routes, String root) {
		return routes.stream()
			.filter((route) -> route.contains(" " + root + "/"))
			.map((route) -> route.replace(root, ""))
			.filter((route) -> !route.contains(" /engine/") && !route.endsWith(" /engine"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether a row is one file, or one folder, of those that are served as they are.
	 */
	private boolean isServedAsItIs(String row) {
		return row.startsWith("GET /camunda/app") || row.equals("GET /camunda/api/engine/engine/");
	}

	private static String row(String route, String cells) {
		return route.replaceFirst(" ", ",") + "," + cells;
	}

	private static Map<String, List<String>> rows() {
		try {
			return new ClassPathResource("rights.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.skip(1)
				.map((line) -> line.split(","))
				.collect(Collectors.toMap((cells) -> cells[0] + " " + cells[1],
						(cells) -> List.of(cells).subList(2, cells.length), (first, second) -> first, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
