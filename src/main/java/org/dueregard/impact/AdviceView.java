package org.dueregard.impact;

/**
 * Whether a specialist agrees with how the effect was scored.
 */
public enum AdviceView {

	AGREE, DISAGREE

}
