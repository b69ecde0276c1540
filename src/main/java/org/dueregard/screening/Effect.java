package org.dueregard.screening;

import java.util.Comparator;
import java.util.List;

/**
 * The likely effect on people who share a characteristic.
 */
public enum Effect {

	NONE, POSITIVE, ADVERSE, DONT_KNOW;

	/** Not knowing is worse than doing good, for harm may hide in it. */
	static final Comparator<Effect> FROM_BEST_TO_WORST = Comparator
		.comparing(List.of(NONE, POSITIVE, DONT_KNOW, ADVERSE)::indexOf);

}
