package org.dueregard.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.workbench.form.Sheet;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer does a step: the case beside the form.
 */
@Controller
class TaskPage {

	private final TaskDesk tasks;

	private final WorkDesk work;

	private final AssessmentDesk assessments;

	private final Histories histories;

	private final Colleagues colleagues;

	private final Readings readings;

	private final SignedIn signedIn;

	private final Clerk clerk;

	private final Calendar calendar;

	private final Scores scores;

	TaskPage(TaskDesk tasks, WorkDesk work, AssessmentDesk assessments, Histories histories, Colleagues colleagues,
			Readings readings, SignedIn signedIn, Clerk clerk, Calendar calendar, Scores scores) {
		this.tasks = tasks;
		this.work = work;
		this.assessments = assessments;
		this.histories = histories;
		this.colleagues = colleagues;
		this.readings = readings;
		this.signedIn = signedIn;
		this.clerk = clerk;
		this.calendar = calendar;
		this.scores = scores;
	}

	@GetMapping("/workbench/tasks/{id}")
	ModelAndView show(@PathVariable String id) {
		var task = find(id);
		if (!task.isHeldBy(this.signedIn.officer().id())) {
			return withoutForm(task);
		}
		var filling = this.tasks.filling(id);
		return withForm(task, this.clerk.handOut(task.step(), filling.answers(), filling.choices()), filling.mark(),
				filling::answers);
	}

	/**
	 * Where one arrives who had to sign in again before taking the step.
	 */
	@GetMapping("/workbench/tasks/{id}/claim")
	String backToTask(@PathVariable String id) {
		return "redirect:/workbench/tasks/" + find(id).id();
	}

	@PostMapping("/workbench/tasks/{id}/claim")
	String claim(@PathVariable String id) {
		find(id);
		this.tasks.claim(id);
		return "redirect:/workbench/tasks/" + id;
	}

	@PostMapping("/workbench/tasks/{id}")
	ModelAndView submit(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent,
			RedirectAttributes after) {
		var task = find(id);
		var mark = sent.getFirst("_mark");
		var returned = this.clerk.takeBack(task.step(), sent, this.tasks.choices(id),
				(answers) -> this.tasks.keep(id, answers, mark), (answers) -> this.tasks.complete(id, answers, mark));
		if (returned.sheet() != null) {
			var page = withForm(task, returned.sheet(), returned.isOvertaken() ? this.tasks.filling(id).mark() : mark,
					() -> this.tasks.answers(id));
			page.setStatus(returned.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
			return page;
		}
		after.addFlashAttribute("done", (returned.button() == Clerk.Button.KEEP) ? "done.kept" : "done.completed");
		after.addFlashAttribute("doneStep", task.name());
		return new ModelAndView(
				"redirect:/workbench/assessments/" + this.assessments.get(task.assessment()).reference());
	}

	private OpenTask find(String id) {
		return this.tasks.find(id).orElseThrow(TaskGone::new);
	}

	private ModelAndView withForm(OpenTask task, Sheet sheet, @Nullable String mark,
			Supplier<Map<String, Object>> kept) {
		var assessment = this.assessments.get(task.assessment());
		var page = page("workbench/task", task, assessment);
		page.addObject("sheet", sheet);
		page.addObject("mark", mark);
		page.addObject("lastRound", this.histories.openRound(this.assessments.acts(assessment.id())).orElse(null));
		page.addObject("reading", this.readings.of(assessment));
		page.addObject("reviewing", task.isReview());
		page.addObject("sections", task.step().equals(Scores.STEP)
				? this.scores.sections(this.assessments.characteristics(assessment.id()), kept.get()) : List.of());
		page.addObject("yours", List.of(task));
		return page;
	}

	private ModelAndView withoutForm(OpenTask task) {
		var assessment = this.assessments.get(task.assessment());
		var page = page("workbench/not-held", task, assessment);
		page.addObject("holder", (task.assignee() != null) ? this.colleagues.name(task.assignee()) : null);
		page.addObject("covers", this.work.mayTakeOver(task.id()));
		page.addObject("mayPassOn", this.work.mayPassOn(task.id()));
		page.addObject("mayClaim", task.waitsFor(this.signedIn.officer(), assessment));
		return page;
	}

	private ModelAndView page(String view, OpenTask task, Assessment assessment) {
		var page = new ModelAndView(view);
		page.addObject("task", task);
		page.addObject("assessment", assessment);
		page.addObject("overdue", this.calendar.isOver(task.due()));
		return page;
	}

}
