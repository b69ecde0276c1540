package org.dueregard.publication;

import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.Snapshot;

/**
 * Copies what is known, and who was asked, into a {@link Snapshot}.
 */
final class EvidenceCopy {

	private EvidenceCopy() {
	}

	static Snapshot.Evidence of(GatherEvidence gathered) {
		var items = gathered.items()
			.stream()
			.map((item) -> new Snapshot.Item(item.type(), item.title(), item.source(), item.url(), item.date(),
					item.geography(), PeopleCount.exactly(item.baseNumber()), item.characteristics(), item.finding(),
					item.quality()))
			.toList();
		var gaps = gathered.gaps()
			.stream()
			.map((gap) -> new Snapshot.Gap(gap.characteristic(), gap.missing(), gap.action(), gap.owner(), gap.due()))
			.toList();
		return new Snapshot.Evidence(items, gaps, gathered.whyNone());
	}

	static Snapshot.Involvement of(InvolvePeople involved) {
		var engagements = involved.engagements()
			.stream()
			.map((each) -> new Snapshot.Engaged(each.groups(), each.method(), each.from(), each.to(), each.access(),
					PeopleCount.exactly(each.invited()), PeopleCount.exactly(each.responded()), each.themes(),
					each.whatChanged(), each.alternatives()))
			.toList();
		return new Snapshot.Involvement(engagements, involved.whyNobody());
	}

}
