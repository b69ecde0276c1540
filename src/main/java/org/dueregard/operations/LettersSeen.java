package org.dueregard.operations;

import java.time.Duration;

/**
 * Letters on their way, and those that do not arrive.
 *
 * @param untried waiting, and no try has been made yet
 * @param oldestUntried how long the first of them has waited
 * @param refused waiting for another try
 * @param oldestRefused how long the first of them has waited
 * @param handedOver taken by somebody who has not yet told what became of them
 * @param inDoubt sent perhaps: their sending was begun and not seen to end
 * @param failed tried no more
 */
record LettersSeen(int untried, Duration oldestUntried, int refused, Duration oldestRefused, int handedOver,
		int inDoubt, int failed) {

	int waiting() {
		return this.untried + this.refused;
	}

	Duration oldest() {
		return (this.oldestUntried.compareTo(this.oldestRefused) > 0) ? this.oldestUntried : this.oldestRefused;
	}

}
