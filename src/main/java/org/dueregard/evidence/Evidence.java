package org.dueregard.evidence;

import java.util.List;

import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What one assessment knows about the people affected, and what not.
 */
class Evidence {

	@Id
	private final AssessmentId assessment;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<EvidenceItem> items;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<EvidenceGap> gaps;

	private @Nullable String whyNone;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	Evidence(AssessmentId assessment, List<EvidenceItem> items, List<EvidenceGap> gaps, @Nullable String whyNone,
			@Nullable Integer version) {
		this.assessment = assessment;
		this.items = items;
		this.gaps = gaps;
		this.whyNone = whyNone;
		this.version = version;
	}

	static Evidence of(AssessmentId assessment) {
		return new Evidence(assessment, List.of(), List.of(), null, null);
	}

	void gather(GatherEvidence command) {
		this.items = command.items();
		this.gaps = command.gaps();
		this.whyNone = command.whyNone();
	}

	GatherEvidence answers() {
		return new GatherEvidence(this.items, this.gaps, this.whyNone);
	}

}
