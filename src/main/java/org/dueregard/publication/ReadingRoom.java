package org.dueregard.publication;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dueregard.publication.disclosure.PersonalData;
import org.dueregard.publication.register.OpenRegister;
import org.dueregard.publication.register.RegisterRow;
import org.dueregard.shared.BodyId;
import org.springframework.stereotype.Component;

/**
 * The door to what is published, for rooms that answer the public. Reads what visitors
 * read, and nothing else.
 */
@Component
public class ReadingRoom {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,40}");

	/** What is said of any assessment. */
	private static final Set<String> OF_ANY = Set.of("about", "after", "also", "assessment", "assessments", "been",
			"body", "could", "does", "done", "equality", "find", "from", "have", "impact", "information", "like",
			"look", "looking", "made", "make", "need", "please", "public", "request", "should", "that", "their", "them",
			"there", "they", "this", "thought", "want", "were", "what", "when", "where", "which", "will", "with",
			"would", "your", "asesiad", "asesiadau", "cydraddoldeb", "effaith", "gwybodaeth", "hoffwn", "angen", "mewn",
			"beth", "ydych", "ydy", "oedd", "wedi", "gyda", "gyfer", "byddai", "chwilio");

	private static final int MOST_WORDS = 15;

	private final OpenRegister register;

	ReadingRoom(OpenRegister register) {
		this.register = register;
	}

	/**
	 * Whether an assessment is in the register and not withdrawn.
	 */
	public boolean holds(String reference) {
		return find(reference).isPresent();
	}

	/**
	 * The newest version of an assessment; empty when it is withdrawn.
	 */
	public Optional<OnShelf> find(String reference) {
		return this.register.newest(List.of(reference)).stream().map(ReadingRoom::onShelf).findFirst();
	}

	/**
	 * The published assessments that a sentence may be about, the likeliest first. The
	 * register finds what has all the words; a sentence has many that no assessment has,
	 * so each is looked for alone, and counts the more the fewer it finds.
	 */
	public List<OnShelf> alike(String sentence, int most) {
		return this.register.newest(this.register.alike(words(sentence), most))
			.stream()
			.map(ReadingRoom::onShelf)
			.toList();
	}

	private static List<String> words(String sentence) {
		Set<String> seen = new HashSet<>();
		return WORD.matcher(sentence)
			.results()
			.map(MatchResult::group)
			.filter((word) -> !OF_ANY.contains(word.toLowerCase(Locale.ROOT)))
			.filter((word) -> seen.add(word.toLowerCase(Locale.ROOT)))
			.limit(MOST_WORDS)
			.toList();
	}

	/**
	 * Whether a text shows what nobody may publish: an address, a number, a postcode.
	 */
	public boolean showsPersonalData(String text) {
		return !PersonalData.certainIn(text).isEmpty();
	}

	private static OnShelf onShelf(RegisterRow row) {
		return new OnShelf(row.reference(), Objects.requireNonNull(row.title()), new BodyId(row.body()), row.bodyName(),
				row.publishedOn());
	}

	/**
	 * A published assessment.
	 */
	public record OnShelf(String reference, String title, BodyId body, String bodyName, LocalDate publishedOn) {
	}

}
