package org.dueregard.workbench;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Explains the words of assessments to officers and the public. A word's id is its anchor
 * in every language, so that links to it last.
 */
@Controller
class GlossaryPage {

	static final List<String> WORDS = List.of("action", "advance", "aim", "approvedVersion", "author", "brown",
			"characteristic", "decisionMaker", "direct", "dueRegard", "duty", "eliminate", "equalityAdviser",
			"evidence", "exempt", "foster", "gap", "group", "headline", "impact", "indirect", "involvement",
			"justification", "keyDecision", "likelihood", "local", "mitigation", "neutral", "outcome", "proposal",
			"proportionate", "protected", "publicBody", "rating", "redaction", "register", "relevant", "residual",
			"review", "screening", "section75", "severity", "signOff", "smallNumbers", "specialist", "unknown",
			"withdrawn");

	/**
	 * Where the Welsh alphabet has a letter of two signs, it follows the first of them.
	 */
	private static final String WELSH_LETTERS = "& c < ch , Ch & d < dd , Dd & f < ff , Ff & g < ng , Ng"
			+ " & l < ll , Ll & p < ph , Ph & r < rh , Rh & t < th , Th";

	private final MessageSource messages;

	private final Contacts contacts;

	GlossaryPage(MessageSource messages, Contacts contacts) {
		this.messages = messages;
		this.contacts = contacts;
	}

	@GetMapping("/glossary")
	String show(Model model, Locale language) {
		model.addAttribute("words", words(language));
		model.addAttribute("bodies", this.contacts.all());
		return "workbench/glossary";
	}

	private List<Word> words(Locale language) {
		var alphabet = alphabet(language);
		return WORDS.stream()
			.map((id) -> new Word(id, say(id, "word", language), say(id, "meaning", language)))
			.sorted(Comparator.comparing(Word::word, alphabet::compare))
			.toList();
	}

	private String say(String id, String part, Locale language) {
		return this.messages.getMessage("glossary.%s.%s".formatted(id, part), null, language);
	}

	private static Collator alphabet(Locale language) {
		var common = Collator.getInstance(Locale.UK);
		if (!LanguageInAddress.isWelsh(language)) {
			return common;
		}
		try {
			return new RuleBasedCollator(((RuleBasedCollator) common).getRules() + WELSH_LETTERS);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("The Welsh alphabet", ex);
		}
	}

	/**
	 * A word and what it means here.
	 */
	record Word(String id, String word, String meaning) {
	}

}
