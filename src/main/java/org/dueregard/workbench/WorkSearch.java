package org.dueregard.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an officer looks for in My work. Takes anything that comes from an address line
 * and makes the best of it.
 *
 * @param words what was typed, shortened to something one can search for
 * @param step id of a step; empty for all
 * @param page counted from 1
 */
public record WorkSearch(WorkView view, String words, String step, WorkDue due, WorkSort sort, int page) {

	/** Lines on a page. */
	public static final int PAGE_SIZE = 20;

	/** The steps one can look for, in their order. */
	static final List<String> STEPS = List.of("screenProposal", "confirmScreening", "gatherEvidence", "involvePeople",
			"scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality", "signOff",
			"recordDecision", "clearForPublication", "reviewActions", "answerRequest", "reviewRequest", "weighConcern",
			"answerConcern");

	private static final int LONGEST = 200;

	private static final int MOST_WORDS = 10;

	static WorkSearch from(String view, String words, String step, String due, String sort, String page) {
		var known = WorkView.ofSlug(view).orElse(WorkView.WITH_ME);
		var ofTasks = known != WorkView.WRITTEN;
		return new WorkSearch(known, plain(words), (ofTasks && STEPS.contains(step)) ? step : "",
				ofTasks ? named(WorkDue.values(), WorkDue::slug, due, WorkDue.ANY) : WorkDue.ANY,
				named(WorkSort.values(), WorkSort::slug, sort, usual(known)), number(page));
	}

	/**
	 * Everything in a list, in its usual order.
	 */
	public static WorkSearch of(WorkView view) {
		return new WorkSearch(view, "", "", WorkDue.ANY, usual(view), 1);
	}

	/**
	 * Patterns for {@code like ... escape '!'}, one for each word.
	 */
	public List<String> patterns() {
		return Arrays.stream(this.words.toLowerCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
			.toList();
	}

	/**
	 * Whether it looks for less than all of the list.
	 */
	public boolean isNarrowed() {
		return !this.words.isEmpty() || !this.step.isEmpty() || this.due != WorkDue.ANY;
	}

	public WorkSearch onPage(int other) {
		return new WorkSearch(this.view, this.words, this.step, this.due, this.sort, other);
	}

	/**
	 * Where it is found, with nothing in the address that goes without saying.
	 */
	public String address() {
		var address = UriComponentsBuilder.fromPath("/workbench");
		say(address, "view", this.view.slug(), WorkView.WITH_ME.slug());
		say(address, "words", this.words, "");
		say(address, "step", this.step, "");
		say(address, "due", this.due.slug(), WorkDue.ANY.slug());
		say(address, "sort", this.sort.slug(), usual(this.view).slug());
		say(address, "page", String.valueOf(this.page), "1");
		return address.encode().build().toUriString();
	}

	private static void say(UriComponentsBuilder address, String name, String value, String usual) {
		if (!value.equals(usual)) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	private static WorkSort usual(WorkView view) {
		return (view == WorkView.WRITTEN) ? WorkSort.NEWEST : WorkSort.DUE;
	}

	private static <E> E named(E[] choices, Function<E, String> slug, String typed, E otherwise) {
		return Arrays.stream(choices)
			.filter((choice) -> slug.apply(choice).equals(typed))
			.findFirst()
			.orElse(otherwise);
	}

	private static String plain(String text) {
		var readable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
		return (readable.length() > LONGEST) ? readable.substring(0, LONGEST).strip() : readable;
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
	}

}
