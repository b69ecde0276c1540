package org.dueregard.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.assessment.WithdrawAssessment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.dueregard.workbench.Changes;
import org.dueregard.workbench.Draft;
import org.dueregard.workbench.Drafts;
import org.dueregard.workbench.Filling;
import org.dueregard.workbench.Overtaking;
import org.dueregard.workbench.form.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens to the answers of a step: who acts is checked, the command is built and
 * handed to the step, the act is written down. All in the transaction that completes the
 * task; the answers never enter the engine.
 */
@Component
class Submission {

	static final String REGISTER = "registerProposal";

	static final String WITHDRAW = "withdrawAssessment";

	/** The boxes by which an officer says that they have read, and paid due regard. */
	private static final Set<String> VOUCHED = Set.of("dueRegard", "checked");

	private final Steps steps;

	private final Answers answers;

	private final AssessmentDesk assessments;

	private final Casefiles files;

	private final Holders holders;

	private final RegisterProposalStep registerProposal;

	private final Drafts drafts;

	private final ActsOnRecord record;

	private final Overtaking overtaking;

	private final Changes changes;

	Submission(Steps steps, Answers answers, AssessmentDesk assessments, Casefiles files, Holders holders,
			RegisterProposalStep registerProposal, Drafts drafts, ActsOnRecord record, Overtaking overtaking,
			Changes changes) {
		this.steps = steps;
		this.answers = answers;
		this.assessments = assessments;
		this.files = files;
		this.holders = holders;
		this.registerProposal = registerProposal;
		this.drafts = drafts;
		this.record = record;
		this.overtaking = overtaking;
		this.changes = changes;
	}

	/**
	 * Does what the answers of the start form ask for.
	 */
	Registered register(Map<String, Object> given) {
		var author = acting();
		var command = this.answers.command(this.registerProposal.form(), given);
		var assessment = this.registerProposal.submitted(command, author);
		this.record.did(author, Role.AUTHOR, assessment.id(), REGISTER, null, Done.SIMPLY, Map.of(),
				this.answers.answers(command));
		return new Registered(assessment.id(), assessment.reference());
	}

	/**
	 * Does what the answers of a task ask for.
	 */
	void submit(DelegateTask task, @Nullable Map<String, Object> given) {
		submit(this.steps.get(task.getTaskDefinitionKey()), task, (given != null) ? given : Map.of());
	}

	private <C extends Record> void submit(UserStep<C> step, DelegateTask task, Map<String, Object> given) {
		var officer = acting();
		var id = ProcessVariable.caseId(task);
		this.files.hold(id);
		this.holders.mayComplete(task, officer);
		var role = step.role(task);
		var last = step.recorded(task).map(this.answers::answers);
		var before = draft(step, task).map(Draft::answers)
			.orElseGet(() -> last.map((answers) -> step.completed(answers, task)).orElseGet(() -> step.proposed(task)));
		var command = this.answers.command(step.form(), withRecordedLists(step, before, given));
		var choices = last.isPresent() ? step.choices(task) : Map.<String, List<Choice>>of();
		var done = step.submitted(command, task);
		this.record.did(officer, role, id, task.getTaskDefinitionKey(), task, done, before,
				this.answers.answers(command));
		last.ifPresent((earlier) -> this.changes.keep(ProcessVariable.assessment(task), task.getTaskDefinitionKey(),
				earlier, this.answers.answers(command), choices));
		this.drafts.discard(id, task.getTaskDefinitionKey(), step.item(task));
	}

	/**
	 * Tasklist cannot show lists to be written, so it leaves them out; they keep what was
	 * written in the workbench.
	 */
	private Map<String, Object> withRecordedLists(UserStep<?> step, Map<String, Object> recorded,
			Map<String, Object> given) {
		var complete = new HashMap<>(this.answers.tidy(given));
		recorded.forEach((key, value) -> {
			if (isList(step, key) && !given.containsKey(key)) {
				complete.put(key, value);
			}
		});
		return complete;
	}

	private static boolean isList(UserStep<?> step, String key) {
		for (var component : step.form().getRecordComponents()) {
			if (component.getName().equals(key)) {
				return List.class.isAssignableFrom(component.getType());
			}
		}
		return false;
	}

	/**
	 * What the form of a task is filled with. Those who do not hold it see only what the
	 * step proposes: Tasklist does not fill the form anew when they claim it.
	 */
	Map<String, Object> recorded(DelegateTask task) {
		var step = this.steps.get(task.getTaskDefinitionKey());
		return this.holders.isHeldByActing(task) ? recorded(step, task) : step.proposed(task);
	}

	private Map<String, Object> recorded(UserStep<?> step, DelegateTask task) {
		return draft(step, task).map(Draft::answers).orElseGet(() -> last(step, task));
	}

	private Map<String, Object> last(UserStep<?> step, DelegateTask task) {
		return step.recorded(task)
			.map((last) -> step.completed(this.answers.answers(last), task))
			.orElseGet(() -> step.proposed(task));
	}

	/**
	 * The same with all that a page needs beside it.
	 */
	Filling filling(DelegateTask task) {
		var step = this.steps.get(task.getTaskDefinitionKey());
		var kept = draft(step, task);
		var answers = this.holders.isHeldByActing(task) ? kept.map(Draft::answers).orElseGet(() -> last(step, task))
				: step.proposed(task);
		return new Filling(answers, step.choices(task), this.overtaking.mark(kept));
	}

	private Optional<Draft> draft(UserStep<?> step, DelegateTask task) {
		return this.drafts.find(ProcessVariable.caseId(task), task.getTaskDefinitionKey(), step.item(task))
			.filter((draft) -> mayBeContinued(draft, step.role(task)));
	}

	/**
	 * Refuses answers from a form that others have overtaken. Whoever may not act is not
	 * told what others kept.
	 * @return the task
	 */
	DelegateTask mustBeAsMarked(DelegateTask task, Map<String, Object> given, @Nullable String mark) {
		if (!this.holders.isHeldByActing(task)) {
			return task; // and refused by the door
		}
		this.overtaking.check(task.getTaskDefinitionKey(), this.answers.tidy(given), mark,
				draft(this.steps.get(task.getTaskDefinitionKey()), task), acting().id());
		return task;
	}

	/**
	 * Authors hand each other what is half written; whoever reviews or decides judges for
	 * themselves.
	 */
	private boolean mayBeContinued(Draft draft, Role role) {
		return role == Role.AUTHOR || draft.officer().equals(acting().id());
	}

	/**
	 * Lets nobody else act on a case until this transaction ends.
	 */
	void hold(CaseId id) {
		this.files.hold(id);
	}

	/**
	 * Keeps answers unchecked for later; what an officer vouches for is said only when
	 * the step is completed.
	 */
	void keep(DelegateTask task, Map<String, Object> given) {
		var officer = acting();
		this.holders.mayComplete(task, officer);
		var step = this.steps.get(task.getTaskDefinitionKey());
		var kept = new HashMap<>(this.answers.tidy(given));
		kept.keySet().removeAll(VOUCHED);
		var id = ProcessVariable.caseId(task);
		var before = this.drafts.find(id, task.getTaskDefinitionKey(), step.item(task)).map(Draft::answers);
		this.drafts.keep(id, task.getTaskDefinitionKey(), step.item(task), kept, officer.id());
		this.record.kept(officer, step.role(task), task, before.orElse(Map.of()), kept);
	}

	/**
	 * Writes down why a case is withdrawn; only its author or an equality adviser may.
	 */
	Assessment withdraw(AssessmentId id, Map<String, Object> given) {
		var officer = acting();
		this.assessments.hold(id);
		var assessment = this.assessments.get(id);
		var role = officer.id().equals(assessment.author()) ? Role.AUTHOR : Role.EQUALITY_ADVISER;
		if (!officer.belongsTo(assessment.body()) || (role != Role.AUTHOR && !officer.holds(role))) {
			throw new NotYours(Problem.of("withdrawAssessment.officer.notAllowed"));
		}
		if (assessment.stage() == Stage.WITHDRAWN) {
			throw new NotYours(Problem.of("withdrawAssessment.assessment.withdrawn"));
		}
		var command = this.answers.command(WithdrawAssessment.class, given);
		this.record.did(officer, role, id, WITHDRAW, null, new Done(null, command.reason()), Map.of(),
				this.answers.answers(command));
		return assessment;
	}

	Officer acting() {
		return this.holders.acting();
	}

	/**
	 * A case that has just begun.
	 */
	record Registered(AssessmentId id, Reference reference) {
	}

}
