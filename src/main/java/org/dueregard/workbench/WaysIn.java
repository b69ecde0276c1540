package org.dueregard.workbench;

import java.util.List;

/**
 * How officers can sign in here.
 */
public interface WaysIn {

	/**
	 * Whether a sign-in name and a password do.
	 */
	boolean byPassword();

	/**
	 * Those who can say who an officer is, in the order of their names.
	 */
	List<Provider> providers();

	/**
	 * An identity provider.
	 *
	 * @param name as officers know it
	 * @param address of ours, which leads there
	 */
	record Provider(String name, String address) {
	}

}
