package org.dueregard.request;

import java.util.List;
import java.util.Locale;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of one address, for whoever asks what is known of them (UK GDPR articles
 * 15 and 17): an administrator of a body finds what was asked of it, one of none finds
 * all, and whoever is no administrator finds nothing.
 */
@Component
@Transactional
public class RequestsOfAddress {

	private static final String OF_ADDRESS = """
			select id from public_request where lower(address) = :address and erased_on is null
			and (:everybody or body = :body)""";

	private final JdbcClient jdbc;

	private final RequestBook book;

	private final Forgetting forgetting;

	private final AuditTrail trail;

	RequestsOfAddress(JdbcClient jdbc, RequestBook book, Forgetting forgetting, AuditTrail trail) {
		this.jdbc = jdbc;
		this.book = book;
		this.forgetting = forgetting;
		this.trail = trail;
	}

	/**
	 * Requests from an address, oldest first.
	 */
	@Transactional(readOnly = true)
	public List<RequestOnFile> of(String address, Officer administrator) {
		return ids(OF_ADDRESS, address, administrator).stream()
			.map((id) -> new RequestOnFile(this.book.get(id).request(), this.book.acts(id)))
			.toList();
	}

	/**
	 * Erases what is personal in those that have ended. What is under way is answered
	 * first, for without the address it cannot be.
	 * @return how many
	 */
	public int erase(String address, Officer administrator) {
		var ended = ids(OF_ADDRESS + " and ended_on is not null for update", address, administrator);
		var number = (int) ended.stream()
			.filter((id) -> this.forgetting.person(id, this.book.get(id).request().reference()))
			.count();
		if (number > 0) {
			this.trail.record(Happening.by(administrator, Role.ADMINISTRATOR, Deeds.REQUESTS_ERASED)
				.about(String.valueOf(number)));
		}
		return number;
	}

	private List<RequestId> ids(String which, String address, Officer administrator) {
		if (!administrator.holds(Role.ADMINISTRATOR) || address.isBlank()) {
			return List.of();
		}
		var body = administrator.body();
		return this.jdbc.sql(which)
			.param("address", address.strip().toLowerCase(Locale.ROOT))
			.param("everybody", body == null)
			.param("body", (body != null) ? body.value() : "")
			.query(Long.class)
			.list()
			.stream()
			.sorted()
			.map(RequestId::new)
			.toList();
	}

}
