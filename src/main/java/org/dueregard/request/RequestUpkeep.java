package org.dueregard.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.RequestId;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets who asked: at once when they never confirmed their address, and some time after
 * the end when they did. Nodes that do it at the same moment take turns by the rows, and
 * the later one finds nothing left.
 */
@Component
@Transactional
class RequestUpkeep {

	private static final String UNCONFIRMED = """
			select id, body, reference from public_request where stage = 'UNCONFIRMED' and sent_at < ? order by id for update""";

	private static final String OVER = """
			select id, body, reference from public_request where ended_on <= ? and erased_on is null order by id for update""";

	private final JdbcClient jdbc;

	private final Forgetting forgetting;

	private final AuditTrail trail;

	private final RequestSettings settings;

	private final Clock clock;

	RequestUpkeep(JdbcClient jdbc, Forgetting forgetting, AuditTrail trail, RequestSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.forgetting = forgetting;
		this.trail = trail;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	public void forget() {
		deleteUnconfirmed(this.clock.instant().minus(AskingDesk.TO_CONFIRM));
		eraseEnded();
	}

	private void deleteUnconfirmed(Instant before) {
		for (var each : rows(UNCONFIRMED, Timestamp.from(before))) {
			this.forgetting.all(new RequestId(each.id()), each.reference());
		}
	}

	private void eraseEnded() {
		var today = London.today(this.clock);
		var erased = new TreeMap<String, Integer>();
		for (var each : rows(OVER, today.minus(this.settings.keptFor()))) {
			if (this.forgetting.person(new RequestId(each.id()), each.reference())) {
				erased.merge(each.body(), 1, Integer::sum);
			}
		}
		erased.forEach((body, number) -> this.trail
			.record(Happening.now(new BodyId(body), Deeds.REQUESTS_ERASED).about(number.toString())));
	}

	private List<Row> rows(String which, Object before) {
		return this.jdbc.sql(which).param(before).query(Row.class).list();
	}

	private record Row(long id, String body, String reference) {
	}

	/**
	 * Has it done.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	static class Hourly {

	}

}
