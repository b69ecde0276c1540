package org.dueregard.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The public door of the record.
 */
@Component
public class AuditTrail {

	private static final int LONGEST = 255;

	private final Chain chain;

	private final Officers officers;

	private final Clock clock;

	private final TransactionTemplate ownTransaction;

	AuditTrail(Chain chain, Officers officers, Clock clock, PlatformTransactionManager transactions) {
		this.chain = chain;
		this.officers = officers;
		this.clock = clock;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Puts something on record together with the work of the present transaction, or at
	 * once where there is none or it only reads.
	 */
	public void record(Happening happening) {
		var content = content(happening);
		if (TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			gathered().add(content);
		}
		else {
			this.ownTransaction.executeWithoutResult((status) -> this.chain.append(List.of(content)));
		}
	}

	/**
	 * The newest entry that is committed.
	 */
	public Checkpoint checkpoint() {
		return this.chain.head();
	}

	/**
	 * Entries of a case, newest first.
	 */
	public List<Entry> of(AssessmentId assessment, int offset, int most) {
		return this.chain.of(assessment.value(), offset, most);
	}

	private Content content(Happening happening) {
		var who = happening.who();
		var place = happening.place();
		var officer = Optional.ofNullable(who.officer())
			.or(() -> who.isOutside() ? Optional.empty() : this.officers.acting());
		var body = (who.body() != null) ? who.body() : officer.flatMap(this::body).orElse(null);
		return new Content(this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				officer.map(OfficerId::value).orElse(null), (who.role() != null) ? who.role().name() : null,
				(body != null) ? body.value() : null, happening.deed(), cut(happening.about()),
				(place.assessment() != null) ? place.assessment().value() : null, place.step(), place.task(),
				who.isOutside() ? null : Address.ofRequest().orElse(null), happening.change().before(),
				happening.change().after(), Content.newSeal());
	}

	private Optional<BodyId> body(OfficerId officer) {
		return this.officers.find(officer).map(Officer::body);
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text == null) ? null
				: text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}", " ");
	}

	/**
	 * Found among what waits for the commit rather than bound to the thread, for that
	 * list is set aside with its transaction when another is begun inside it.
	 */
	private Gathered gathered() {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Gathered.class::isInstance)
			.map(Gathered.class::cast)
			.findFirst()
			.orElseGet(this::newlyGathered);
	}

	private Gathered newlyGathered() {
		var gathered = new Gathered(this.chain::append);
		TransactionSynchronizationManager.registerSynchronization(gathered);
		return gathered;
	}

}
