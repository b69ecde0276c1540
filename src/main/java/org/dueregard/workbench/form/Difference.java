package org.dueregard.workbench.form;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is no longer what it was, as people read it.
 *
 * @param label what the form asks, with the row it stands in
 * @param earlier null where nothing was answered
 * @param later null where nothing is answered any more
 */
public record Difference(String label, @Nullable String earlier, @Nullable String later) {
}
