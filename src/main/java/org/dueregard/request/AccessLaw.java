package org.dueregard.request;

import java.util.EnumSet;
import java.util.Set;

import org.dueregard.identity.Jurisdiction;

/**
 * The rule that says by when a request is answered. Day one is the first working day
 * after the day on which it was received, whatever that day was.
 */
enum AccessLaw {

	/**
	 * Freedom of Information Act 2000: 20 working days (s.10(1)), where a bank holiday in
	 * any part of the United Kingdom is none (s.10(6)). Internal review: 20 working days
	 * (code of practice under s.45, 2018, paragraph 5.4).
	 */
	FREEDOM_OF_INFORMATION(20, 20, EnumSet.allOf(Jurisdiction.class)),
	/**
	 * Freedom of Information (Scotland) Act 2002: 20 working days (s.10(1)), where a bank
	 * holiday in Scotland is none (s.73). Review: 20 working days (s.21(1)).
	 */
	FREEDOM_OF_INFORMATION_SCOTLAND(20, 20, EnumSet.of(Jurisdiction.SCOTLAND)),
	/**
	 * Environmental Information Regulations 2004: 20 working days (reg. 5(2)), 40 in all
	 * when what is asked for is complex and voluminous (reg. 7(1)); working days as in
	 * the Freedom of Information Act (reg. 2(1)). Reconsideration: 40 working days (reg.
	 * 11(4)).
	 */
	ENVIRONMENTAL_INFORMATION(20, 40, EnumSet.allOf(Jurisdiction.class)),
	/**
	 * Environmental Information (Scotland) Regulations 2004: 20 working days (reg. 5(2)),
	 * 40 in all when what is asked for is voluminous and complex (reg. 7(1)). Review: 20
	 * working days (reg. 16(4)).
	 */
	ENVIRONMENTAL_INFORMATION_SCOTLAND(20, 20, EnumSet.of(Jurisdiction.SCOTLAND)),
	/**
	 * Another form of what is published: no law counts the days. 15 working days, where
	 * the body works, is what this service promises; Equality Act 2010 s.20 asks for
	 * reasonable steps.
	 */
	ANOTHER_FORMAT(15, 20, EnumSet.noneOf(Jurisdiction.class)),
	/**
	 * Evidence or a concern: no law counts the days. 20 working days, where the body
	 * works, is what this service promises. The duty goes on (Equality Act 2010 s.149),
	 * so what comes to light is looked at.
	 */
	CONCERN(20, 0, EnumSet.noneOf(Jurisdiction.class));

	/** In all, for environmental information. */
	static final int EXTENDED_DAYS = 40;

	private final int days;

	private final int reviewDays;

	private final Set<Jurisdiction> holidays;

	AccessLaw(int days, int reviewDays, Set<Jurisdiction> holidays) {
		this.days = days;
		this.reviewDays = reviewDays;
		this.holidays = holidays;
	}

	static AccessLaw of(RequestKind kind, boolean environmental, Jurisdiction jurisdiction) {
		if (kind.isConcern()) {
			return CONCERN;
		}
		if (kind == RequestKind.FORMAT) {
			return ANOTHER_FORMAT;
		}
		var isScottish = jurisdiction == Jurisdiction.SCOTLAND;
		if (environmental) {
			return isScottish ? ENVIRONMENTAL_INFORMATION_SCOTLAND : ENVIRONMENTAL_INFORMATION;
		}
		return isScottish ? FREEDOM_OF_INFORMATION_SCOTLAND : FREEDOM_OF_INFORMATION;
	}

	int days() {
		return this.days;
	}

	int reviewDays() {
		return this.reviewDays;
	}

	/**
	 * Whose bank holidays are no working days for a body.
	 */
	Set<Jurisdiction> holidays(Jurisdiction body) {
		return this.holidays.isEmpty() ? EnumSet.of(body) : this.holidays;
	}

}
