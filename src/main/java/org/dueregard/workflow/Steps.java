package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Every step that a person does, by the id of its task in the diagram.
 */
@Component
class Steps {

	private final Map<String, UserStep<?>> byId;

	Steps(Map<String, UserStep<?>> byId) {
		this.byId = Map.copyOf(byId);
	}

	Optional<UserStep<?>> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Ids of those that nobody can do for another.
	 */
	List<String> personal() {
		return this.byId.entrySet()
			.stream()
			.filter((step) -> step.getValue().isPersonal())
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * Something about each step of an assessment, by its id.
	 */
	<T> Map<String, T> ofAssessments(Function<AssessmentStep<?>, T> about) {
		return this.byId.entrySet()
			.stream()
			.filter((step) -> step.getValue() instanceof AssessmentStep)
			.collect(Collectors.toMap(Map.Entry::getKey, (step) -> about.apply((AssessmentStep<?>) step.getValue())));
	}

	UserStep<?> get(String id) {
		return find(id).orElseThrow(() -> new IllegalStateException("No step " + id));
	}

}
