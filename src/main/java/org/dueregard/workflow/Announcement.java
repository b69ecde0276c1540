package org.dueregard.workflow;

import java.util.stream.Stream;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.shared.AssessmentId;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who worked on an assessment that it is public.
 */
@Component
class Announcement {

	private final AssessmentDesk assessments;

	private final Letters letters;

	private final ActsOnRecord record;

	Announcement(AssessmentDesk assessments, Letters letters, ActsOnRecord record) {
		this.assessments = assessments;
		this.letters = letters;
		this.record = record;
	}

	void of(AssessmentId id) {
		var assessment = this.assessments.get(id);
		var workedOnIt = this.assessments.acts(id).stream().map(Act::officer);
		Stream.concat(Stream.of(assessment.author()), workedOnIt)
			.distinct()
			.forEach((officer) -> this.letters.write(new Notice(Occasion.PUBLISHED, id, officer, "Published", null,
					null, "/assessments/" + assessment.reference())));
		this.record.announced(assessment);
	}

}
