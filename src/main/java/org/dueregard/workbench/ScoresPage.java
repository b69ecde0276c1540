package org.dueregard.workbench;

import java.util.Map;
import java.util.function.Consumer;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Characteristic;
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
 * Where an author scores the effects on one characteristic. What is written is kept; it
 * is submitted with all others on the page of the step.
 */
@Controller
class ScoresPage {

	private static final String PAGE = "/workbench/tasks/{id}/characteristics/{code}";

	private final TaskDesk tasks;

	private final AssessmentDesk assessments;

	private final SignedIn signedIn;

	private final Clerk clerk;

	private final Scores scores;

	ScoresPage(TaskDesk tasks, AssessmentDesk assessments, SignedIn signedIn, Clerk clerk, Scores scores) {
		this.tasks = tasks;
		this.assessments = assessments;
		this.signedIn = signedIn;
		this.clerk = clerk;
		this.scores = scores;
	}

	@GetMapping(PAGE)
	ModelAndView show(@PathVariable String id, @PathVariable String code) {
		var task = find(id);
		var about = characteristic(task, code);
		var filling = this.tasks.filling(id);
		return page(task, about,
				this.clerk.handOut(this.scores.part(), this.scores.of(code, filling.answers()), filling.choices()),
				filling.mark());
	}

	@PostMapping(PAGE)
	ModelAndView keep(@PathVariable String id, @PathVariable String code,
			@RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
		var task = find(id);
		var about = characteristic(task, code);
		var mark = sent.getFirst("_mark");
		Consumer<Map<String, Object>> keep = (part) -> this.tasks.keep(id,
				this.scores.with(code, part, this.tasks.answers(id)), mark);
		var returned = this.clerk.takeBack(this.scores.part(), sent, this.tasks.choices(id), keep, keep);
		if (returned.sheet() != null) {
			var page = page(task, about, returned.sheet(),
					returned.isOvertaken() ? this.tasks.filling(id).mark() : mark);
			page.setStatus(returned.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK);
			return page;
		}
		after.addFlashAttribute("kept", about.label());
		return new ModelAndView("redirect:/workbench/tasks/" + id);
	}

	/**
	 * The step, for whoever holds it.
	 */
	private OpenTask find(String id) {
		var task = this.tasks.find(id).filter((found) -> found.step().equals(Scores.STEP)).orElseThrow(TaskGone::new);
		if (!task.isHeldBy(this.signedIn.officer().id())) {
			throw new NotForYou();
		}
		return task;
	}

	private Characteristic characteristic(OpenTask task, String code) {
		return this.assessments.characteristics(task.assessment())
			.stream()
			.filter((known) -> known.code().value().equals(code))
			.findFirst()
			.orElseThrow(TaskGone::new);
	}

	private ModelAndView page(OpenTask task, Characteristic about, Sheet sheet, @Nullable String mark) {
		var page = new ModelAndView("workbench/scores");
		page.addObject("task", task);
		page.addObject("assessment", this.assessments.get(task.assessment()));
		page.addObject("characteristic", about);
		page.addObject("sheet", sheet);
		page.addObject("mark", mark);
		return page;
	}

}
