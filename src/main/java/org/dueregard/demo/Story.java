package org.dueregard.demo;

import java.util.List;
import java.util.Map;

import org.dueregard.shared.BodyId;

/**
 * A case of Fellshire: what its officers do, one after another.
 */
record Story(BodyId body, List<Deed> deeds) {

	/**
	 * One officer does one step.
	 *
	 * @param by the officer's post
	 * @param kept whether the answers are kept for later rather than handed in
	 * @param answers by the fields of the form; a day is written {@code today+30}, since
	 * the demo is always of today
	 */
	record Deed(String step, Post by, boolean kept, Map<String, Object> answers) {
	}

}
