package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.identity.Officer;
import org.dueregard.request.Answering;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.BodyId;

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
		var body = body(reader());
		model.addAttribute("open", lines(this.desk.open(body)));
		model.addAttribute("ended", lines(this.desk.ended(body)));
		return "workbench/requests";
	}

	@GetMapping("/workbench/requests/{reference}")
	String one(@PathVariable String reference, Model model) {
		var request = get(reference);
		model.addAttribute("copies", this.copies.of(request.id()));
		model.addAttribute("read", this.reading.of(request));
		model.addAttribute("open", this.tasks.of(request.id()));
		return "workbench/request";
	}

	/**
	 * A request of the officer's body.
	 */
	PublicRequest get(String reference) {
		var reader = reader();
		return this.desk.find(reference).filter((found) -> reader.belongsTo(found.body())).orElseThrow(NoSuchCase::new);
	}

	private Officer reader() {
		var officer = this.signedIn.officer();
		if (!Answering.isDoneBy(officer)) {
			throw new NotForYou();
		}
		return officer;
	}

	private static BodyId body(Officer officer) {
		if (officer.body() == null) {
			throw new NotForYou();
		}
		return officer.body();
	}

	private List<Line> lines(List<PublicRequest> requests) {
		return requests.stream()
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
