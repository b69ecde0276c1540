package org.dueregard.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.dueregard.shared.EachByItself;
import org.dueregard.shared.London;
import org.dueregard.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who asked: at once when they never confirmed their address, and some time after
 * the end when they did. Each request is forgotten by itself, so that nodes that do it at
 * the same moment take turns, and one that cannot be forgotten keeps no other.
 */
@Component
class RequestUpkeep {

	private final JdbcClient jdbc;

	private final Forgetting forgetting;

	private final TransactionTemplate transaction;

	private final RequestSettings settings;

	private final Clock clock;

	RequestUpkeep(JdbcClient jdbc, Forgetting forgetting, TransactionTemplate transaction, RequestSettings settings,
			Clock clock) {
		this.jdbc = jdbc;
		this.forgetting = forgetting;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		EachByItself.attempt(List.of(this::forgetUnconfirmed, this::forgetWhoAsked), Runnable::run);
	}

	private void forgetUnconfirmed() {
		each("stage = 'UNCONFIRMED' and sent_at < ?", Timestamp.from(this.clock.instant().minus(AskingDesk.TO_CONFIRM)),
				this.forgetting::unconfirmed);
	}

	private void forgetWhoAsked() {
		each("ended_on <= ? and erased_on is null", London.today(this.clock).minus(this.settings.keptFor()),
				this.forgetting::person);
	}

	private void each(String which, Object before, Consumer<RequestId> forget) {
		var ids = this.jdbc.sql("select id from public_request where " + which + " order by id")
			.param(before)
			.query(Long.class)
			.list();
		EachByItself.attempt(ids,
				(id) -> this.transaction.executeWithoutResult((status) -> forget.accept(new RequestId(id))));
	}

}
