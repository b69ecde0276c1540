package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.dueregard.workbench.form.Choice;

/**
 * A step that a person does. Its bean has the name of the step: the id of the task in the
 * diagram and of its form. Steps translate between the engine and a desk; they decide
 * nothing.
 *
 * @param <C> the command its form makes
 */
interface UserStep<C extends Record> {

	/**
	 * The command; its components are the keys of the form.
	 */
	Class<C> form();

	/**
	 * In which role the step is done.
	 */
	Role role(DelegateTask task);

	/**
	 * Hands the command to the desk and sets the outcome.
	 */
	Done submitted(C command, DelegateTask task);

	/**
	 * Who is to do it, when it is one person.
	 */
	default Optional<OfficerId> assignee(DelegateTask task, Casefile file) {
		return (role(task) == Role.AUTHOR) ? file.author() : Optional.empty();
	}

	/**
	 * Whether it asks one person for what they know, so that nobody else can do it for
	 * them.
	 */
	default boolean isPersonal() {
		return false;
	}

	/**
	 * The last answers, or those the step proposes. Empty leaves the form empty.
	 */
	default Optional<C> recorded(DelegateTask task) {
		return Optional.empty();
	}

	/**
	 * The last answers by key, with what has to be answered since.
	 */
	default Map<String, Object> completed(Map<String, Object> recorded, DelegateTask task) {
		return recorded;
	}

	/**
	 * What the form is filled with where there are no last answers, by key.
	 */
	default Map<String, Object> proposed(DelegateTask task) {
		return Map.of();
	}

	/**
	 * Choices that depend on the case, by the {@code valuesKey} of the form.
	 */
	default Map<String, List<Choice>> choices(DelegateTask task) {
		return Map.of();
	}

	/**
	 * Which of several tasks of this step in one case it is; empty when there is but one.
	 */
	default String item(DelegateTask task) {
		return "";
	}

}
