package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Rating;
import org.dueregard.impact.Response;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.document.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * By what a published assessment is found, taken from the published document and the
 * published reviews alone.
 *
 * @param characteristics code and label of each that a negative effect remains for
 * @param titlePlaces where the words of title and reference stand, as searched
 * @param places where all its words stand
 * @param prose what it says, for extracts: each text on a line of its own
 * @param words of title and summary, to tell a misspelt word by
 */
public record IndexCard(String reference, int version, String body, String bodyName, String kind, String outcome,
		@Nullable String headline, int year, String timeliness, String actions, Map<String, String> characteristics,
		String sortTitle, String titlePlaces, String places, String prose, Set<String> words) {

	/** Goes up when cards are written otherwise, so that all are written anew. */
	public static final int EDITION = 2;

	public static final String SCREENED_OUT = "SCREENED_OUT";

	/** How things stand with the actions until a review tells. */
	private static final String ACTIONS_PLANNED = "PLANNED";

	private static final String NO_ACTIONS = "NONE";

	/** How things can stand with the actions; a review's decision is the last word. */
	public static final List<String> ACTIONS = Stream
		.concat(Stream.of(ACTIONS_PLANNED, NO_ACTIONS), Arrays.stream(ReviewDecision.values()).map(Enum::name))
		.toList();

	private static final int LONGEST_TITLE = 200;

	private static final int SHORTEST_WORD = 4;

	private static final int LONGEST_WORD = 30;

	public static IndexCard of(PublishedAssessment published, List<PublishedReview> reviews) {
		var assessment = published.assessment();
		var proposal = assessment.proposal();
		var impact = assessment.impact();
		var summary = Objects.requireNonNullElse(published.summary(), "");
		var heading = List.of(proposal.title(), assessment.reference().value());
		var prose = prose(published, reviews).filter((text) -> text != null && !text.isBlank())
			.map((text) -> text.strip().replaceAll("(?U)\\s+", " "))
			.toList();
		return new IndexCard(assessment.reference().value(), published.version(), assessment.body().id().value(),
				assessment.body().name(), proposal.kind().name(),
				(assessment.conclusion() != null) ? assessment.conclusion().outcome().name() : SCREENED_OUT,
				(impact != null && impact.headline() != null) ? impact.headline().name() : null,
				((published.decision() != null) ? published.decision().decidedOn() : proposal.decisionDate()).getYear(),
				assessment.timeliness().name(), actions(published, reviews), harmed(assessment),
				sortable(proposal.title()), Places.written(heading.stream()),
				Places.written(Stream.concat(heading.stream(), prose.stream())), String.join("\n", prose),
				words(proposal.title() + " " + summary));
	}

	private static Stream<@Nullable String> prose(PublishedAssessment published, List<PublishedReview> reviews) {
		var assessment = published.assessment();
		var texts = new ArrayList<@Nullable String>();
		texts.add(published.summary());
		if (!published.isScreenedOut()) {
			texts.add(assessment.proposal().summary());
		}
		if (assessment.conclusion() != null) {
			texts.add(assessment.conclusion().reasons());
		}
		if (assessment.impact() != null) {
			for (var entry : assessment.impact().entries()) {
				texts.add(entry.group());
				texts.add(entry.reason());
				entry.actions().forEach((action) -> texts.addAll(texts(action)));
			}
			assessment.impact().advice().forEach((given) -> texts.add(given.advice()));
		}
		if (assessment.screening() != null) {
			texts.add(assessment.screening().reason());
			assessment.screening().effects().forEach((effect) -> texts.add(effect.reason()));
		}
		if (assessment.evidence() != null) {
			texts.addAll(texts(assessment.evidence()));
		}
		if (assessment.involvement() != null) {
			assessment.involvement().engagements().forEach((engaged) -> texts.addAll(texts(engaged)));
		}
		for (var review : reviews) {
			texts.add(review.progress());
			texts.add(review.unexpectedEffects());
		}
		return texts.stream();
	}

	private static List<@Nullable String> texts(Snapshot.Action action) {
		var texts = new ArrayList<@Nullable String>();
		texts.add(action.action());
		texts.add(action.measure());
		texts.add(action.legitimateAim());
		texts.add(action.proportionality());
		return texts;
	}

	private static List<@Nullable String> texts(Snapshot.Evidence evidence) {
		var texts = new ArrayList<@Nullable String>();
		for (var item : evidence.items()) {
			texts.add(item.title());
			texts.add(item.finding());
		}
		for (var gap : evidence.gaps()) {
			texts.add(gap.missing());
			texts.add(gap.action());
		}
		return texts;
	}

	private static List<@Nullable String> texts(Snapshot.Engaged engaged) {
		var texts = new ArrayList<@Nullable String>();
		texts.add(engaged.groups());
		texts.add(engaged.themes());
		texts.add(engaged.whatChanged());
		texts.add(engaged.alternatives());
		return texts;
	}

	/** How the newest review ended, or whether there is anything to review. */
	private static String actions(PublishedAssessment published, List<PublishedReview> reviews) {
		return reviews.stream()
			.filter((review) -> review.version() == published.version())
			.reduce((earlier, later) -> later)
			.map((review) -> review.decision().name())
			.orElse(hasActions(published.assessment().impact()) ? ACTIONS_PLANNED : NO_ACTIONS);
	}

	private static boolean hasActions(Snapshot.@Nullable Impact impact) {
		return impact != null && impact.entries()
			.stream()
			.flatMap((entry) -> entry.actions().stream())
			.anyMatch((action) -> action.response() != Response.JUSTIFY);
	}

	private static Map<String, String> harmed(Snapshot assessment) {
		var harmed = new LinkedHashMap<String, String>();
		if (assessment.impact() != null) {
			assessment.impact()
				.entries()
				.stream()
				.filter((entry) -> entry.kind() == ImpactKind.NEGATIVE && entry.residual() != null
						&& entry.residual() != Rating.NONE)
				.map(Snapshot.Entry::characteristic)
				.sorted((one, other) -> one.value().compareTo(other.value()))
				.forEach((code) -> harmed.put(code.value(), assessment.nameOf(code)));
		}
		return harmed;
	}

	private static String sortable(String title) {
		var plain = Stems.in(title).stream().map(Stems.Word::plain).collect(Collectors.joining(" "));
		return (plain.length() > LONGEST_TITLE) ? plain.substring(0, LONGEST_TITLE) : plain;
	}

	private static Set<String> words(String text) {
		return Stems.in(text)
			.stream()
			.map(Stems.Word::plain)
			.filter((word) -> word.length() >= SHORTEST_WORD && word.length() <= LONGEST_WORD
					&& word.chars().allMatch(Character::isLetter))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
