package org.dueregard.evidence;

/**
 * Where an evidence item comes from.
 */
public enum EvidenceType {

	CENSUS, SERVICE_DATA, WORKFORCE_DATA, SURVEY, COMPLAINTS, CONSULTATION, RESEARCH, BENCHMARK, LEGAL_CASE,
	LIVED_EXPERIENCE

}
