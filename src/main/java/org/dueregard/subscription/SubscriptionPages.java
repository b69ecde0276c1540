package org.dueregard.subscription;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.dueregard.notification.MailAddress;
import org.dueregard.shared.ByHand;
import org.dueregard.shared.InLanguage;
import org.dueregard.shared.LinkSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody without an account asks for letters, confirms it, changes it and ends
 * it. What is private about it stands in the address, so there is no cookie and no token;
 * looking at a page changes nothing.
 */
@Controller
class SubscriptionPages {

	private final SubscriptionDesk desk;

	private final Topics topics;

	private final TopicInWords words;

	private final Clock clock;

	SubscriptionPages(SubscriptionDesk desk, Topics topics, TopicInWords words, Clock clock) {
		this.desk = desk;
		this.topics = topics;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/subscriptions/new")
	ModelAndView fillIn(@RequestParam MultiValueMap<String, String> address, Locale language) {
		return this.topics.in(address).map((topic) -> form(topic, language)).orElseGet(this::nothing);
	}

	@PostMapping("/subscriptions/new")
	Object ask(@RequestParam MultiValueMap<String, String> sent, Locale language, HttpServletRequest request) {
		var topic = this.topics.in(sent).orElse(null);
		if (topic == null) {
			return nothing();
		}
		var typed = Optional.ofNullable(sent.getFirst("address")).orElse("");
		var address = MailAddress.in(typed);
		var rhythm = Rhythm.in(sent.getFirst("rhythm"));
		if (address.isEmpty() || rhythm.isEmpty() || ByHand.isTooQuick(sent.getFirst("begun"), this.clock.instant())) {
			var page = form(topic, language).addObject("typed", shortened(typed))
				.addObject("chosen", rhythm.map(Rhythm::name).orElse(null))
				.addObject("mistakes", mistakes(address.isEmpty(), rhythm.isEmpty()))
				.addObject("begun", 0);
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		if (!ByHand.isTrapped(sent.getFirst("website"))) {
			this.desk.ask(address.orElseThrow(), topic, rhythm.orElseThrow(), language);
		}
		return see("/subscriptions/asked", language, request);
	}

	private static String shortened(String typed) {
		return typed.substring(0, Math.min(typed.length(), MailAddress.LONGEST));
	}

	private static List<String> mistakes(boolean inAddress, boolean inRhythm) {
		if (!inAddress && !inRhythm) {
			return List.of("again");
		}
		return inAddress ? inRhythm ? List.of("address", "rhythm") : List.of("address") : List.of("rhythm");
	}

	private ModelAndView form(Topic topic, Locale language) {
		return new ModelAndView("subscription/new", Map.of("topic", topic, "about", this.words.of(topic, language),
				"begun", this.clock.instant().getEpochSecond(), "mistakes", List.of()));
	}

	@GetMapping("/subscriptions/asked")
	String asked() {
		return "subscription/asked";
	}

	@GetMapping("/subscriptions/confirm/{secret}")
	ModelAndView toConfirm(@PathVariable String secret, Locale language) {
		return page("subscription/confirm", secret, language);
	}

	@PostMapping("/subscriptions/confirm/{secret}")
	Object confirm(@PathVariable String secret, Locale language, HttpServletRequest request) {
		return LinkSecret.in(secret)
			.flatMap(this.desk::confirm)
			.<Object>map((subscription) -> see("/subscriptions/" + secret + "?done=confirmed", language, request))
			.orElseGet(this::gone);
	}

	@GetMapping("/subscriptions/{secret}")
	ModelAndView show(@PathVariable String secret, @RequestParam(required = false) @Nullable String done,
			Locale language) {
		var page = page("subscription/subscription", secret, language);
		if ("confirmed".equals(done) || "changed".equals(done)) {
			page.addObject("done", done);
		}
		return page;
	}

	@PostMapping("/subscriptions/{secret}")
	Object change(@PathVariable String secret, @RequestParam(required = false) @Nullable String rhythm, Locale language,
			HttpServletRequest request) {
		var chosen = Rhythm.in(rhythm);
		var isChanged = LinkSecret.in(secret)
			.filter((link) -> chosen.isPresent())
			.filter((link) -> this.desk.change(link, chosen.orElseThrow(), language))
			.isPresent();
		return isChanged ? see("/subscriptions/" + secret + "?done=changed", language, request) : gone();
	}

	@GetMapping("/subscriptions/{secret}/unsubscribe")
	ModelAndView toEnd(@PathVariable String secret, Locale language) {
		return page("subscription/unsubscribe", secret, language);
	}

	/**
	 * One click ends it (RFC 8058), and is answered alike whether there is still anything
	 * to end or not.
	 */
	@PostMapping("/subscriptions/{secret}/unsubscribe")
	ModelAndView end(@PathVariable String secret) {
		return LinkSecret.in(secret).map((link) -> {
			this.desk.end(link);
			return say("subscription.ended.", HttpStatus.OK);
		}).orElseGet(this::gone);
	}

	private ModelAndView page(String view, String secret, Locale language) {
		return LinkSecret.in(secret)
			.flatMap(this.desk::find)
			.map((subscription) -> new ModelAndView(view,
					Map.of("subscription", subscription, "secret", secret, "about",
							this.words.of(subscription.topic(), language), "rhythms", Rhythm.values())))
			.orElseGet(this::gone);
	}

	private ModelAndView gone() {
		return say("subscription.gone.", HttpStatus.NOT_FOUND);
	}

	private ModelAndView nothing() {
		return say("subscription.nothing.", HttpStatus.NOT_FOUND);
	}

	/**
	 * A page with one thing to say.
	 * @param said beginning of the keys of its words
	 */
	private static ModelAndView say(String said, HttpStatus status) {
		return new ModelAndView("subscription/said", Map.of("said", said), status);
	}

	private static ResponseEntity<Void> see(String path, Locale language, HttpServletRequest request) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(request.getContextPath() + InLanguage.path(path, language)))
			.build();
	}

}
