package org.dueregard.workbench.form;

/**
 * One choice of a select, radio, checklist or tag list.
 */
public record Choice(String value, String label) {
}
