package org.dueregard.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows an assessment beside its steps.
 */
@Component
class AssessmentOfTask implements CaseOfTask {

	private final AssessmentDesk assessments;

	private final Histories histories;

	private final Readings readings;

	private final Scores scores;

	AssessmentOfTask(AssessmentDesk assessments, Histories histories, Readings readings, Scores scores) {
		this.assessments = assessments;
		this.histories = histories;
		this.readings = readings;
		this.scores = scores;
	}

	@Override
	public CaseHeading heading(OpenTask task) {
		return heading(this.assessments.get(task.assessment()));
	}

	private static CaseHeading heading(Assessment assessment) {
		return new CaseHeading(assessment.reference().value(), assessment.proposal().title(),
				CasePage.path(assessment.reference().value()), assessment.decisionDate());
	}

	@Override
	public boolean isReadBy(Officer officer, OpenTask task) {
		return true;
	}

	@Override
	public ModelAndView withoutForm(OpenTask task, Officer officer) {
		var assessment = this.assessments.get(task.assessment());
		return new ModelAndView(NOT_HELD).addObject("heading", heading(assessment))
			.addObject("mayClaim", task.waitsFor(officer, assessment));
	}

	@Override
	public ModelAndView besideForm(OpenTask task, Supplier<Map<String, Object>> kept) {
		var assessment = this.assessments.get(task.assessment());
		return new ModelAndView("workbench/task").addObject("heading", heading(assessment))
			.addObject("assessment", assessment)
			.addObject("lastRound", this.histories.openRound(this.assessments.acts(assessment.id())).orElse(null))
			.addObject("reading", this.readings.of(assessment))
			.addObject("reviewing", task.isReview())
			.addObject("sections", task.step().equals(Scores.STEP)
					? this.scores.sections(this.assessments.characteristics(assessment.id()), kept.get()) : List.of())
			.addObject("yours", List.of(task));
	}

}
