package org.dueregard.publication;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.RegisterEntry;

/**
 * What the public page would show if the assessment were published today with nothing
 * redacted: the model of the template {@code publication/assessment}.
 */
public record Preview(RegisterEntry entry, PublishedAssessment published) {

	static Preview of(PublishedAssessment published) {
		var document = CanonicalJson.write(published);
		var assessment = published.assessment();
		return new Preview(new RegisterEntry(assessment.reference().value(), published.version(), published.version(),
				assessment.body().name(), published.publishedOn(), document, CanonicalJson.sha256(document), null,
				null), published);
	}

}
