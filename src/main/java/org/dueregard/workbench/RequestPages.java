package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.dueregard.identity.Officer;
import org.dueregard.request.Answering;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestDesk;
import org.dueregard.request.RequestKind;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where officers who answer the public see what was asked, by when, and what became of
 * it.
 */
@Controller
class RequestPages {

	private final RequestDesk desk;

	private final RequestReading reading;

	private final RequestCopies copies;

	private final TaskDesk tasks;

	private final Calendar calendar;

	private final SignedIn signedIn;

	RequestPages(RequestDesk desk, RequestReading reading, RequestCopies copies, TaskDesk tasks, Calendar calendar,
			SignedIn signedIn) {
		this.desk = desk;
		this.reading = reading;
		this.copies = copies;
		this.tasks = tasks;
		this.calendar = calendar;
		this.signedIn = signedIn;
	}

	/**
	 * Where a request is read.
	 */
	static String path(String reference) {
		return "/workbench/requests/" + reference;
	}

	@GetMapping("/workbench/requests")
	String all(Model model) {
		var officer = this.signedIn.officer();
		if (officer.body() == null || !dealsWithSome(officer)) {
			throw new NotForYou();
		}
		model.addAttribute("open", lines(officer, this.desk.open(officer.body())));
		model.addAttribute("ended", lines(officer, this.desk.ended(officer.body())));
		model.addAttribute("answersRequests", Answering.isDoneBy(officer));
		return "workbench/requests";
	}

	@GetMapping("/workbench/requests/{reference}")
	String one(@PathVariable String reference, Model model) {
		var officer = this.signedIn.officer();
		var request = find(reference, officer);
		if (!Answering.isReadBy(officer, request)) {
			throw new NotForYou();
		}
		model.addAttribute("copies", this.copies.of(request.id()));
		model.addAttribute("read", this.reading.of(request, officer));
		model.addAttribute("open", this.tasks.of(request.id()));
		return "workbench/request";
	}

	/**
	 * A request of the officer's body, for those who answer requests.
	 */
	PublicRequest get(String reference) {
		var officer = this.signedIn.officer();
		if (!Answering.isDoneBy(officer)) {
			throw new NotForYou();
		}
		return Optional.of(find(reference, officer))
			.filter((found) -> !found.kind().isConcern())
			.orElseThrow(NoSuchCase::new);
	}

	/**
	 * To those who deal with none it is not told which there are.
	 */
	private PublicRequest find(String reference, Officer officer) {
		return this.desk.find(reference)
			.filter((found) -> officer.belongsTo(found.body()))
			.orElseThrow(() -> dealsWithSome(officer) ? new NoSuchCase() : new NotForYou());
	}

	/**
	 * Whether an officer deals with requests or with concerns.
	 */
	static boolean dealsWithSome(Officer officer) {
		return Arrays.stream(RequestKind.values()).anyMatch((kind) -> Answering.isDoneBy(officer, kind));
	}

	private List<Line> lines(Officer officer, List<PublicRequest> requests) {
		return requests.stream()
			.filter((request) -> Answering.isDoneBy(officer, request.kind()))
			.map((request) -> new Line(request, Calendar.local(request.receivedAt()).toLocalDate(),
					this.calendar.isOver(request.dueOn())))
			.toList();
	}

	/**
	 * A request on the list.
	 */
	record Line(PublicRequest request, LocalDate receivedOn, boolean overdue) {
	}

}
