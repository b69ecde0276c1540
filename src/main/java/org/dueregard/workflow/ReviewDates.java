package org.dueregard.workflow;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.dueregard.actionplan.ReviewDesk;
import org.springframework.stereotype.Component;

/**
 * Tells the diagram when the next review is due.
 */
@Component("reviewDates")
public class ReviewDates {

	private final ReviewDesk desk;

	ReviewDates(ReviewDesk desk) {
		this.desk = desk;
	}

	public Date next(DelegateExecution execution) {
		return Days.morningOf(this.desk.nextReview(ProcessVariable.assessment(execution)));
	}

}
