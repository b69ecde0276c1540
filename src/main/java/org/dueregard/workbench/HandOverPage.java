package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an officer hands a step over to a colleague, or puts it back.
 */
@Controller
class HandOverPage {

	/** Longest note, in characters. */
	static final int LONGEST_NOTE = 2000;

	private final TaskDesk tasks;

	private final WorkDesk work;

	private final CasesOfTasks cases;

	private final Colleagues colleagues;

	private final MessageSource messages;

	HandOverPage(TaskDesk tasks, WorkDesk work, CasesOfTasks cases, Colleagues colleagues, MessageSource messages) {
		this.tasks = tasks;
		this.work = work;
		this.cases = cases;
		this.colleagues = colleagues;
		this.messages = messages;
	}

	@GetMapping("/workbench/tasks/{id}/hand-over")
	ModelAndView show(@PathVariable String id) {
		return page(toPassOn(id), "", "", Slips.NONE);
	}

	@PostMapping("/workbench/tasks/{id}/hand-over")
	ModelAndView handOver(@PathVariable String id, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String note, RedirectAttributes after) {
		var task = toPassOn(id);
		var said = note.replace("\r\n", "\n").strip();
		try {
			AnswersRefused.unlessNone(problems(to, said));
			this.work.handOver(id, new OfficerId(to), said.isEmpty() ? null : said);
		}
		catch (AnswersRefused refused) {
			var page = page(task, to, note, Slips.of(refused.problems(), this.messages));
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return done(after, "work.done.handedOver", task.name(), this.colleagues.name(new OfficerId(to)));
	}

	/**
	 * Where one arrives who had to sign in again before putting a step back.
	 */
	@GetMapping("/workbench/tasks/{id}/put-back")
	String backToTask(@PathVariable String id) {
		return "redirect:/workbench/tasks/" + find(id).id();
	}

	@PostMapping("/workbench/tasks/{id}/put-back")
	ModelAndView putBack(@PathVariable String id, RedirectAttributes after) {
		var task = find(id);
		this.work.putBack(id);
		return done(after, "work.done.putBack", task.name(), "");
	}

	private static List<Problem> problems(String to, String note) {
		var problems = new ArrayList<Problem>();
		if (to.isBlank()) {
			problems.add(Problem.with("to", "task.to.missing"));
		}
		if (note.length() > LONGEST_NOTE) {
			problems.add(Problem.with("note", "task.note.tooLong", LONGEST_NOTE));
		}
		return problems;
	}

	private OpenTask toPassOn(String id) {
		var task = find(id);
		if (!this.work.mayPassOn(id)) {
			throw new NotForYou();
		}
		return task;
	}

	private OpenTask find(String id) {
		return this.tasks.find(id).orElseThrow(TaskGone::new);
	}

	private ModelAndView page(OpenTask task, String to, String note, Slips slips) {
		var page = new ModelAndView("workbench/hand-over");
		page.addObject("task", task);
		page.addObject("heading", this.cases.heading(task));
		page.addObject("colleagues", this.work.whoCouldTake(task.id()));
		page.addObject("mayPutBack", this.work.mayPutBack(task.id()));
		page.addObject("holder", (task.assignee() != null) ? this.colleagues.name(task.assignee()) : null);
		page.addObject("to", to);
		page.addObject("note", note);
		page.addObject("longest", LONGEST_NOTE);
		page.addObject("slips", slips);
		return page;
	}

	private static ModelAndView done(RedirectAttributes after, String done, String step, String who) {
		after.addFlashAttribute("done", done);
		after.addFlashAttribute("doneStep", step);
		after.addFlashAttribute("doneWho", who);
		return new ModelAndView("redirect:/workbench");
	}

}
