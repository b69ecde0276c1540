package org.dueregard.publication.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.PeopleCount.Precision;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.CharacteristicCode;

/**
 * Numbers of one document that add up to another, so that whoever knows all but one of
 * them knows that one too. A part that stands nowhere in the document counts as well:
 * those who were invited and did not take part.
 */
record Sum(PeopleCount total, List<PeopleCount> parts) {

	/** More groups than these are tried together only, for there are too many choices. */
	private static final int TRIED = 12;

	/**
	 * All that the document has: who was invited and took part, what rests on an evidence
	 * item of so many people, and groups of a characteristic that make up the number of
	 * an item or of another group.
	 */
	static List<Sum> in(Snapshot assessment) {
		var parts = assessment.partsOfTotals().stream().map((each) -> partOf(each.total(), each.part()));
		var groups = assessment.characteristics().stream().flatMap((each) -> groups(assessment, each.code()).stream());
		return Stream.concat(parts, groups).toList();
	}

	/**
	 * A part of a total, and the rest of it, which is not told.
	 */
	static Sum partOf(PeopleCount total, PeopleCount part) {
		return new Sum(total, List.of(part, new PeopleCount(total.number() - part.number(), Precision.EXACT)));
	}

	private static List<Sum> groups(Snapshot assessment, CharacteristicCode characteristic) {
		var impact = assessment.impact();
		var evidence = assessment.evidence();
		var groups = (impact == null) ? List.<GroupCounted>of()
				: impact.about(characteristic)
					.stream()
					.filter((entry) -> entry.peopleAffected() != null && entry.peopleAffected().number() > 0)
					.map((entry) -> new GroupCounted(entry.group(), entry.peopleAffected()))
					.toList();
		var sums = new ArrayList<Sum>();
		if (evidence != null) {
			evidence.items()
				.stream()
				.filter((item) -> item.characteristics().contains(characteristic))
				.map(Snapshot.Item::baseNumber)
				.filter(Objects::nonNull)
				.forEach((base) -> sums.addAll(sums(base, groups)));
		}
		groups.forEach((all) -> sums.addAll(sums(all.number(), all.others(groups))));
		return sums;
	}

	private static List<Sum> sums(PeopleCount total, List<GroupCounted> groups) {
		var sums = new ArrayList<Sum>();
		if (groups.size() > TRIED) {
			if (groups.stream().mapToLong((each) -> each.number().number()).sum() == total.number()) {
				sums.add(new Sum(total, groups.stream().map(GroupCounted::number).toList()));
			}
			return sums;
		}
		gather(total, groups, List.of(), total.number(), sums);
		return sums;
	}

	private static void gather(PeopleCount total, List<GroupCounted> left, List<GroupCounted> chosen, long missing,
			List<Sum> sums) {
		if (missing == 0 && chosen.size() > 1) {
			sums.add(new Sum(total, chosen.stream().map(GroupCounted::number).toList()));
		}
		for (var at = 0; at < left.size() && missing > 0; at++) {
			var next = left.get(at);
			if (next.number().number() <= missing) {
				gather(total, next.others(left.subList(at + 1, left.size())),
						Stream.concat(chosen.stream(), Stream.of(next)).toList(), missing - next.number().number(),
						sums);
			}
		}
	}

	/**
	 * A group and how many they are; good and bad effects on one group are about the same
	 * people.
	 */
	private record GroupCounted(String name, PeopleCount number) {

		List<GroupCounted> others(List<GroupCounted> groups) {
			return groups.stream().filter((other) -> !other.isSameAs(this)).toList();
		}

		private boolean isSameAs(GroupCounted other) {
			return plain(this.name).equals(plain(other.name));
		}

		private static String plain(String name) {
			return name.strip().toLowerCase(Locale.ROOT);
		}

	}

}
