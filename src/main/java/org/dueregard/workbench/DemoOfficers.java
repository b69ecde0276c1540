package org.dueregard.workbench;

import java.util.List;

/**
 * The officers of the demonstration, offered on the page where one signs in. There are
 * none anywhere else.
 */
public interface DemoOfficers {

	List<DemoOfficer> all();

	/**
	 * Somebody one can be in the demonstration.
	 *
	 * @param role what they do, in words
	 */
	record DemoOfficer(String role, String signInName, String password, String body) {
	}

}
