package org.dueregard.notification;

import org.springframework.stereotype.Component;

/**
 * Has a letter carried and notes what came of it. Should the carrier die on the way, the
 * letter stays as taken and is not sent again.
 */
@Component
class Postman {

	private final Carrier carrier;

	private final LetterBook book;

	Postman(Carrier carrier, LetterBook book) {
		this.carrier = carrier;
		this.book = book;
	}

	void deliver(Letter letter) {
		try {
			this.carrier.carry(letter);
		}
		catch (NotCarried ex) {
			note(letter, ex);
			if (ex.reply() == Reply.NEVER) {
				return;
			}
			throw ex;
		}
		if (this.carrier.isToldLater()) {
			this.book.handedOver(letter.id());
		}
		else {
			this.book.sent(letter.id());
		}
	}

	private void note(Letter letter, NotCarried why) {
		switch (why.reply()) {
			case NEVER -> this.book.failed(letter.id(), why.words());
			case NOT_HEARD -> this.book.inDoubt(letter.id(), why.words());
			case NOT_NOW -> this.book.refused(letter.id(), why.words());
		}
	}

}
