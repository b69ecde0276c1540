package org.dueregard.workflow.access;

import java.util.List;

import org.dueregard.workbench.WaysIn.Provider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * A way to sign in to our pages beside the accounts kept here.
 */
public interface WayIn {

	/**
	 * Opens it in what guards the pages.
	 */
	void open(HttpSecurity pages) throws Exception;

	/**
	 * What the sign-in page offers of it.
	 */
	List<Provider> offered();

}
