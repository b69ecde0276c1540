package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form that was sent by somebody who is no longer signed in. It is handed back with all
 * that was written, and sent again after signing in; then it is shown as it was sent, and
 * nothing else is done until its officer presses a button of theirs.
 */
public final class Again {

	/** Says that a form is only to be shown. */
	public static final String PARAMETER = "_again";

	private static final Pattern FORMS = Pattern
		.compile("/workbench/(tasks/[^/]+(/characteristics/[^/]+)?|assessments/new|assessments/[^/]+/withdraw)");

	/** What the page adds to the answers: its token and its buttons. */
	private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "complete", "keep", "add", "remove", PARAMETER);

	private Again() {
	}

	/**
	 * Whether a form at this address can be shown again.
	 * @param path without the application's own
	 */
	public static boolean isFormOf(String path) {
		return FORMS.matcher(path).matches();
	}

	/**
	 * Everything that was written.
	 */
	static List<Written> written(Map<String, String[]> sent) {
		var written = new ArrayList<Written>();
		sent.forEach((name, values) -> {
			if (!OF_THE_PAGE.contains(name)) {
				List.of(values).forEach((value) -> written.add(new Written(name, value)));
			}
		});
		return written;
	}

	/**
	 * A field as it was sent.
	 */
	record Written(String name, String value) {
	}

}
