package org.dueregard.request;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.file.FileDownload;
import org.dueregard.file.FileNumber;
import org.dueregard.identity.Bodies;
import org.dueregard.publication.ReadingRoom;
import org.dueregard.shared.InLanguage;
import org.dueregard.shared.LinkSecret;
import org.dueregard.shared.London;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page of one request, for whoever has the link from a letter. Looking changes
 * nothing, for programs look at letters too: what is done is sent by a button.
 */
@Controller
class OwnPage {

	private final AskingDesk desk;

	private final RequestClock days;

	private final Bodies bodies;

	private final ReadingRoom register;

	private final RequestCopies copies;

	private final Clock clock;

	OwnPage(AskingDesk desk, RequestClock days, Bodies bodies, ReadingRoom register, RequestCopies copies,
			Clock clock) {
		this.desk = desk;
		this.days = days;
		this.bodies = bodies;
		this.register = register;
		this.copies = copies;
		this.clock = clock;
	}

	@GetMapping("/requests/confirm/{secret}")
	ModelAndView confirm(@PathVariable String secret, Locale language) {
		return find(secret)
			.map((kept) -> (kept.stage() == RequestStage.UNCONFIRMED)
					? new ModelAndView("request/confirm").addObject("request", kept.request())
						.addObject("body", this.bodies.get(kept.request().body()))
						.addObject("secret", secret)
					: goOn("/requests/" + secret, language))
			.orElseGet(OwnPage::nothing);
	}

	@PostMapping("/requests/confirm/{secret}")
	ModelAndView confirmed(@PathVariable String secret, Locale language) {
		return LinkSecret.in(secret).filter(this.desk::confirm).isPresent() ? goOn("/requests/" + secret, language)
				: nothing();
	}

	@GetMapping("/requests/{secret}")
	ModelAndView show(@PathVariable String secret) {
		return find(secret).filter((kept) -> kept.stage() != RequestStage.UNCONFIRMED)
			.map((kept) -> page(kept, secret))
			.orElseGet(OwnPage::nothing);
	}

	/**
	 * A file that the person is given.
	 */
	@GetMapping("/requests/{secret}/copies/{number}")
	ResponseEntity<Resource> copy(@PathVariable String secret, @PathVariable String number,
			HttpServletResponse response) {
		var id = find(secret).map((kept) -> kept.request().id());
		var copy = id.flatMap((request) -> FileNumber.in(number).flatMap((file) -> this.copies.find(request, file)))
			.filter(RequestCopy::isGiven)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new FileDownload(copy.id(), copy.name(), copy.kind(), copy.size())
			.answer(this.copies.content(id.orElseThrow(), copy), response);
	}

	@PostMapping("/requests/{secret}/clarify")
	ModelAndView clarify(@PathVariable String secret, @RequestParam(defaultValue = "") String clarification,
			Locale language) {
		return write(secret, "clarification", clarification, this.desk::clarify, language);
	}

	@PostMapping("/requests/{secret}/review")
	ModelAndView askForReview(@PathVariable String secret, @RequestParam(defaultValue = "") String complaint,
			Locale language) {
		return write(secret, "complaint", complaint, this.desk::askForReview, language);
	}

	/**
	 * Says what was written; where it is too late for that, the page says how things are.
	 */
	private ModelAndView write(String secret, String field, String words, BiPredicate<LinkSecret, String> say,
			Locale language) {
		var found = find(secret).filter((kept) -> kept.stage() != RequestStage.UNCONFIRMED);
		if (found.isEmpty()) {
			return nothing();
		}
		var typed = new TypedRequest(Map.of(field, words)).field(field);
		var mistakes = new Mistakes();
		if (typed.isEmpty()) {
			mistakes.add(field, "asking." + field + ".missing");
		}
		else if (typed.length() > TypedRequest.LONGEST_ASKED) {
			mistakes.add(field, "asking." + field + ".tooLong");
		}
		if (mistakes.isEmpty()) {
			say.test(LinkSecret.in(secret).orElseThrow(), typed);
			return goOn("/requests/" + secret, language);
		}
		var again = page(found.get(), secret).addObject("mistakes", mistakes).addObject("written", typed);
		again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return again;
	}

	private ModelAndView page(KeptRequest kept, String secret) {
		var request = kept.request();
		var law = this.days.law(request.body(), request.kind(), kept.isEnvironmental());
		var due = request.dueOn();
		return new ModelAndView("request/own").addObject("kept", kept)
			.addObject("request", request)
			.addObject("secret", secret)
			.addObject("body", this.bodies.get(request.body()))
			.addObject("law", law)
			.addObject("days", (due != null) ? this.days.taken(request.body(), law, kept.countedFrom(), due) : 0)
			.addObject("startedOn", kept.countedFrom())
			.addObject("receivedOn", London.day(request.receivedAt()))
			.addObject("holidays",
					(due != null) ? this.days.holidays(request.body(), law, kept.countedFrom(), due) : List.of())
			.addObject("about", Optional.ofNullable(request.about()).flatMap(this.register::find).orElse(null))
			.addObject("copies", this.copies.of(request.id()).stream().filter(RequestCopy::isGiven).toList())
			.addObject("acts",
					this.desk.acts(kept).stream().filter(RequestAct::isForThePerson).map(OwnAct::of).toList())
			.addObject("mayAskForReview", kept.mayAskForReview(London.today(this.clock)))
			.addObject("mistakes", new Mistakes())
			.addObject("written", "");
	}

	private Optional<KeptRequest> find(String secret) {
		return LinkSecret.in(secret).flatMap(this.desk::find);
	}

	private static ModelAndView nothing() {
		return new ModelAndView("request/nothing", HttpStatus.NOT_FOUND);
	}

	/**
	 * On to another page, in the language of this one.
	 */
	static ModelAndView goOn(String path, Locale language) {
		var next = new RedirectView(InLanguage.path(path, language), true);
		next.setStatusCode(HttpStatus.SEE_OTHER);
		next.setExposeModelAttributes(false);
		return new ModelAndView(next);
	}

}
