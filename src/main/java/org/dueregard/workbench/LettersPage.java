package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.notification.UndeliveredLetter;
import org.dueregard.notification.UndeliveredLetters;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators see which letters have not arrived, and have them sent again.
 */
@Controller
class LettersPage {

	private static final int MOST = 50;

	private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final UndeliveredLetters letters;

	private final Colleagues colleagues;

	private final SignedIn signedIn;

	LettersPage(UndeliveredLetters letters, Colleagues colleagues, SignedIn signedIn) {
		this.letters = letters;
		this.colleagues = colleagues;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/letters")
	String show(@RequestParam(defaultValue = "1") String page, Model model) {
		var number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
		// One more than is shown tells whether there is another page
		var found = this.letters.of(administrator(), (number - 1) * MOST, MOST + 1);
		model.addAttribute("lines", lines(found.subList(0, Math.min(found.size(), MOST))));
		model.addAttribute("page", number);
		model.addAttribute("isLast", found.size() <= MOST);
		return "workbench/letters";
	}

	/**
	 * Where one arrives who had to sign in again before sending one.
	 */
	@GetMapping("/workbench/letters/{id}/send")
	String backToLetters(@PathVariable String id) {
		return "redirect:/workbench/letters";
	}

	@PostMapping("/workbench/letters/{id}/send")
	String sendAgain(@PathVariable String id, RedirectAttributes after) {
		var administrator = administrator();
		if (!id.matches(UUIDS) || !this.letters.sendAgain(administrator, UUID.fromString(id))) {
			throw new NoSuchCase();
		}
		after.addFlashAttribute("done", "letters.sentAgain");
		return "redirect:/workbench/letters";
	}

	private Officer administrator() {
		var officer = this.signedIn.officer();
		if (!officer.holds(Role.ADMINISTRATOR)) {
			throw new NotForYou();
		}
		return officer;
	}

	private List<Line> lines(List<UndeliveredLetter> found) {
		var names = this.colleagues
			.names(found.stream().map(UndeliveredLetter::recipient).filter(Objects::nonNull).toList());
		return found.stream()
			.map((letter) -> new Line(letter, name(letter, names), Calendar.local(letter.writtenAt())))
			.toList();
	}

	private static @Nullable String name(UndeliveredLetter letter, Map<OfficerId, String> names) {
		return (letter.recipient() != null) ? names.get(letter.recipient()) : null;
	}

	/**
	 * One letter.
	 *
	 * @param recipient as colleagues know them; null for somebody outside
	 */
	record Line(UndeliveredLetter letter, @Nullable String recipient, ZonedDateTime writtenAt) {
	}

}
