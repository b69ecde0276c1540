package org.dueregard;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Carries what officers answer to whichever node answers, over the engine's REST
 * interface as a system of theirs does. When no answer comes back it looks what has
 * become of the act before it sends it again.
 */
public final class Courier {

	private static final Pattern REFERENCE = Pattern.compile("EIA-\\d{4}-\\d{6}");

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final int DONE = 204;

	/** How somebody is asked to send once more. */
	private static final String ONCE_MORE = "changed this case at the same moment";

	private static final int MOST_TRIES = 5;

	/** What a fault looks like; everything below is an answer. */
	private static final int FAULT = 500;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final ObjectMapper json = new ObjectMapper();

	private final Duration patience;

	private final List<Integer> nodes;

	private final AtomicInteger turn = new AtomicInteger();

	private final AtomicInteger silences = new AtomicInteger();

	private final AtomicInteger faults = new AtomicInteger();

	private final AtomicInteger doneAlready = new AtomicInteger();

	/**
	 * @param patience after which it gives up
	 * @param nodes their ports, which take turns
	 */
	public Courier(Duration patience, List<Integer> nodes) {
		this.patience = patience;
		this.nodes = List.copyOf(nodes);
	}

	/**
	 * How often no answer came.
	 */
	public int silences() {
		return this.silences.get();
	}

	/**
	 * How often the answer was that something is wrong with the server.
	 */
	public int faults() {
		return this.faults.get();
	}

	/**
	 * How often an act without an answer had been done.
	 */
	public int doneAlready() {
		return this.doneAlready.get();
	}

	/**
	 * Makes a body's officers, one for each job, as its administrator does.
	 */
	public void enrol(String administrator, String body, Map<String, List<String>> groupsByJob) {
		groupsByJob.forEach((job, groups) -> {
			var id = body + "-" + job;
			must(DONE, administrator, "POST", "/user/create",
					Map.of("profile", Map.of("id", id, "firstName", "The " + job, "lastName", "of " + body, "email",
							id + "@fellshire.example"), "credentials", Map.of("password", County.PASSWORD)));
			must(DONE, administrator, "PUT", "/tenant/%s/user-members/%s".formatted(body, id), Map.of());
			groups.forEach(
					(group) -> must(DONE, administrator, "PUT", "/group/%s/members/%s".formatted(group, id), Map.of()));
		});
	}

	private void must(int status, String officer, String method, String path, Object body) {
		var answer = untilAnswered(officer, method, path, body);
		for (var tries = 1; answer.body().contains(ONCE_MORE) && tries < MOST_TRIES; tries++) {
			answer = untilAnswered(officer, method, path, body);
		}
		if (answer.status() != status) {
			throw new AssertionError("%s %s: %s".formatted(method, path, answer));
		}
	}

	/**
	 * Registers a proposal. Its title must be its own, for that is what tells whether it
	 * is registered when no answer comes.
	 * @return its reference
	 */
	public String register(String officer, Map<String, Object> proposal) {
		var end = System.nanoTime() + this.patience.toNanos();
		var address = "/task?maxResults=10&assignee=%s&taskDefinitionKey=screenProposal&nameLike=%s".formatted(officer,
				URLEncoder.encode("%" + proposal.get("title") + "%", StandardCharsets.UTF_8));
		while (System.nanoTime() < end) {
			var sent = send(officer, "POST", "/process-definition/key/equalityImpactAssessment/submit-form",
					variables(proposal));
			if (sent != null && sent.status() == 200) {
				return read(sent).path("businessKey").asText();
			}
			if (sent != null && sent.status() < FAULT) {
				throw new AssertionError("Not registered: " + sent);
			}
			// A server that is killed may be heard by its database for a moment
			pause(PAUSE.multipliedBy(4));
			var there = read(untilAnswered(officer, "GET", address, null));
			if (!there.isEmpty()) {
				this.doneAlready.incrementAndGet();
				return reference(there.path(0).path("name").asText());
			}
		}
		throw new AssertionError("Nobody registers " + proposal.get("title"));
	}

	/**
	 * A task's name ends with its case.
	 */
	private static String reference(String name) {
		var found = REFERENCE.matcher(name);
		if (!found.find()) {
			throw new AssertionError("No reference in " + name);
		}
		return found.group();
	}

	/**
	 * The steps that wait in a case.
	 * @param officer any of its body
	 */
	public List<Waiting> waiting(String officer, String reference) {
		return StreamSupport
			.stream(read(
					untilAnswered(officer, "GET", "/task?maxResults=50&processInstanceBusinessKey=" + reference, null))
				.spliterator(), false)
			.map((task) -> new Waiting(task.path("id").asText(), task.path("taskDefinitionKey").asText(),
					task.path("assignee").isNull() ? null : task.path("assignee").asText()))
			.toList();
	}

	/**
	 * The group whose turn it is with a task that nobody holds.
	 */
	public String turnOf(String officer, String task) {
		var links = read(untilAnswered(officer, "GET", "/task/%s/identity-links".formatted(task), null));
		return StreamSupport.stream(links.spliterator(), false)
			.map((link) -> link.path("groupId"))
			.filter((group) -> group.isTextual())
			.map(JsonNode::asText)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Takes a task, unless its officer holds it already.
	 */
	public void take(String officer, Waiting task) {
		if (officer.equals(task.holder())) {
			return;
		}
		must(DONE, officer, "POST", "/task/%s/claim".formatted(task.id()), Map.of("userId", officer));
	}

	/**
	 * What Tasklist fills a field with for whoever holds the task.
	 */
	public String proposed(String officer, String task, String field) {
		var end = System.nanoTime() + this.patience.toNanos();
		while (System.nanoTime() < end) {
			try {
				var tasklist = new Visitor(node());
				tasklist.signIn(officer);
				var form = tasklist.get("/camunda/api/engine/engine/default/task/%s/form-variables".formatted(task));
				if (form.statusCode() == 200) {
					return read(new Answer(200, form.body())).path(field).path("value").asText();
				}
				this.faults.incrementAndGet();
			}
			catch (IOException | AssertionError silent) {
				this.silences.incrementAndGet();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			pause(PAUSE);
		}
		throw new AssertionError("No node shows the form of " + task);
	}

	/**
	 * Does a task that the officer holds, once; when no answer comes it looks whether the
	 * task still waits before it sends it again.
	 */
	public void complete(String officer, String task, Map<String, Object> answers) {
		var end = System.nanoTime() + this.patience.toNanos();
		var isInDoubt = false;
		while (System.nanoTime() < end) {
			var sent = send(officer, "POST", "/task/%s/submit-form".formatted(task), variables(answers));
			if (sent != null && sent.status() == DONE) {
				return;
			}
			if (sent != null && sent.status() < FAULT && !isInDoubt && !sent.body().contains(ONCE_MORE)) {
				throw new AssertionError("Not done: " + sent);
			}
			isInDoubt = true;
			pause(PAUSE.multipliedBy(4));
			if (untilAnswered(officer, "GET", "/task/" + task, null).status() == 404) {
				this.doneAlready.incrementAndGet();
				return;
			}
		}
		throw new AssertionError("Nobody takes the answers to " + task);
	}

	/**
	 * Sends the answers to a task without looking what becomes of them.
	 */
	public @Nullable Answer sendOnce(String officer, String task, Map<String, Object> answers) {
		return send(officer, "POST", "/task/%s/submit-form".formatted(task), variables(answers));
	}

	/**
	 * Asks until a node answers, and with something else than a fault.
	 */
	public Answer untilAnswered(String officer, String method, String path, @Nullable Object body) {
		var end = System.nanoTime() + this.patience.toNanos();
		Answer last = null;
		while (System.nanoTime() < end) {
			last = send(officer, method, path, body);
			if (last != null && last.status() < FAULT) {
				return last;
			}
			pause(PAUSE);
		}
		throw new AssertionError("No node answers %s %s as %s: %s".formatted(method, path, officer, last));
	}

	/**
	 * Asks one node.
	 * @return null when no answer came
	 */
	private @Nullable Answer send(String officer, String method, String path, @Nullable Object body) {
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/engine-rest%s".formatted(node(), path)))
			.method(method, (body != null) ? BodyPublishers.ofString(written(body)) : BodyPublishers.noBody())
			.header("Content-Type", "application/json")
			.headers(Visitor.as(officer))
			.timeout(Duration.ofSeconds(60));
		try {
			var response = this.client.send(request.build(), BodyHandlers.ofString());
			if (response.statusCode() >= FAULT) {
				this.faults.incrementAndGet();
			}
			return new Answer(response.statusCode(), response.body());
		}
		catch (IOException silent) {
			this.silences.incrementAndGet();
			return null;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int node() {
		return this.nodes.get(Math.floorMod(this.turn.getAndIncrement(), this.nodes.size()));
	}

	/**
	 * Puts days of our time in the place of those of {@link TestClock}'s.
	 */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> inOurDays(Map<String, Object> answers) {
		var today = LocalDate.now(LONDON);
		var dated = new HashMap<String, Object>();
		answers.forEach((key, value) -> dated.put(key, switch (key) {
			case "due" -> today.plusMonths(6).toString();
			case "decisionDate" -> today.plusMonths(4).toString();
			case "decidedOn" -> today.toString();
			case "date", "from" -> today.minusMonths(3).toString();
			case "to" -> today.minusMonths(2).toString();
			default -> (value instanceof List<?> rows) ? rows.stream()
				.map((row) -> (row instanceof Map<?, ?> map) ? inOurDays((Map<String, Object>) map) : row)
				.toList() : value;
		}));
		return dated;
	}

	private Map<String, Object> variables(Map<String, Object> answers) {
		var variables = new HashMap<String, Object>();
		answers.forEach((key, value) -> variables.put(key,
				(value instanceof String || value instanceof Number || value instanceof Boolean)
						? Map.of("value", value) : Map.of("value", written(value), "type", "Json")));
		return Map.of("variables", variables);
	}

	private String written(Object body) {
		try {
			return this.json.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode read(Answer answer) {
		try {
			if (answer.status() != 200) {
				throw new AssertionError("Not read: " + answer);
			}
			return this.json.readTree(answer.body());
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError("Not JSON: " + answer, ex);
		}
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A task that waits.
	 *
	 * @param holder null when nobody holds it
	 */
	public record Waiting(String id, String step, @Nullable String holder) {
	}

	/**
	 * What came back.
	 */
	public record Answer(int status, String body) {
	}

}
