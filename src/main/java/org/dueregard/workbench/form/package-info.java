/**
 * Camunda Forms as accessible HTML: the schema of {@code forms/*.form} read, rendered and
 * read back.
 */
@NullMarked
@NamedInterface("form")
package org.dueregard.workbench.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
