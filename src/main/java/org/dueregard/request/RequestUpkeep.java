package org.dueregard.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dueregard.shared.London;
import org.dueregard.shared.RequestId;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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

	RequestUpkeep(JdbcClient jdbc, Forgetting forgetting, PlatformTransactionManager transactions,
			RequestSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.forgetting = forgetting;
		this.transaction = new TransactionTemplate(transactions);
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		var failures = new ArrayList<RuntimeException>();
		ids("stage = 'UNCONFIRMED' and sent_at < ?", Timestamp.from(this.clock.instant().minus(AskingDesk.TO_CONFIRM)))
			.forEach((id) -> attempt(() -> this.forgetting.unconfirmed(id), failures));
		ids("ended_on <= ? and erased_on is null", London.today(this.clock).minus(this.settings.keptFor()))
			.forEach((id) -> attempt(() -> this.forgetting.person(id), failures));
		if (!failures.isEmpty()) {
			failures.subList(1, failures.size()).forEach(failures.get(0)::addSuppressed);
			throw failures.get(0);
		}
	}

	private void attempt(Runnable forgetting, List<RuntimeException> failures) {
		try {
			this.transaction.executeWithoutResult((status) -> forgetting.run());
		}
		catch (RuntimeException ex) {
			failures.add(ex);
		}
	}

	private List<RequestId> ids(String which, Object before) {
		return this.jdbc.sql("select id from public_request where " + which + " order by id")
			.param(before)
			.query(Long.class)
			.list()
			.stream()
			.map(RequestId::new)
			.toList();
	}

	/**
	 * Has it done.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class Hourly {

	}

}
