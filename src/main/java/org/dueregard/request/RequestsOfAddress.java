package org.dueregard.request;

import java.util.List;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.notification.MailAddress;
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

	private final RequestBook book;

	private final RequestActs acts;

	private final Forgetting forgetting;

	private final AuditTrail trail;

	RequestsOfAddress(RequestBook book, RequestActs acts, Forgetting forgetting, AuditTrail trail) {
		this.book = book;
		this.acts = acts;
		this.forgetting = forgetting;
		this.trail = trail;
	}

	/**
	 * Requests from an address, or from others that lead to the same mailbox, oldest
	 * first. That somebody looked is on record, and for whom is not.
	 */
	@Transactional(readOnly = true)
	public List<RequestOnFile> of(String address, Officer administrator) {
		var kept = kept(address, administrator);
		if (!kept.isEmpty()) {
			this.trail.record(Happening.by(administrator, Role.ADMINISTRATOR, Deeds.PERSON_FOUND)
				.about(String.valueOf(kept.size())));
		}
		var acts = this.acts.of(kept.stream().map((each) -> each.request().id()).toList());
		return kept.stream()
			.map((each) -> new RequestOnFile(each.request(), acts.getOrDefault(each.request().id().value(), List.of())))
			.toList();
	}

	/**
	 * Erases what is personal in those that have ended. What is under way is answered
	 * first, for without the address it cannot be.
	 * @return how many
	 */
	public int erase(String address, Officer administrator) {
		return (int) kept(address, administrator).stream()
			.filter((each) -> this.forgetting.person(each.request().id(), administrator))
			.count();
	}

	private List<KeptRequest> kept(String address, Officer administrator) {
		return administrator.holds(Role.ADMINISTRATOR) ? MailAddress.in(address)
			.map((known) -> this.book.of(known.mailbox(), administrator.body()))
			.orElse(List.of()) : List.of();
	}

}
