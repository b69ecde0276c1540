package org.dueregard.workbench;

import java.util.List;
import java.util.Map;

import org.dueregard.workbench.form.Choice;

/**
 * What the form of a task is filled with.
 *
 * @param choices those that depend on the case, by their {@code valuesKey}
 * @param mark of what is kept, for the form that carries it
 */
public record Filling(Map<String, Object> answers, Map<String, List<Choice>> choices, String mark) {
}
