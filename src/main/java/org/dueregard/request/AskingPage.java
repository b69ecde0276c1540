package org.dueregard.request;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.publication.ReadingRoom;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where anybody asks for an assessment that they cannot find, or for one in a form that
 * they can use. Keeps nothing until it is sent: the pages carry what was typed.
 */
@Controller
class AskingPage {

	private static final int MOST_ALIKE = 5;

	private final AskingDesk desk;

	private final Bodies bodies;

	private final ReadingRoom register;

	private final WhatAbout.Finder abouts;

	private final Clock clock;

	AskingPage(AskingDesk desk, Bodies bodies, ReadingRoom register, WhatAbout.Finder abouts, Clock clock) {
		this.desk = desk;
		this.bodies = bodies;
		this.register = register;
		this.abouts = abouts;
		this.clock = clock;
	}

	@GetMapping("/requests/new")
	ModelAndView ask(@RequestParam Map<String, String> address, Locale language) {
		var typed = new HashMap<String, String>();
		typed.put("language", language.getLanguage());
		typed.put("since", String.valueOf(this.clock.instant().getEpochSecond()));
		typed.put("about", address.getOrDefault("about", ""));
		typed.put("kind",
				address.containsKey("concern") ? "concern" : address.containsKey("format") ? "format" : "assessment");
		about(new TypedRequest(typed)).filter((it) -> !address.containsKey("concern")).ifPresent((it) -> {
			typed.put("asked", it.title());
			typed.put("body", it.body().value());
		});
		return page(new TypedRequest(typed), new Mistakes());
	}

	@PostMapping("/requests/new")
	ModelAndView send(@RequestParam Map<String, String> fields, Locale language) {
		var typed = new TypedRequest(fields);
		var bodies = bodies();
		var about = about(typed);
		var mistakes = typed.mistakes(bodies, about.orElse(null), this.clock.instant());
		if (!mistakes.isEmpty()) {
			var again = page(typed, mistakes);
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		if (typed.kind() == RequestKind.ASSESSMENT && !typed.hasLooked()) {
			var alike = this.register.alike(typed.field("asked"), MOST_ALIKE);
			if (!alike.isEmpty()) {
				return page("request/published", typed, mistakes).addObject("alike", alike);
			}
		}
		if (!typed.isByMachine()) {
			this.desk.ask(typed.command(bodies, about.orElse(null)));
		}
		return OwnPage.goOn("/requests/sent", language);
	}

	/**
	 * The same for whoever sends: it does not tell who has asked before.
	 */
	@GetMapping("/requests/sent")
	String sent() {
		return "request/sent";
	}

	private ModelAndView page(TypedRequest typed, Mistakes mistakes) {
		return page(typed.isConcern() ? "request/concern" : "request/ask", typed, mistakes);
	}

	private ModelAndView page(String view, TypedRequest typed, Mistakes mistakes) {
		return new ModelAndView(view).addObject("typed", typed)
			.addObject("mistakes", mistakes)
			.addObject("bodies", bodies())
			.addObject("about", about(typed).orElse(null));
	}

	/**
	 * What is only open to comments can be commented on, and not asked for.
	 */
	private Optional<WhatAbout> about(TypedRequest typed) {
		return this.abouts.find(typed.field("about")).filter((it) -> it.isPublished() || typed.isConcern());
	}

	private List<Body> bodies() {
		return StreamSupport.stream(this.bodies.findAll().spliterator(), false)
			.sorted(Comparator.comparing(Body::name))
			.toList();
	}

}
