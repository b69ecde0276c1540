package org.dueregard.bench;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sentences as officers write them. A few places, services and groups are written of
 * often and most of them seldom, as in a language (Zipf 1949).
 */
final class Prose {

	/** Some of 6,000 places. */
	private static final String[] BEGINNINGS = { "Ash", "Beck", "Birk", "Black", "Brad", "Brom", "Cald", "Carl", "Crow",
			"Dal", "Den", "Elm", "Fair", "Farn", "Fell", "Gar", "Gold", "Hart", "Haw", "Hazel", "Heath", "Holm",
			"Hurst", "Ing", "Kel", "Kirk", "Lang", "Lin", "Long", "Mar", "Mel", "Moor", "Nether", "North", "Oak", "Ox",
			"Pen", "Raven", "Red", "Rush", "Sax", "Sel", "Shel", "Silver", "Stan", "Stone", "Thorn", "Tod", "Ull",
			"Wake", "Wal", "West", "Whit", "Win", "Wood", "Wray" };

	private static final String[] ENDINGS = { "beck", "borough", "bourne", "bridge", "brook", "bury", "by", "combe",
			"dale", "den", "ditch", "field", "ford", "gate", "ham", "hay", "hill", "holt", "hope", "ington", "land",
			"leigh", "ley", "mere", "mill", "mouth", "ness", "over", "pool", "port", "ridge", "scar", "sett", "shaw",
			"side", "stead", "stoke", "thorpe", "thwaite", "ton", "tree", "wade", "wick", "with", "worth" };

	private static final String[] AFTER = { "", " Green", " Magna" };

	private static final String[] SERVICES = { "library", "bus", "day centre", "leisure centre", "parking",
			"school transport", "housing", "home care", "children's centre", "youth club", "swimming pool", "museum",
			"refuse", "nursery", "meals on wheels", "respite care", "street lighting", "council tax support",
			"blue badge", "planning", "homelessness", "allotment", "cemetery", "markets", "adult learning", "toilets",
			"play area", "public health nursing", "foster care", "sheltered housing", "crossing patrol", "ferry" };

	private static final String[] GROUPS = { "older people", "disabled people", "young people under 16", "carers",
			"women", "men", "families with small children", "people without a car", "shift workers", "tenants",
			"people from minority ethnic backgrounds", "deaf people", "people with learning disabilities",
			"wheelchair users", "pregnant women", "new mothers", "students", "people who speak little English",
			"trans people", "lesbian, gay and bisexual people", "Muslims", "Sikhs", "people of no religion",
			"people with dementia", "blind and partially sighted people", "married couples", "refugees", "travellers",
			"people on low incomes", "autistic people", "staff who work part time" };

	private static final String[] TITLES = { "Close the %2$s in %1$s", "Shorter hours of the %2$s service, %1$s",
			"%1$s: %2$s strategy", "New charges for %2$s in %1$s", "Move the %2$s team to %1$s",
			"%2$s contract for %1$s and district", "Reopen the %2$s of %1$s",
			"Fewer visits by the %2$s service in %1$s", "Share the %2$s service of %1$s with its neighbours",
			"%1$s %2$s review" };

	private static final String[] SENTENCES = { "In %1$s the %2$s service is used by %3$s more than by anybody else.",
			"Of %4$d people who answered, %5$d in a hundred said that they would travel to %1$s less often.",
			"We heard at %5$d meetings in %1$s what %3$s fear and what they hope for.",
			"The figures come from the last census and were checked by the county's analysts.",
			"There is no other %2$s within an hour of %1$s for those who have no car.",
			"For %3$s the change means a longer journey, often in the dark.",
			"%4$d journeys a month would begin or end in %1$s.",
			"The team will write to %3$s in plain English and in their own language, and read it out to whoever asks.",
			"We compared the plan with those of the neighbours in %1$s, who kept their %2$s open two days a week.",
			"Complaints about the %2$s fell from %4$d to %5$d after the last change.",
			"Nobody has counted how many of them are %3$s; the service will ask from the autumn on.",
			"A hearing loop, a quiet room and step-free access were there at each meeting in %1$s.",
			"Those who told us most were %3$s, and they asked for a trial before anything is settled.",
			"The saving is %4$d thousand pounds a year from the third year on.",
			"What is lost in %1$s cannot be made good by a website, which %5$d in a hundred of %3$s do not use.",
			"The aim is to keep the %2$s open for those who need it most, and it cannot be reached in a milder way.",
			"Volunteers of %1$s offered to run the %2$s on Saturdays.",
			"Good relations between %3$s and their neighbours would grow if both met at the %2$s.",
			"The head of the service will report every quarter on how %3$s fare.",
			"Officers walked the way from %1$s with several residents and wrote down each kerb and each crossing.",
			"Studies of similar changes found an effect on %3$s that lasted at least two years.",
			"If demand in %1$s grows again, the decision will be looked at anew.",
			"Staff of the %2$s were asked in writing and %5$d of them answered.",
			"The equality duty was in the minds of those who wrote the plan from the first draft on." };

	private final RandomGenerator random;

	Prose(RandomGenerator random) {
		this.random = random;
	}

	String title() {
		var title = any(TITLES).formatted(place(), often(SERVICES));
		return Character.toUpperCase(title.charAt(0)) + title.substring(1);
	}

	/**
	 * A text of about as many sentences.
	 */
	String text(int sentences) {
		return IntStream.range(0, Math.max(1, sentences - 1 + this.random.nextInt(3)))
			.mapToObj((each) -> any(SENTENCES).formatted(place(), often(SERVICES), often(GROUPS), 20 + rounded(5000),
					5 + rounded(70)))
			.collect(Collectors.joining(" "));
	}

	/** As the check before publication wants numbers in the prose. */
	private int rounded(int most) {
		return this.random.nextInt(most / 5) * 5;
	}

	String group() {
		var group = often(GROUPS);
		return Character.toUpperCase(group.charAt(0)) + group.substring(1);
	}

	/**
	 * Words that somebody looks for: mostly a place, seldom what stands everywhere.
	 */
	String question() {
		return switch (this.random.nextInt(10)) {
			case 0 -> any("dementia", "journey", "volunteers", "hearing loop", "charges") + " " + often(SERVICES);
			case 1, 2, 3 -> often(SERVICES) + " " + place();
			case 4 -> often(GROUPS) + " " + place();
			default -> place();
		};
	}

	private String place() {
		var rank = rank(BEGINNINGS.length * ENDINGS.length * AFTER.length);
		// The first ones have nothing in common
		return BEGINNINGS[rank % BEGINNINGS.length] + ENDINGS[rank / AFTER.length % ENDINGS.length]
				+ AFTER[rank % AFTER.length];
	}

	private String often(String[] words) {
		return words[rank(words.length)];
	}

	/**
	 * The one of rank n about 1/n as often as the first.
	 */
	private int rank(int number) {
		return (int) Math.pow(number + 1, this.random.nextDouble()) - 1;
	}

	String any(String... words) {
		return words[this.random.nextInt(words.length)];
	}

}
