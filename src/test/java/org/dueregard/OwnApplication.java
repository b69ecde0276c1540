package org.dueregard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * Marks a test that starts an application other than the one that all
 * {@link DueRegardTest}s share. It runs in a virtual machine of its own, because the
 * engine's web interfaces know but one engine in each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("own-application")
public @interface OwnApplication {

}
