package org.dueregard.operations;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The numbers of the field, for Prometheus. They are of the whole and alike on every
 * node: take the greatest, never the sum.
 */
@Component
class FieldNumbers {

	private static final List<String> STAGES = List.of("SCREENING", "EVIDENCE", "SCORING", "MITIGATION", "OUTCOME",
			"QUALITY_REVIEW", "SIGN_OFF", "DECISION", "CLEARANCE");

	private static final List<String> OF_REQUESTS = List.of("OPEN", "CLARIFYING", "TO_BE_PUBLISHED", "IN_REVIEW");

	private final Lookout lookout;

	private final EngineSigns engine;

	private final MeterRegistry numbers;

	FieldNumbers(Lookout lookout, EngineSigns engine, MeterRegistry numbers) {
		this.lookout = lookout;
		this.engine = engine;
		this.numbers = numbers;
	}

	@EventListener(ApplicationReadyEvent.class)
	void count() {
		assessments();
		tasks();
		letters();
		jobs();
		requests();
		gauge("sessions", "Officers' sessions that have not run out", Tags.empty(), Signs::sessions);
	}

	private void assessments() {
		for (var stage : STAGES) {
			for (var age : Age.values()) {
				gauge("assessments.open", "Assessments not yet published, by stage and time since registration",
						Tags.of("stage", word(stage), "age", age.word()),
						(signs) -> signs.open().getOrDefault(stage, Map.of()).getOrDefault(age, 0));
			}
		}
	}

	private void tasks() {
		var steps = this.engine.steps();
		var about = "Tasks past the day they should be done by";
		steps.forEach((step) -> gauge("tasks.overdue", about, Tags.of("step", step),
				(signs) -> signs.overdue().getOrDefault(step, 0)));
		gauge("tasks.overdue", about, Tags.of("step", "ofAnEarlierVersion"), (signs) -> besides(steps, signs));
	}

	private static double besides(Set<String> steps, Signs signs) {
		return signs.overdue()
			.entrySet()
			.stream()
			.filter((found) -> !steps.contains(found.getKey()))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private void letters() {
		var about = "Letters that wait to be sent";
		gauge("outbox.letters", about, Tags.of("state", "untried"), (signs) -> signs.letters().untried());
		gauge("outbox.letters", about, Tags.of("state", "refused"), (signs) -> signs.letters().refused());
		gauge("outbox.letters", about, Tags.of("state", "handed_over"), (signs) -> signs.letters().handedOver());
		gauge("outbox.oldest.seconds", "How long the oldest of them has waited", Tags.empty(),
				(signs) -> seconds(signs.letters().oldest()));
		var lost = "Letters that did not arrive, or perhaps did not";
		gauge("letters.undelivered", lost, Tags.of("why", "failed"), (signs) -> signs.letters().failed());
		gauge("letters.undelivered", lost, Tags.of("why", "in_doubt"), (signs) -> signs.letters().inDoubt());
	}

	private void jobs() {
		gauge("jobs.failed", "Jobs of the engine without a try left", Tags.empty(), (signs) -> signs.jobs().givenUp());
		gauge("jobs.due", "Jobs that are due and that no node has taken", Tags.empty(),
				(signs) -> signs.jobs().waiting());
		gauge("jobs.due.oldest.seconds", "How long the first of them has been due", Tags.empty(),
				(signs) -> seconds(signs.jobs().longest()));
	}

	private void requests() {
		OF_REQUESTS.forEach((stage) -> gauge("requests.open", "Requests of the public that are not answered",
				Tags.of("stage", word(stage)), (signs) -> signs.requests().getOrDefault(stage, 0)));
		gauge("requests.overdue", "Requests past the day by which the law wants an answer", Tags.empty(),
				Signs::lateRequests);
	}

	private void gauge(String name, String about, Tags tags, ToDoubleFunction<Signs> number) {
		Gauge
			.builder("dueregard." + name, this.lookout,
					(lookout) -> lookout.signs().map(number::applyAsDouble).orElse(Double.NaN))
			.description(about)
			.tags(tags)
			.register(this.numbers);
	}

	private static double seconds(Duration duration) {
		return duration.toSeconds();
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
