package org.dueregard.evidence;

/**
 * How far an evidence item can be relied on.
 */
public enum EvidenceQuality {

	STRONG, MODERATE, WEAK

}
