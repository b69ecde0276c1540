package org.dueregard.request;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.WorkingDays;
import org.dueregard.shared.BodyId;
import org.springframework.stereotype.Component;

/**
 * By when a request is answered, and a review held. Whoever is asked what they mean has
 * the clock begin anew on the day their clarification comes in: Freedom of Information
 * Act 2000 s.1(3) with s.10(6), Freedom of Information (Scotland) Act 2002 s.1(3) with
 * s.10(1)(b), Environmental Information Regulations 2004 reg. 9(4), and likewise in
 * Scotland.
 */
@Component
class RequestClock {

	/**
	 * Working days within which a person may ask for a review: code of practice under
	 * s.45 of the Freedom of Information Act 2000, paragraph 5.3; Environmental
	 * Information Regulations 2004 reg. 11(2); Freedom of Information (Scotland) Act 2002
	 * s.20(5); Environmental Information (Scotland) Regulations 2004 reg. 16(2).
	 */
	static final int ASK_REVIEW_DAYS = 40;

	/**
	 * Working days after which a person who was asked what they mean has let the request
	 * lapse. No law sets a day: they have as long as to ask for a review.
	 */
	private static final int CLARIFY_DAYS = ASK_REVIEW_DAYS;

	private final Bodies bodies;

	private final WorkingDays workingDays;

	RequestClock(Bodies bodies, WorkingDays workingDays) {
		this.bodies = bodies;
		this.workingDays = workingDays;
	}

	AccessLaw law(BodyId body, RequestKind kind, boolean environmental) {
		return AccessLaw.of(kind, environmental, this.bodies.get(body).jurisdiction());
	}

	/**
	 * The last day to answer what came in, or was clarified, on a day.
	 */
	LocalDate answerBy(BodyId body, AccessLaw law, LocalDate from) {
		return after(body, law, from, law.days());
	}

	/**
	 * The last day to answer once more days have been taken.
	 */
	LocalDate extendedTo(BodyId body, AccessLaw law, LocalDate from) {
		return after(body, law, from, AccessLaw.EXTENDED_DAYS);
	}

	/**
	 * The last day to hold a review that was asked for on a day.
	 */
	LocalDate reviewBy(BodyId body, AccessLaw law, LocalDate asked) {
		return after(body, law, asked, law.reviewDays());
	}

	/**
	 * The last day to ask for a review of what was answered on a day.
	 */
	LocalDate askReviewBy(BodyId body, AccessLaw law, LocalDate answered) {
		return after(body, law, answered, ASK_REVIEW_DAYS);
	}

	/**
	 * The last day to say what is meant, for somebody who was asked on a day.
	 */
	LocalDate clarifyBy(BodyId body, AccessLaw law, LocalDate asked) {
		return after(body, law, asked, CLARIFY_DAYS);
	}

	/**
	 * Working days from one day to another, the first left out.
	 */
	int taken(BodyId body, AccessLaw law, LocalDate from, LocalDate until) {
		return this.workingDays.between(law.holidays(this.bodies.get(body).jurisdiction()), from, until);
	}

	/**
	 * Bank holidays that were not counted.
	 */
	List<LocalDate> holidays(BodyId body, AccessLaw law, LocalDate from, LocalDate until) {
		return this.workingDays.holidays(law.holidays(this.bodies.get(body).jurisdiction()), from, until);
	}

	private LocalDate after(BodyId body, AccessLaw law, LocalDate day, int days) {
		return this.workingDays.after(law.holidays(this.bodies.get(body).jurisdiction()), day, days);
	}

}
