package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.identity.Role;
import org.dueregard.notification.UndeliveredLetters;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an officer begins the day: what they have to do, may take on, wait for, and have
 * begun.
 */
@Controller
class MyWorkPage {

	private final WorkDesk work;

	private final Colleagues colleagues;

	private final SignedIn signedIn;

	private final Calendar calendar;

	private final UndeliveredLetters letters;

	MyWorkPage(WorkDesk work, Colleagues colleagues, SignedIn signedIn, Calendar calendar, UndeliveredLetters letters) {
		this.work = work;
		this.colleagues = colleagues;
		this.signedIn = signedIn;
		this.calendar = calendar;
		this.letters = letters;
	}

	@GetMapping("/workbench")
	String show(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "") String due,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") String page, Model model) {
		var found = this.work.find(WorkSearch.from(view, words, step, due, sort, page));
		model.addAttribute("found", found);
		model.addAttribute("views", views(found));
		model.addAttribute("all", WorkSearch.of(found.search().view()).address());
		model.addAttribute("steps", WorkSearch.STEPS);
		model.addAttribute("sorts", WorkSort.values());
		model.addAttribute("dues", WorkDue.values());
		model.addAttribute("lines", lines(found));
		model.addAttribute("isAdministrator", this.signedIn.officer().holds(Role.ADMINISTRATOR));
		model.addAttribute("answersRequests", RequestPages.dealsWithSome(this.signedIn.officer()));
		model.addAttribute("lettersWaiting", this.letters.waiting(this.signedIn.officer()));
		return "workbench/my-work";
	}

	/**
	 * All lists but that of colleagues' tasks where there are none.
	 */
	private static List<View> views(WorkFound found) {
		return Stream.of(WorkView.values())
			.map((view) -> new View(view, WorkSearch.of(view).address(),
					Objects.requireNonNullElse(found.counts().get(view), 0), view == found.search().view()))
			.filter((view) -> view.view() != WorkView.COVERED || view.count() > 0 || view.current())
			.toList();
	}

	private List<Line> lines(WorkFound found) {
		var me = this.signedIn.officer().id();
		var holders = found.lines()
			.stream()
			.map(WorkLine::task)
			.filter(Objects::nonNull)
			.map(OpenTask::assignee)
			.filter((holder) -> holder != null && !holder.equals(me))
			.toList();
		var names = holders.isEmpty() ? Map.<OfficerId, String>of() : this.colleagues.names(holders);
		return found.lines().stream().map((line) -> line(line, me, names)).toList();
	}

	private Line line(WorkLine line, OfficerId me, Map<OfficerId, String> names) {
		var task = line.task();
		if (task == null) {
			return new Line(line, false, null, null, null, false);
		}
		return new Line(line, task.isHeldBy(me), (task.assignee() != null) ? names.get(task.assignee()) : null,
				Optional.ofNullable(task.role()).flatMap(Role::ofGroup).orElse(null), Calendar.local(task.since()),
				this.calendar.isOver(task.due()));
	}

	/**
	 * A list to go to.
	 */
	record View(WorkView view, String address, int count, boolean current) {
	}

	/**
	 * A task or an assessment on the list.
	 *
	 * @param holder what a colleague who holds the task is called; null where none does
	 * @param role for whom it waits; null for its author
	 */
	record Line(WorkLine line, boolean mine, @Nullable String holder, @Nullable Role role,
			@Nullable ZonedDateTime since, boolean overdue) {
	}

}
