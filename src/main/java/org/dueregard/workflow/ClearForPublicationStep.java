package org.dueregard.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.publication.ClearForPublication;
import org.dueregard.publication.Finding;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.publication.PublicationTiming;
import org.dueregard.workbench.form.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The information officer withholds what must not be public and says when the rest is.
 */
@Component("clearForPublication")
class ClearForPublicationStep implements AssessmentStep<ClearForPublication> {

	private final PublicationDesk desk;

	private final MessageSource messages;

	ClearForPublicationStep(PublicationDesk desk, MessageSource messages) {
		this.desk = desk;
		this.messages = messages;
	}

	@Override
	public Class<ClearForPublication> form() {
		return ClearForPublication.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.INFORMATION_OFFICER;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.CLEARANCE);
	}

	@Override
	public int daysBeforeDecision() {
		return -5;
	}

	@Override
	public Map<String, List<Choice>> choices(DelegateTask task) {
		return Map.of("findings",
				this.desk.findings(ProcessVariable.assessment(task))
					.stream()
					.map((finding) -> new Choice(finding.id(), said(finding)))
					.toList());
	}

	private String said(Finding finding) {
		return this.messages.getMessage(finding.kind(), new Object[] { finding.text(), finding.around() },
				Locale.ENGLISH);
	}

	@Override
	public Done submitted(ClearForPublication command, DelegateTask task) {
		var timing = this.desk.clear(ProcessVariable.assessment(task), command);
		ProcessVariable.PUBLICATION_TIMING.set(task, timing.name());
		if (timing == PublicationTiming.EMBARGOED) {
			ProcessVariable.PUBLISH_ON.set(task, Days.morningOf(Objects.requireNonNull(command.publishOn())));
		}
		return Done.with(timing);
	}

}
