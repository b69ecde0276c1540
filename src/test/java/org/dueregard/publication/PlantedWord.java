package org.dueregard.publication;

/**
 * A made-up word that stands in one text of one case and nowhere else.
 *
 * @param of what is the matter with the case
 * @param step the step or act in which it was written
 * @param field the record and its component, such as {@code EvidenceItem.finding}
 * @param withheld whether it stands in a passage that is to be redacted
 */
record PlantedWord(String text, String of, String step, String field, boolean withheld) {

	@Override
	public String toString() {
		return "%s (%s of %s%s)".formatted(this.text, this.field, this.of, this.withheld ? ", redacted" : "");
	}

}
