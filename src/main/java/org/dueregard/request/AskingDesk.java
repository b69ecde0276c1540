package org.dueregard.request;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.notification.TypedAddresses;
import org.dueregard.shared.LinkSecret;
import org.dueregard.shared.London;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of requests for whoever asks. A secret that opens nothing, opens nothing yet
 * or no longer is answered alike.
 */
@Component
@Transactional
class AskingDesk {

	/** How long an address may be confirmed. */
	static final Duration TO_CONFIRM = Duration.ofHours(48);

	private final RequestBook book;

	private final RequestActs acts;

	private final RequestLetters letters;

	private final TypedAddresses typed;

	private final RequestClock days;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AskingDesk(RequestBook book, RequestActs acts, RequestLetters letters, TypedAddresses typed, RequestClock days,
			AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.acts = acts;
		this.letters = letters;
		this.typed = typed;
		this.days = days;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps a request until the address is confirmed, and writes there. Nothing happens
	 * when too many letters went there today that anybody may have had sent.
	 */
	void ask(MakeRequest command) {
		if (this.typed.take(command.address())) {
			this.letters.confirm(this.book.enter(command));
		}
	}

	/**
	 * What a secret opens, confirmed or not.
	 */
	@Transactional(readOnly = true)
	public Optional<KeptRequest> find(LinkSecret secret) {
		return this.book.find(secret).filter((kept) -> !isTooOld(kept));
	}

	@Transactional(readOnly = true)
	public List<RequestAct> acts(KeptRequest kept) {
		return this.acts.of(kept.request().id());
	}

	/**
	 * Makes it a request. A second time changes nothing.
	 * @return whether the secret opens one
	 */
	boolean confirm(LinkSecret secret) {
		var found = held(secret);
		found.filter((kept) -> kept.stage() == RequestStage.UNCONFIRMED).ifPresent(this::receive);
		return found.isPresent();
	}

	private void receive(KeptRequest kept) {
		var request = kept.request();
		var due = dueFromToday(kept);
		this.book.receive(request.id(), due);
		var isConcern = request.kind().isConcern();
		this.acts.enter(request.id(), "received", null, null, request.asked());
		this.letters.tell(request.id(), isConcern ? "concernLetter.received" : "requestLetter.received", null, due);
		record(request, isConcern ? Deeds.CONCERN_SENT : Deeds.REQUESTED);
		this.events
			.publishEvent(new RequestConfirmed(request.id(), request.reference(), request.body(), request.kind()));
	}

	/**
	 * Says what is meant; the clock begins anew.
	 * @return whether anybody had asked for that
	 */
	boolean clarify(LinkSecret secret, String words) {
		var found = held(secret).filter((kept) -> kept.stage() == RequestStage.CLARIFYING);
		found.ifPresent((kept) -> {
			var request = kept.request();
			var due = dueFromToday(kept);
			this.book.add(request.id(), words);
			this.book.start(request.id(), due);
			this.acts.enter(request.id(), "clarified", null, null, words);
			this.letters.tell(request.id(), "requestLetter.clarified", null, due);
			record(request, Deeds.REQUEST_CLARIFIED);
			this.events.publishEvent(new RequestClarified(request.id(), request.reference()));
		});
		return found.isPresent();
	}

	/**
	 * Asks for an internal review.
	 * @return whether it could still be asked for
	 */
	boolean askForReview(LinkSecret secret, String words) {
		var found = held(secret).filter((kept) -> kept.mayAskForReview(today()));
		found.ifPresent((kept) -> {
			var request = kept.request();
			var due = this.days.reviewBy(request.body(), law(kept), today());
			this.book.startReview(request.id(), due);
			this.acts.enter(request.id(), "reviewAsked", null, null, words);
			this.letters.tell(request.id(), "requestLetter.reviewAsked", null, due);
			record(request, Deeds.REVIEW_REQUESTED);
			this.events.publishEvent(new ReviewAsked(request.id(), request.reference()));
		});
		return found.isPresent();
	}

	private Optional<KeptRequest> held(LinkSecret secret) {
		var found = find(secret);
		found.ifPresent((kept) -> this.book.hold(kept.request().id()));
		return found.map((kept) -> this.book.get(kept.request().id()));
	}

	private boolean isTooOld(KeptRequest kept) {
		return kept.stage() == RequestStage.UNCONFIRMED
				&& kept.sentAt().plus(TO_CONFIRM).isBefore(this.clock.instant());
	}

	private AccessLaw law(KeptRequest kept) {
		return this.days.law(kept.request().body(), kept.request().kind(), kept.isEnvironmental());
	}

	private LocalDate dueFromToday(KeptRequest kept) {
		return this.days.answerBy(kept.request().body(), law(kept), today());
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

	private void record(PublicRequest request, String deed) {
		this.trail.record(Happening.outside(request.body(), deed).about(request.reference()));
	}

}
