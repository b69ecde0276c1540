package org.dueregard.publication;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.publication.PersonalData.Found;
import org.dueregard.shared.SmallNumbers;

/**
 * All that the check looks for in the texts of one document.
 */
final class DisclosureCheck {

	private final FewPeople fewPeople;

	DisclosureCheck(SmallNumbers rule) {
		this.fewPeople = new FewPeople(rule);
	}

	/**
	 * Everything that looks like personal data, as it stands in the text.
	 */
	List<Found> in(String text) {
		return Stream.of(PersonalData.in(text), this.fewPeople.in(text)).flatMap(List::stream).toList();
	}

}
