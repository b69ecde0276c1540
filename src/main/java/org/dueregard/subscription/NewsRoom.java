package org.dueregard.subscription;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.publication.NewsKind;
import org.dueregard.publication.PublicReading;
import org.dueregard.publication.RegisterNews;
import org.dueregard.shared.London;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who wants to know of what has happened in the register, some at a time. Each
 * address is told once, however many of its subscriptions fit.
 */
@Component
@Transactional
class NewsRoom implements News {

	private static final int AT_A_TIME = 100;

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private static final Comparator<Subscription> SOONEST_THEN_MOST_PARTICULAR = Comparator
		.comparing(Subscription::rhythm)
		.thenComparing((subscription) -> subscription.topic().kind());

	private final NewsBook news;

	private final SubscriptionBook subscriptions;

	private final PublicReading register;

	private final NewsLetters letters;

	private final NewsSchedule schedule;

	private final Clock clock;

	NewsRoom(NewsBook news, SubscriptionBook subscriptions, PublicReading register, NewsLetters letters,
			NewsSchedule schedule, Clock clock) {
		this.news = news;
		this.subscriptions = subscriptions;
		this.register = register;
		this.letters = letters;
		this.schedule = schedule;
		this.clock = clock;
	}

	/**
	 * Writes one row with the work; everything else comes after it.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void happened(RegisterNews happened) {
		this.news.enter(happened).ifPresent(this.schedule::tellAfterCommit);
	}

	@Override
	public boolean tell(UUID id) {
		var untold = this.news.hold(id).orElse(null);
		if (untold == null) {
			return false;
		}
		var happened = untold.news();
		var mailboxes = this.subscriptions.mailboxes(untold.toldUpTo(), happened.reference(), happened.body().value(),
				AT_A_TIME);
		if (mailboxes.isEmpty()) {
			this.news.toldToAll(id);
			return false;
		}
		var fits = fitting(happened);
		mailboxes.stream()
			.flatMap((mailbox) -> byAddress(this.subscriptions.of(mailbox)).stream())
			.forEach((theirs) -> tell(theirs.stream().filter(fits).toList(), untold));
		this.news.toldUpTo(id, mailboxes.get(mailboxes.size() - 1));
		return true;
	}

	private static Collection<List<Subscription>> byAddress(List<Subscription> subscriptions) {
		return subscriptions.stream()
			.collect(Collectors.groupingBy((subscription) -> subscription.address().value().toLowerCase(Locale.ROOT),
					LinkedHashMap::new, Collectors.toList()))
			.values();
	}

	/**
	 * Which subscriptions something is for. Each search is asked once.
	 */
	private Predicate<Subscription> fitting(RegisterNews happened) {
		var searches = new HashMap<String, Boolean>();
		return (subscription) -> switch (subscription.topic().kind()) {
			case ASSESSMENT -> subscription.topic().subject().equals(happened.reference());
			case BODY -> subscription.topic().subject().equals(happened.body().value());
			case SEARCH -> isFound(subscription, happened, searches);
		};
	}

	private boolean isFound(Subscription subscription, RegisterNews happened, Map<String, Boolean> searches) {
		var query = subscription.topic().subject();
		if (happened.kind() == NewsKind.WITHDRAWN) {
			return query.isEmpty() || this.news.hasFound(subscription.id(), happened.reference());
		}
		var isFound = searches.computeIfAbsent(query, (each) -> this.register.finds(each, happened.reference()));
		if (isFound) {
			this.news.found(subscription.id(), happened.reference());
		}
		return isFound;
	}

	private void tell(List<Subscription> fitting, NewsBook.Untold untold) {
		fitting.stream().min(SOONEST_THEN_MOST_PARTICULAR).ifPresent((subscription) -> {
			if (subscription.rhythm() == Rhythm.AT_ONCE) {
				this.letters.write(subscription, untold.news());
			}
			else {
				keepForMonday(subscription, untold);
			}
		});
	}

	private void keepForMonday(Subscription subscription, NewsBook.Untold untold) {
		var monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		if (this.news.keep(subscription.id(), untold, monday)) {
			this.schedule.tellOfTheWeekAt(monday.atTime(MORNING).atZone(London.ZONE).toInstant());
		}
	}

	@Override
	public boolean tellOfTheWeek() {
		var due = this.news.due(today(), AT_A_TIME);
		for (var id : due) {
			var happened = new ArrayList<>(this.news.take(id, today()));
			this.subscriptions.find(id).ifPresent((subscription) -> this.letters.write(subscription, happened));
		}
		return due.size() == AT_A_TIME;
	}

	@Override
	public void forgetUnconfirmed() {
		this.subscriptions.forgetUnconfirmed();
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

}
