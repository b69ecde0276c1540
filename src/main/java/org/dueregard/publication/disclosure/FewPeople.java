package org.dueregard.publication.disclosure;

import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.publication.disclosure.PersonalData.Found;
import org.dueregard.shared.SmallNumbers;

/**
 * Words about so few people that the body would not tell the number in a table either.
 * Where it tells every number, only words about one person alone are left.
 */
final class FewPeople {

	static final String PEOPLE = "(?:people|persons?|residents?|users?|customers?|visitors?|adults?|wom[ae]n|m[ae]n|girls?"
			+ "|boys?|child(?:ren)?|pupils?|students?|babies|parents?|mothers?|fathers?|carers?|famil(?:y|ies)"
			+ "|households?|patients?|tenants?|employees?|colleagues|respondents?|passengers?|members of staff)"
			+ "(?![\\p{L}\\p{N}])";

	/** A number stands by itself: not in "3,000", "one in four" or "twenty-one". */
	private static final String SHAPE = "(?i)(?<![\\p{L}\\p{N}])(?<!\\p{L}-|\\d[.,\\s]|\\b(?:in|of|to)\\s)(?:%s|the only|a single)\\s+"
			+ "(?:(?!(?:of|in|or|to|and|the|for|by)\\s)[\\p{L}-]+\\s+){0,2}" + PEOPLE;

	private final Pattern shape;

	FewPeople(SmallNumbers rule) {
		var numbers = rule.hides() ? NumberWords.shapeBelow(rule.hiddenBelow()) : "one";
		this.shape = Pattern.compile(SHAPE.formatted(numbers), Pattern.UNICODE_CHARACTER_CLASS);
	}

	List<Found> in(String text) {
		return PersonalData.FEW_PEOPLE.find(this.shape, PersonalData.withoutWebAddresses(text));
	}

}
