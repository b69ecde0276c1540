package org.dueregard.scan;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads every page of a running application, signed out and as each role, and tries at
 * each kind of page what should not work. It sends forms: scan no application that is in
 * use.
 */
public final class Scan {

	private static final Pattern REFERENCE = Pattern.compile("EIA-\\d{4}-\\d{6}");

	private final Findings findings = new Findings();

	private final Site site;

	private int pages;

	Scan(URI home) {
		this.site = new Site(home);
	}

	/**
	 * Scans the address given and leaves with 1 where something was found.
	 */
	public static void main(String... address) {
		var scan = new Scan(URI.create(address[0]));
		scan.run(scan.officersOffered());
		System.out.println(scan.findings.table(scan.pages));
		System.exit(scan.findings.all().isEmpty() ? 0 : 1);
	}

	/**
	 * @param officers sign-in names and passwords
	 */
	Findings run(Map<String, String> officers) {
		officers.forEach(this.site::signIn);
		var looks = new Looks(this.findings);
		var tricks = new Tricks(this.site, this.findings);
		var tried = new HashSet<String>();
		var open = references(visit(Page.NOBODY, looks, tricks, tried));
		var known = new TreeSet<String>();
		for (var officer : this.site.officers()) {
			known.addAll(references(visit(officer, looks, tricks, tried)));
		}
		known.removeAll(open);
		known.forEach(tricks::unpublished);
		tricks.atTheSite();
		return this.findings;
	}

	private List<Page> visit(String reader, Looks looks, Tricks tricks, Set<String> tried) {
		var pages = this.site.crawl(reader);
		this.pages += pages.size();
		for (var page : pages) {
			looks.at(page);
			var signedIn = reader.equals(Page.NOBODY) ? "signed out " : "signed in ";
			if (tried.add(signedIn + page.kind())) {
				tricks.at(page);
			}
		}
		return pages;
	}

	private static Set<String> references(List<Page> pages) {
		var found = new TreeSet<String>();
		for (var page : pages) {
			// The inbox of the demo is open to all and belongs to no body
			if (page.answer().status() < 300 && !page.address().startsWith("/demo/")) {
				REFERENCE.matcher(page.answer().body()).results().forEach((one) -> found.add(one.group()));
			}
		}
		return found;
	}

	/**
	 * An officer for each role, of those that the demo offers where one signs in.
	 */
	private Map<String, String> officersOffered() {
		var byRole = new LinkedHashMap<String, List<String>>();
		for (var row : this.site.open(Page.NOBODY, "/sign-in").document().select("tbody tr")) {
			byRole.putIfAbsent(row.select("th").text(), new ArrayList<>(row.select("td").eachText()));
		}
		var officers = new LinkedHashMap<String, String>();
		byRole.values().forEach((officer) -> officers.put(officer.get(0), officer.get(1)));
		return officers;
	}

}
