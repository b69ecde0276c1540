package org.dueregard.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.OnBehalf;
import org.dueregard.shared.AssessmentId;
import org.dueregard.workbench.TaskDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty county: its officers move in and do their work, step by step through the
 * same door as everybody. A county that has been filled is left alone.
 */
@Component
@Profile("demo")
class FirstDay {

	private static final Logger log = LoggerFactory.getLogger(FirstDay.class);

	private final Residents residents;

	private final Stories stories;

	private final OnBehalf onBehalf;

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	FirstDay(Residents residents, Stories stories, OnBehalf onBehalf, TaskDesk tasks, AssessmentDesk assessments) {
		this.residents = residents;
		this.stories = stories;
		this.onBehalf = onBehalf;
		this.tasks = tasks;
		this.assessments = assessments;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() throws IOException {
		if (!this.residents.haveMovedIn()) {
			this.residents.moveIn();
			this.stories.ofToday().forEach(this::tell);
		}
		log.info("Fellshire is open. Its officers, with their passwords, are on the page where one signs in");
	}

	private void tell(Story story) {
		var first = story.deeds().get(0);
		var begun = new AtomicReference<AssessmentId>();
		as(story, first, () -> {
			var reference = this.tasks.start(first.answers());
			begun.set(this.assessments.find(reference).orElseThrow().id());
		});
		story.deeds().stream().skip(1).forEach((deed) -> as(story, deed, () -> act(deed, begun.get())));
	}

	private void as(Story story, Story.Deed deed, Runnable work) {
		this.onBehalf.of(new Resident(story.body(), deed.by()).id(), work);
	}

	/**
	 * Takes the task, reads the form as it is filled, changes what is to be changed, and
	 * hands it in.
	 */
	private void act(Story.Deed deed, AssessmentId assessment) {
		var task = this.tasks.of(assessment)
			.stream()
			.filter((open) -> open.step().equals(deed.step()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s does not wait in %s".formatted(deed.step(), assessment)));
		if (task.assignee() == null) {
			this.tasks.claim(task.id());
		}
		var answers = new HashMap<>(this.tasks.answers(task.id()));
		answers.putAll(deed.answers());
		if (deed.kept()) {
			this.tasks.keep(task.id(), answers);
		}
		else {
			this.tasks.complete(task.id(), answers);
		}
	}

}
