package org.dueregard.demo;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.shared.OwnStyles;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the letters that the demo has sent, to whoever sits at this machine.
 */
@Controller
@Profile("demo")
@RequestMapping("/demo/inbox")
class InboxPages {

	private static final String POLICY = "Content-Security-Policy";

	private final Inbox inbox;

	InboxPages(Inbox inbox) {
		this.inbox = inbox;
	}

	@GetMapping
	String list(Model model) throws MessagingException, IOException {
		model.addAttribute("letters", this.inbox.newestFirst());
		return "demo/inbox";
	}

	@GetMapping("/{number}")
	String open(@PathVariable long number, Model model, HttpServletResponse response)
			throws MessagingException, IOException {
		response.setHeader(POLICY,
				"default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self';"
						+ " form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
		model.addAttribute("letter", letter(number));
		return "demo/letter";
	}

	/**
	 * The letter's own HTML for the frame: no scripts, no styles but those in its head,
	 * nothing from elsewhere, and links that open in the whole window.
	 */
	@GetMapping("/{number}/html")
	ResponseEntity<String> html(@PathVariable long number, HttpServletResponse response)
			throws MessagingException, IOException {
		var letter = letter(number).html().replace("\r\n", "\n");
		response.setHeader(POLICY,
				"default-src 'none'; style-src %s; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation"
					.formatted(OwnStyles.of(letter)));
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("text/html;charset=UTF-8"))
			.body("<!DOCTYPE html><base target=\"_top\">" + letter);
	}

	private ReceivedLetter letter(long number) throws MessagingException, IOException {
		return this.inbox.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
