package org.dueregard.evidence;

import java.util.List;

import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * Who was involved in one assessment. Apart from its {@link Evidence}, because the two
 * are written at the same time.
 */
class Involvement {

	@Id
	private final AssessmentId assessment;

	@MappedCollection(idColumn = "assessment", keyColumn = "position")
	private List<Engagement> engagements;

	private @Nullable String whyNobody;

	@Version
	private @Nullable Integer version;

	@PersistenceCreator
	Involvement(AssessmentId assessment, List<Engagement> engagements, @Nullable String whyNobody,
			@Nullable Integer version) {
		this.assessment = assessment;
		this.engagements = engagements;
		this.whyNobody = whyNobody;
		this.version = version;
	}

	static Involvement of(AssessmentId assessment) {
		return new Involvement(assessment, List.of(), null, null);
	}

	void involve(InvolvePeople command) {
		this.engagements = command.engagements();
		this.whyNobody = command.whyNobody();
	}

	InvolvePeople answers() {
		return new InvolvePeople(this.engagements, this.whyNobody);
	}

}
