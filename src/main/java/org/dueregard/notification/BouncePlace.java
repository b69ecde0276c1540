package org.dueregard.notification;

/**
 * How far a mailbox has been read.
 *
 * @param numbering of its folder, which numbers its mail anew when it changes
 * (UIDVALIDITY, RFC 3501)
 * @param upTo number of the last mail that was looked at
 * @param tries how often the next one could not be read
 */
record BouncePlace(long numbering, long upTo, int tries) {

	/** Before the first mail of a mailbox that was never read. */
	static final BouncePlace NOWHERE = new BouncePlace(-1, 0, 0);

	BouncePlace after(long mail) {
		return new BouncePlace(this.numbering, mail, 0);
	}

	BouncePlace triedAgain() {
		return new BouncePlace(this.numbering, this.upTo, this.tries + 1);
	}

}
