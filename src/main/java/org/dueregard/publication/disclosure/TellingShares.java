package org.dueregard.publication.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
import org.dueregard.publication.document.Snapshot;

/**
 * Percentages in the prose of a document that give a number of people away: "7.5%" is 3
 * of 40. What the told numbers give too, as 58% of about 65, gives nothing away.
 */
final class TellingShares {

	private static final Pattern SHAPE = Pattern.compile(
			"(?i)(?<![\\p{L}\\p{N}])(?<!\\d[.,])\\d{1,2}(?:\\.\\d{1,4})?(?:\\s?%|\\s?per\\s?cent\\b|\\s?y\\s?cant\\b|\\s(?:in|of|out of)\\s(?:every\\s)?(?:100|a hundred)\\b)",
			Pattern.UNICODE_CHARACTER_CLASS);

	private final List<Share> shares;

	private TellingShares(List<Share> shares) {
		this.shares = shares;
	}

	static TellingShares of(Snapshot assessment, NumbersTold told) {
		return new TellingShares(assessment.partsOfTotals()
			.stream()
			.filter((each) -> each.part().number() > 0)
			.map((each) -> new Share(each.part(), each.total(), told.told(each.part()), told.told(each.total())))
			.toList());
	}

	List<Found> in(String text) {
		return PersonalData.SHARE.find(SHAPE, PersonalData.withoutWebAddresses(text))
			.stream()
			.filter((found) -> this.shares.stream().anyMatch((share) -> share.isGivenAwayBy(number(found.text()))))
			.toList();
	}

	private static BigDecimal number(String percentage) {
		return new BigDecimal(percentage.replaceAll("[^\\d.].*", ""));
	}

	private record Share(PeopleCount part, PeopleCount total, PeopleCount partTold, PeopleCount totalTold) {

		boolean isGivenAwayBy(BigDecimal percentage) {
			return percentage.signum() > 0 && is(percentage, this.part, this.total) && !isTold(percentage);
		}

		private boolean isTold(BigDecimal percentage) {
			return isNumber(this.partTold) && isNumber(this.totalTold) && is(percentage, this.partTold, this.totalTold);
		}

		private static boolean isNumber(PeopleCount told) {
			return told.precision() == Precision.EXACT || told.precision() == Precision.ROUNDED;
		}

		private static boolean is(BigDecimal percentage, PeopleCount part, PeopleCount total) {
			return BigDecimal.valueOf(100L * part.number())
				.divide(BigDecimal.valueOf(total.number()), percentage.scale(), RoundingMode.HALF_UP)
				.compareTo(percentage) == 0;
		}

	}

}
