package org.dueregard.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.request.RequestOnFile;
import org.dueregard.request.RequestsOfAddress;
import org.dueregard.subscription.SubscriptionOnFile;
import org.dueregard.subscription.SubscriptionsOfAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where administrators find, hand out and erase what is kept of one address. The address
 * is sent by a form each time, for addresses of pages are written into logs.
 */
@Controller
class PersonalDataPage {

	private final RequestsOfAddress requests;

	private final SubscriptionsOfAddress subscriptions;

	private final SignedIn signedIn;

	PersonalDataPage(RequestsOfAddress requests, SubscriptionsOfAddress subscriptions, SignedIn signedIn) {
		this.requests = requests;
		this.subscriptions = subscriptions;
		this.signedIn = signedIn;
	}

	@GetMapping("/workbench/personal-data")
	String ask() {
		administrator();
		return "workbench/personal-data";
	}

	@PostMapping("/workbench/personal-data")
	String find(@RequestParam(defaultValue = "") String address, Model model) {
		return show(address, model);
	}

	@PostMapping("/workbench/personal-data/erase")
	String erase(@RequestParam(defaultValue = "") String address, Model model) {
		model.addAttribute("erased", this.requests.erase(address, administrator()));
		return show(address, model);
	}

	@PostMapping("/workbench/personal-data/erase-subscriptions")
	String eraseSubscriptions(@RequestParam(defaultValue = "") String address, Model model) {
		model.addAttribute("erasedSubscriptions", this.subscriptions.erase(address, administrator()));
		return show(address, model);
	}

	@PostMapping("/workbench/personal-data/export")
	ResponseEntity<Map<String, List<Map<String, Object>>>> export(@RequestParam(defaultValue = "") String address) {
		var administrator = administrator();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("personal-data.json").build().toString())
			.body(Map.of("requests",
					this.requests.of(address, administrator).stream().map(PersonalDataPage::written).toList(),
					"subscriptions",
					this.subscriptions.of(address, administrator).stream().map(PersonalDataPage::written).toList()));
	}

	private String show(String address, Model model) {
		var found = this.requests.of(address, administrator());
		model.addAttribute("address", address.strip());
		model.addAttribute("found", found);
		model.addAttribute("subscriptions", this.subscriptions.of(address, administrator()));
		model.addAttribute("ended", found.stream().filter(RequestOnFile::hasEnded).count());
		return "workbench/personal-data";
	}

	/**
	 * For the person themselves: who of the officers acted is theirs, not the person's.
	 */
	private static Map<String, Object> written(RequestOnFile kept) {
		var request = kept.request();
		var written = new LinkedHashMap<String, Object>();
		written.put("reference", request.reference());
		written.put("body", request.body().value());
		written.put("stage", request.stage());
		written.put("receivedAt", request.receivedAt().toString());
		written.put("address", request.address());
		written.put("name", request.name());
		written.put("language", request.language().toLanguageTag());
		written.put("asked", request.asked());
		written.put("format", request.format());
		written.put("acts", kept.acts().stream().map((act) -> {
			var done = new LinkedHashMap<String, Object>();
			done.put("what", act.step());
			done.put("at", act.at().toString());
			done.put("result", act.result());
			done.put("words", act.words());
			return done;
		}).toList());
		return written;
	}

	private static Map<String, Object> written(SubscriptionOnFile kept) {
		var written = new LinkedHashMap<String, Object>();
		written.put("about", kept.about());
		written.put("path", kept.path());
		written.put("address", kept.address());
		written.put("language", kept.language().toLanguageTag());
		written.put("howOften", kept.rhythm());
		written.put("askedAt", kept.askedAt().toString());
		written.put("confirmedAt", (kept.confirmedAt() != null) ? kept.confirmedAt().toString() : null);
		return written;
	}

	private Officer administrator() {
		var officer = this.signedIn.officer();
		if (!officer.holds(Role.ADMINISTRATOR)) {
			throw new NotForYou();
		}
		return officer;
	}

}
