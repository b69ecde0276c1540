package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.cover.Absence;
import org.dueregard.cover.ArrangeCover;
import org.dueregard.cover.CoverDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

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
 * Where an officer says when they are away and who covers for them; an administrator for
 * whoever fell ill.
 */
@Controller
class CoverPage {

	private final CoverDesk covers;

	private final Officers officers;

	private final Colleagues colleagues;

	private final SignedIn signedIn;

	private final MessageSource messages;

	CoverPage(CoverDesk covers, Officers officers, Colleagues colleagues, SignedIn signedIn, MessageSource messages) {
		this.covers = covers;
		this.officers = officers;
		this.colleagues = colleagues;
		this.signedIn = signedIn;
		this.messages = messages;
	}

	@GetMapping("/workbench/cover")
	ModelAndView show() {
		return page(Map.of(), Slips.NONE);
	}

	@PostMapping("/workbench/cover")
	ModelAndView arrange(@RequestParam Map<String, String> typed, RedirectAttributes after) {
		try {
			this.covers.arrange(this.signedIn.officer(), command(typed));
		}
		catch (AnswersRefused refused) {
			var page = page(typed, Slips.of(refused.problems(), this.messages));
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return done(after, "work.done.coverArranged");
	}

	/**
	 * Where one arrives who had to sign in again before ending an absence.
	 */
	@GetMapping("/workbench/cover/{id}/end")
	String backToCover(@PathVariable String id) {
		return "redirect:/workbench/cover";
	}

	@PostMapping("/workbench/cover/{id}/end")
	ModelAndView end(@PathVariable String id, RedirectAttributes after) {
		if (!id.matches("[0-9]{1,18}") || !this.covers.end(this.signedIn.officer(), Long.parseLong(id))) {
			throw new NoSuchCase();
		}
		return done(after, "work.done.coverEnded");
	}

	private ArrangeCover command(Map<String, String> typed) {
		var problems = new ArrayList<Problem>();
		var me = this.signedIn.officer().id();
		var officer = mayChoose() ? officer(typed, "officer", "cover.officer.missing", problems) : me;
		var cover = officer(typed, "cover", "cover.cover.missing", problems);
		var first = TypedDays.day(typed, "firstDay", "cover.firstDay.", problems);
		var last = TypedDays.day(typed, "lastDay", "cover.lastDay.", problems);
		if (officer == null || cover == null || first == null || last == null) {
			throw new AnswersRefused(problems);
		}
		return new ArrangeCover(officer, cover, first, last);
	}

	private static @Nullable OfficerId officer(Map<String, String> typed, String name, String missing,
			List<Problem> problems) {
		var chosen = typed.getOrDefault(name, "");
		if (chosen.isBlank()) {
			problems.add(Problem.with(name, missing));
			return null;
		}
		return new OfficerId(chosen);
	}

	private boolean mayChoose() {
		return this.signedIn.officer().holds(Role.ADMINISTRATOR);
	}

	private ModelAndView page(Map<String, String> typed, Slips slips) {
		var me = this.signedIn.officer();
		var page = new ModelAndView("workbench/cover");
		var inBody = mayChoose() ? Optional.ofNullable(me.body()).map(this.covers::in).orElse(List.of())
				: List.<Absence>of();
		var mine = this.covers.of(me.id());
		var covering = this.covers.coveredBy(me.id());
		page.addObject("mine", mine);
		page.addObject("covering", covering);
		page.addObject("others", inBody.stream().filter((absence) -> !absence.officer().equals(me.id())).toList());
		page.addObject("names",
				this.colleagues.names(Stream.of(mine, covering, inBody)
					.flatMap(List::stream)
					.flatMap((absence) -> Stream.of(absence.officer(), absence.cover()))
					.toList()));
		page.addObject("officers", mayChoose() ? officers(me) : List.of());
		page.addObject("able", mayChoose() ? officers(me) : this.covers.whoCouldCoverFor(me));
		page.addObject("typed", typed);
		page.addObject("firstDay", TypedDays.parts(typed, "firstDay"));
		page.addObject("lastDay", TypedDays.parts(typed, "lastDay"));
		page.addObject("slips", slips);
		return page;
	}

	private List<Officer> officers(Officer administrator) {
		return Optional.ofNullable(administrator.body()).map(this.officers::of).orElse(List.of());
	}

	private static ModelAndView done(RedirectAttributes after, String done) {
		after.addFlashAttribute("done", done);
		return new ModelAndView("redirect:/workbench/cover");
	}

}
