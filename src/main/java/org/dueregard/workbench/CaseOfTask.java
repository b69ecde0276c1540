package org.dueregard.workbench;

import java.util.Map;
import java.util.function.Supplier;

import org.dueregard.identity.Officer;

import org.springframework.web.servlet.ModelAndView;

/**
 * What the pages of a task show of its case.
 */
interface CaseOfTask {

	/** Template of the page of a task that somebody else holds, or nobody. */
	String NOT_HELD = "workbench/not-held";

	CaseHeading heading(OpenTask task);

	/**
	 * Whether an officer of the body may read it.
	 */
	boolean isReadBy(Officer officer, OpenTask task);

	/**
	 * The page of a task that an officer of the body does not hold, with whether they may
	 * take it.
	 */
	ModelAndView withoutForm(OpenTask task, Officer officer);

	/**
	 * The page of the form, with what stands beside it.
	 * @param kept what the form is filled with, if the page needs it
	 */
	ModelAndView besideForm(OpenTask task, Supplier<Map<String, Object>> kept);

}
