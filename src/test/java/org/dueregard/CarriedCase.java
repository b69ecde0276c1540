package org.dueregard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dueregard.Courier.Waiting;

/**
 * An assessment that is done over HTTP with the usual answers, each step by the officer
 * whose it is, and what has been done in it so far.
 */
public final class CarriedCase {

	/** The officers of a body by their job, and the groups they are in. */
	public static final Map<String, List<String>> OFFICERS = Map.of("author", List.of("author"), "adviser",
			List.of("author", "equality-adviser"), "head-of-service", List.of("author", "head-of-service"), "director",
			List.of("author", "director"), "legal", List.of("author", "legal"), "decider",
			List.of("author", "decision-maker"), "information", List.of("author", "information-officer"), "specialist",
			List.of("author", "specialist"), "second-specialist", List.of("author", "specialist"));

	/** Whose a step is that is not the author's. */
	private static final Map<String, String> BY = Map.of("confirmScreening", "adviser", "reviewQuality", "adviser",
			"recordDecision", "decider", "clearForPublication", "information");

	private final Courier courier;

	private final String body;

	private final String reference;

	private final List<String> done = new ArrayList<>(List.of("registerProposal"));

	/**
	 * Registers a proposal.
	 * @param title its own
	 */
	public CarriedCase(Courier courier, String body, String title, String keyDecision) {
		this.courier = courier;
		this.body = body;
		this.reference = courier.register(body + "-author",
				Courier.inOurDays(Answered.but(Answered.proposal(title), "keyDecision", keyDecision)));
	}

	public String reference() {
		return this.reference;
	}

	/**
	 * The steps done, in their order.
	 */
	public List<String> done() {
		return List.copyOf(this.done);
	}

	public List<Waiting> waiting() {
		return this.courier.waiting(this.body + "-author", this.reference);
	}

	/**
	 * Takes the one task of a step as its officer.
	 */
	public Taken take(String step) {
		var waiting = waiting().stream().filter((each) -> each.step().equals(step)).findFirst();
		return take(waiting.orElseThrow(() -> new AssertionError("Nothing waits at " + step + ": " + waiting())));
	}

	public Taken take(Waiting task) {
		var officer = (task.holder() != null) ? task.holder() : this.body + "-" + job(task);
		this.courier.take(officer, task);
		return new Taken(task.id(), task.step(), officer);
	}

	private String job(Waiting task) {
		return task.step().equals("signOff") ? this.courier.turnOf(this.body + "-author", task.id())
				: BY.getOrDefault(task.step(), "author");
	}

	public Map<String, Object> usual(Taken task) {
		return Courier.inOurDays(task.step().equals("recordDecision")
				? Answered.decision("AGREE", this.courier.proposed(task.officer(), task.id(), "versionHash"))
				: Answered.usual(task.step()));
	}

	/**
	 * The usual answers to a task that is done, as they were sent.
	 */
	public Map<String, Object> answersOf(Taken done) {
		return Courier.inOurDays(done.step().equals("recordDecision") ? Answered.decision("AGREE", "0".repeat(64))
				: Answered.usual(done.step()));
	}

	/**
	 * Does whatever waits first.
	 * @return what was done
	 */
	public Taken next() {
		var task = take(waiting().get(0));
		submit(task, usual(task));
		return task;
	}

	public void submit(Taken task, Map<String, Object> answers) {
		this.courier.complete(task.officer(), task.id(), answers);
		did(task.step());
	}

	/**
	 * Notes what was done in another way.
	 */
	public void did(String step) {
		this.done.add(Objects.requireNonNull(step));
	}

	/**
	 * Does the usual until the case waits at a step.
	 */
	public CarriedCase upTo(String step) {
		while (waiting().stream().noneMatch((task) -> task.step().equals(step))) {
			next();
		}
		return this;
	}

	/**
	 * A task and who holds it.
	 */
	public record Taken(String id, String step, String officer) {
	}

}
