package org.dueregard.workbench;

import java.util.Map;
import java.util.function.Supplier;

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

	private final CasesOfTasks cases;

	private final Colleagues colleagues;

	private final SignedIn signedIn;

	private final Clerk clerk;

	private final Calendar calendar;

	TaskPage(TaskDesk tasks, WorkDesk work, CasesOfTasks cases, Colleagues colleagues, SignedIn signedIn, Clerk clerk,
			Calendar calendar) {
		this.tasks = tasks;
		this.work = work;
		this.cases = cases;
		this.colleagues = colleagues;
		this.signedIn = signedIn;
		this.clerk = clerk;
		this.calendar = calendar;
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
		return new ModelAndView("redirect:" + this.cases.heading(task).path());
	}

	private OpenTask find(String id) {
		var task = this.tasks.find(id).orElseThrow(TaskGone::new);
		if (!this.cases.of(task).isReadBy(this.signedIn.officer(), task)) {
			throw new NotForYou();
		}
		return task;
	}

	private ModelAndView withForm(OpenTask task, Sheet sheet, @Nullable String mark,
			Supplier<Map<String, Object>> kept) {
		return page(task, this.cases.of(task).besideForm(task, kept)).addObject("sheet", sheet).addObject("mark", mark);
	}

	private ModelAndView withoutForm(OpenTask task) {
		return page(task, this.cases.of(task).withoutForm(task, this.signedIn.officer()))
			.addObject("holder", (task.assignee() != null) ? this.colleagues.name(task.assignee()) : null)
			.addObject("covers", this.work.mayTakeOver(task.id()))
			.addObject("mayPassOn", this.work.mayPassOn(task.id()));
	}

	private ModelAndView page(OpenTask task, ModelAndView page) {
		return page.addObject("task", task).addObject("overdue", this.calendar.isOver(task.due()));
	}

}
