package org.dueregard.workflow;

import java.util.AbstractMap;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that diagrams may name: service tasks, listeners, and those that tell a
 * diagram a day or a list. No expression reaches another. They are looked up when they
 * are asked for, since the engine opens before them.
 */
class NamedInDiagrams extends AbstractMap<Object, Object> {

	private static final Set<Class<?>> KINDS = Set.of(JavaDelegate.class, TaskListener.class, Waiting.class,
			OpenAdvice.class, ReviewDates.class, RequestDays.class);

	private final ListableBeanFactory beans;

	NamedInDiagrams(ListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public boolean containsKey(Object name) {
		return name instanceof String bean && this.beans.containsBean(bean)
				&& KINDS.stream().anyMatch((kind) -> this.beans.isTypeMatch(bean, kind));
	}

	@Override
	public @Nullable Object get(Object name) {
		return containsKey(name) ? this.beans.getBean((String) name) : null;
	}

	/**
	 * They are not told to whoever does not know their names.
	 */
	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return Set.of();
	}

}
