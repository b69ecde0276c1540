package org.dueregard.workbench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.RequestId;
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

	private final Headings headings;

	private final RequestReading requests;

	private final Histories histories;

	private final Colleagues colleagues;

	private final Readings readings;

	private final SignedIn signedIn;

	private final Clerk clerk;

	private final Calendar calendar;

	private final Scores scores;

	TaskPage(TaskDesk tasks, WorkDesk work, AssessmentDesk assessments, Headings headings, RequestReading requests,
			Histories histories, Colleagues colleagues, Readings readings, SignedIn signedIn, Clerk clerk,
			Calendar calendar, Scores scores) {
		this.tasks = tasks;
		this.work = work;
		this.assessments = assessments;
		this.headings = headings;
		this.requests = requests;
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
		return new ModelAndView("redirect:" + this.headings.of(task.about()).path());
	}

	/**
	 * What somebody asked is read by those alone who answer.
	 */
	private OpenTask find(String id) {
		var task = this.tasks.find(id).orElseThrow(TaskGone::new);
		if (task.about() instanceof RequestId && !RequestReading.isFor(this.signedIn.officer())) {
			throw new NotForYou();
		}
		return task;
	}

	private ModelAndView withForm(OpenTask task, Sheet sheet, @Nullable String mark,
			Supplier<Map<String, Object>> kept) {
		var page = page((task.about() instanceof RequestId) ? "workbench/request-task" : "workbench/task", task);
		page.addObject("sheet", sheet);
		page.addObject("mark", mark);
		if (task.about() instanceof RequestId request) {
			page.addObject("read", this.requests.of(request));
			return page;
		}
		var assessment = this.assessments.get(task.assessment());
		page.addObject("assessment", assessment);
		page.addObject("lastRound", this.histories.openRound(this.assessments.acts(assessment.id())).orElse(null));
		page.addObject("reading", this.readings.of(assessment));
		page.addObject("reviewing", task.isReview());
		page.addObject("sections", task.step().equals(Scores.STEP)
				? this.scores.sections(this.assessments.characteristics(assessment.id()), kept.get()) : List.of());
		page.addObject("yours", List.of(task));
		return page;
	}

	private ModelAndView withoutForm(OpenTask task) {
		var page = page("workbench/not-held", task);
		page.addObject("holder", (task.assignee() != null) ? this.colleagues.name(task.assignee()) : null);
		page.addObject("covers", this.work.mayTakeOver(task.id()));
		page.addObject("mayPassOn", this.work.mayPassOn(task.id()));
		page.addObject("mayClaim", mayClaim(task));
		return page;
	}

	private boolean mayClaim(OpenTask task) {
		var officer = this.signedIn.officer();
		return (task.about() instanceof AssessmentId id) ? task.waitsFor(officer, this.assessments.get(id))
				: task.waitsFor(officer);
	}

	private ModelAndView page(String view, OpenTask task) {
		var page = new ModelAndView(view);
		page.addObject("task", task);
		page.addObject("heading", this.headings.of(task.about()));
		page.addObject("overdue", this.calendar.isOver(task.due()));
		return page;
	}

}
