package org.dueregard.workbench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.assessment.Assessment;
import org.dueregard.request.ConcernDesk;
import org.dueregard.request.Invitation;
import org.dueregard.request.Invitations;
import org.dueregard.request.InviteComments;
import org.dueregard.request.RaiseConcern;
import org.dueregard.request.RequestKind;
import org.dueregard.shared.AnswersRefused;
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
 * Where an officer tells of evidence or a concern, and where an equality adviser opens an
 * assessment to comments of the public.
 */
@Controller
class ConcernPages {

	private static final String CONCERN = "/workbench/assessments/{reference}/concern";

	private static final String COMMENTS = "/workbench/assessments/{reference}/comments";

	private final Cases cases;

	private final ConcernDesk concerns;

	private final Invitations invitations;

	private final SignedIn signedIn;

	private final MessageSource messages;

	ConcernPages(Cases cases, ConcernDesk concerns, Invitations invitations, SignedIn signedIn,
			MessageSource messages) {
		this.cases = cases;
		this.concerns = concerns;
		this.invitations = invitations;
		this.signedIn = signedIn;
		this.messages = messages;
	}

	@GetMapping(CONCERN)
	ModelAndView concern(@PathVariable String reference) {
		return concern(this.cases.get(reference), Map.of(), Slips.NONE);
	}

	@PostMapping(CONCERN)
	ModelAndView raise(@PathVariable String reference, @RequestParam Map<String, String> typed,
			RedirectAttributes after) {
		var assessment = this.cases.get(reference);
		try {
			this.concerns.raise(concern(assessment, typed), this.signedIn.officer());
		}
		catch (AnswersRefused refused) {
			return refused(concern(assessment, typed, slips(refused)));
		}
		return done(reference, "concerns.raised", after);
	}

	private static RaiseConcern concern(Assessment assessment, Map<String, String> typed) {
		var kind = kinds().stream().filter((each) -> each.name().equals(typed.get("kind"))).findFirst().orElse(null);
		return new RaiseConcern(assessment.body(), assessment.reference().value(), kind, text(typed, "words"));
	}

	private ModelAndView concern(Assessment assessment, Map<String, String> typed, Slips slips) {
		return page("workbench/concern", assessment, typed, slips).addObject("kinds", kinds());
	}

	private static List<RequestKind> kinds() {
		return Arrays.stream(RequestKind.values()).filter(RequestKind::isConcern).toList();
	}

	@GetMapping(COMMENTS)
	ModelAndView comments(@PathVariable String reference) {
		var assessment = toBeOpened(reference);
		return comments(assessment, this.invitations.find(reference).map(ConcernPages::typed).orElse(Map.of()),
				Slips.NONE);
	}

	@PostMapping(COMMENTS)
	ModelAndView open(@PathVariable String reference, @RequestParam Map<String, String> typed,
			RedirectAttributes after) {
		var assessment = toBeOpened(reference);
		var officer = this.signedIn.officer();
		if (typed.containsKey("close")) {
			this.invitations.find(reference).ifPresent((open) -> this.invitations.close(open, officer));
			return done(reference, "comments.closed", after);
		}
		try {
			this.invitations.open(invitation(assessment, typed), officer);
		}
		catch (AnswersRefused refused) {
			return refused(comments(assessment, typed, slips(refused)));
		}
		return done(reference, "comments.opened", after);
	}

	private static InviteComments invitation(Assessment assessment, Map<String, String> typed) {
		return new InviteComments(assessment.body(), assessment.reference().value(),
				text(typed, "title").replaceAll("\\s+", " "), text(typed, "words"),
				TypedDays.parts(typed, "lastDay").day().orElse(null));
	}

	private static Map<String, String> typed(Invitation open) {
		var typed = new HashMap<String, String>();
		typed.put("title", open.title());
		typed.put("words", open.words());
		typed.put("lastDay.day", String.valueOf(open.lastDay().getDayOfMonth()));
		typed.put("lastDay.month", String.valueOf(open.lastDay().getMonthValue()));
		typed.put("lastDay.year", String.valueOf(open.lastDay().getYear()));
		return typed;
	}

	private ModelAndView comments(Assessment assessment, Map<String, String> typed, Slips slips) {
		return page("workbench/comments", assessment, typed, slips)
			.addObject("invitation", this.invitations.find(assessment.reference().value()).orElse(null))
			.addObject("lastDay", TypedDays.parts(typed, "lastDay"));
	}

	private Assessment toBeOpened(String reference) {
		var assessment = this.cases.get(reference);
		if (!this.cases.mayInvite(assessment, this.signedIn.officer())) {
			throw new NotForYou();
		}
		return assessment;
	}

	private static ModelAndView page(String view, Assessment assessment, Map<String, String> typed, Slips slips) {
		return new ModelAndView(view).addObject("assessment", assessment)
			.addObject("typed", typed)
			.addObject("slips", slips);
	}

	private static String text(Map<String, String> typed, String name) {
		return typed.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private Slips slips(AnswersRefused refused) {
		return Slips.of(refused.problems(), this.messages);
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private static ModelAndView done(String reference, String done, RedirectAttributes after) {
		after.addFlashAttribute("done", done);
		return new ModelAndView("redirect:" + CasePage.path(reference));
	}

}
