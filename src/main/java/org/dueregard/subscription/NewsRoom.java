package org.dueregard.subscription;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
		tell(chosen(fitting(this.subscriptions.of(mailboxes), happened)), untold);
		this.news.toldUpTo(id, mailboxes.get(mailboxes.size() - 1));
		return true;
	}

	/**
	 * Which subscriptions something is for. Another format is for those who follow the
	 * assessment: whoever follows many waits for what is new in them.
	 */
	private List<Subscription> fitting(List<Subscription> all, RegisterNews happened) {
		if (happened.kind() == NewsKind.FORMAT_ADDED) {
			return all.stream()
				.filter((each) -> each.topic().kind() == TopicKind.ASSESSMENT)
				.filter((each) -> each.topic().subject().equals(happened.reference()))
				.toList();
		}
		var searches = finding(all.stream().filter((each) -> each.topic().kind() == TopicKind.SEARCH).toList(),
				happened);
		return all.stream().filter((subscription) -> switch (subscription.topic().kind()) {
			case ASSESSMENT -> subscription.topic().subject().equals(happened.reference());
			case BODY -> subscription.topic().subject().equals(happened.body().value());
			case SEARCH -> searches.contains(subscription.id());
		}).toList();
	}

	/**
	 * Which searches find something, or have found what is withdrawn. Each is asked once,
	 * however many keep it.
	 */
	private Set<UUID> finding(List<Subscription> searches, RegisterNews happened) {
		var reference = happened.reference();
		if (happened.kind() == NewsKind.WITHDRAWN) {
			var found = new HashSet<>(this.news.haveFound(ids(searches), reference));
			searches.stream()
				.filter((each) -> each.topic().subject().isEmpty())
				.forEach((each) -> found.add(each.id()));
			return found;
		}
		var answers = new HashMap<String, Boolean>();
		var finding = searches.stream()
			.filter((each) -> answers.computeIfAbsent(each.topic().subject(),
					(query) -> this.register.finds(query, reference)))
			.toList();
		this.news.found(ids(finding), reference);
		return Set.copyOf(ids(finding));
	}

	/**
	 * One of those of each address.
	 */
	private static List<Subscription> chosen(List<Subscription> fitting) {
		return fitting.stream()
			.collect(Collectors.groupingBy((subscription) -> subscription.address().value().toLowerCase(Locale.ROOT)))
			.values()
			.stream()
			.map((theirs) -> Collections.min(theirs, SOONEST_THEN_MOST_PARTICULAR))
			.toList();
	}

	private void tell(List<Subscription> chosen, NewsBook.Untold untold) {
		var byRhythm = chosen.stream().collect(Collectors.groupingBy(Subscription::rhythm));
		this.letters.write(byRhythm.getOrDefault(Rhythm.AT_ONCE, List.of()), untold.news());
		keepForMonday(byRhythm.getOrDefault(Rhythm.WEEKLY, List.of()), untold);
	}

	private void keepForMonday(List<Subscription> weekly, NewsBook.Untold untold) {
		var monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		if (!weekly.isEmpty() && this.news.keep(ids(weekly), untold, monday)) {
			this.schedule.tellOfTheWeekAt(monday.atTime(MORNING).atZone(London.ZONE).toInstant());
		}
	}

	private static List<UUID> ids(List<Subscription> subscriptions) {
		return subscriptions.stream().map(Subscription::id).toList();
	}

	@Override
	public boolean tellOfTheWeek() {
		var due = this.news.due(today(), AT_A_TIME);
		for (var id : due) {
			var happened = new ArrayList<>(this.news.take(id, today()));
			this.subscriptions.find(id).ifPresent((subscription) -> this.letters.write(subscription, happened));
		}
		return this.news.isAnythingDue(today());
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

}
