package org.dueregard.publication.disclosure;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.SmallNumbers;

/**
 * All that the check looks for in the texts of one document.
 */
public final class DisclosureCheck {

	private final FewPeople fewPeople;

	private final ExactNumbers exactNumbers;

	private final TellingShares shares;

	/**
	 * @param assessment as it was approved, with every number
	 * @param told how those numbers are told
	 */
	public DisclosureCheck(Snapshot assessment, NumbersTold told, SmallNumbers rule) {
		this.fewPeople = new FewPeople(rule);
		this.exactNumbers = ExactNumbers.of(assessment, told);
		this.shares = TellingShares.of(assessment, told);
	}

	/**
	 * Everything that looks like personal data or gives a hidden number away, as it
	 * stands in the text.
	 */
	public List<Found> in(String text) {
		return Stream
			.of(PersonalData.in(text), this.fewPeople.in(text), this.exactNumbers.in(text), this.shares.in(text))
			.flatMap(List::stream)
			.toList();
	}

}
