package org.dueregard.request;

import java.time.Clock;
import java.util.function.Function;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.notification.UnsentLetters;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of a request who made it and what they wrote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Forgetting {

	private final JdbcClient jdbc;

	private final RequestBook book;

	private final UnsentLetters letters;

	private final CopyFolder copies;

	private final AuditTrail trail;

	private final Clock clock;

	Forgetting(JdbcClient jdbc, RequestBook book, UnsentLetters letters, CopyFolder copies, AuditTrail trail,
			Clock clock) {
		this.jdbc = jdbc;
		this.book = book;
		this.letters = letters;
		this.copies = copies;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Removes a request that was never confirmed.
	 */
	void unconfirmed(RequestId id) {
		this.book.held(id).filter((kept) -> kept.stage() == RequestStage.UNCONFIRMED).ifPresent((kept) -> {
			forgetAbout("delete from public_request_act where request = ?", kept);
			this.jdbc.sql("delete from public_request where id = ?").param(id.value()).update();
		});
	}

	/**
	 * Erases what is personal in one that has ended, because its time has come.
	 */
	void person(RequestId id) {
		person(id, (body) -> Happening.now(body, Deeds.REQUEST_ERASED));
	}

	/**
	 * Erases what is personal in one that has ended, because an administrator wants it.
	 * @return whether there was something
	 */
	boolean person(RequestId id, Officer administrator) {
		return person(id, (body) -> Happening.by(administrator, Role.ADMINISTRATOR, Deeds.REQUEST_ERASED));
	}

	private boolean person(RequestId id, Function<BodyId, Happening> onRecord) {
		var there = this.book.held(id).filter((kept) -> kept.endedOn() != null && erase(id));
		there.ifPresent((kept) -> {
			forgetAbout("update public_request_act set words = null where request = ?", kept);
			this.trail.record(onRecord.apply(kept.request().body()).about(kept.request().reference()));
		});
		return there.isPresent();
	}

	private boolean erase(RequestId id) {
		return this.jdbc.sql("""
				update public_request set asked = '', format = null, name = null, address = '', mailbox = '',
				erased_on = ? where id = ? and erased_on is null""")
			.params(London.today(this.clock), id.value())
			.update() > 0;
	}

	private void forgetAbout(String acts, KeptRequest kept) {
		var id = kept.request().id();
		this.jdbc.sql(acts).param(id.value()).update();
		this.jdbc.sql("delete from public_request_link where request = ?").param(id.value()).update();
		this.copies.forget(id);
		this.letters.forget(kept.request().reference());
	}

}
