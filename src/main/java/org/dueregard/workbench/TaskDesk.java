package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.assessment.Assessment;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.Reference;
import org.dueregard.workbench.form.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the pages need of the engine. Kept by the workflow. Everything is asked as the
 * officer who is signed in: tasks of other bodies do not exist for them, and every
 * refusal is a {@link org.dueregard.shared.Refusal}.
 */
public interface TaskDesk {

	/**
	 * Starts an assessment with the answers of {@code registerProposal}.
	 */
	Reference start(Map<String, Object> answers);

	/**
	 * Tasks of one case.
	 */
	List<OpenTask> of(CaseId id);

	/**
	 * By when the decision asks for each step to be done, whether it has begun or not.
	 */
	Map<String, LocalDate> planned(Assessment assessment);

	/**
	 * A task the officer may see.
	 */
	Optional<OpenTask> find(String task);

	void claim(String task);

	/**
	 * Completes a task with the answers of its form. A list the answers leave out keeps
	 * what was recorded.
	 * @param mark that of the form the answers come from; null where there is none
	 */
	void complete(String task, Map<String, Object> answers, @Nullable String mark);

	/**
	 * Keeps answers as they are, without checking them, for the officer who keeps them;
	 * those of an author's step for whoever holds it next. What an officer vouches for is
	 * left out.
	 * @param mark that of the form the answers come from; null where there is none
	 */
	void keep(String task, Map<String, Object> answers, @Nullable String mark);

	/**
	 * Completes a task with answers that come from no form.
	 */
	void complete(String task, Map<String, Object> answers);

	/**
	 * Keeps answers that come from no form.
	 */
	void keep(String task, Map<String, Object> answers);

	/**
	 * Everything a form is filled with, looked up at once.
	 */
	Filling filling(String task);

	/**
	 * What the form is filled with: what was kept, else what was recorded the last time,
	 * else what the step proposes; only the last for an officer who does not hold the
	 * task.
	 */
	Map<String, Object> answers(String task);

	/**
	 * The choices of the form's lists that depend on the case, by their
	 * {@code valuesKey}.
	 */
	Map<String, List<Choice>> choices(String task);

	/**
	 * Withdraws an assessment with the answers of {@code withdrawAssessment}.
	 */
	void withdraw(AssessmentId assessment, Map<String, Object> answers);

}
