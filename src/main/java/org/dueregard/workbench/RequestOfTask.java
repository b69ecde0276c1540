package org.dueregard.workbench;

import java.util.Map;
import java.util.function.Supplier;

import org.dueregard.identity.Officer;
import org.dueregard.request.Answering;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.RequestId;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a request beside its steps, to those who deal with it.
 */
@Component
class RequestOfTask implements CaseOfTask {

	private final RequestDesk desk;

	private final RequestReading reading;

	private final SignedIn signedIn;

	RequestOfTask(RequestDesk desk, RequestReading reading, SignedIn signedIn) {
		this.desk = desk;
		this.reading = reading;
		this.signedIn = signedIn;
	}

	@Override
	public CaseHeading heading(OpenTask task) {
		return heading(this.desk.get((RequestId) task.about()));
	}

	private static CaseHeading heading(PublicRequest request) {
		return new CaseHeading(request.reference(), null, RequestPages.path(request.reference()), null);
	}

	@Override
	public boolean isReadBy(Officer officer, OpenTask task) {
		return Answering.isReadBy(officer, this.desk.get((RequestId) task.about()));
	}

	@Override
	public ModelAndView withoutForm(OpenTask task, Officer officer) {
		return new ModelAndView(NOT_HELD).addObject("heading", heading(task))
			.addObject("mayClaim", task.waitsFor(officer));
	}

	@Override
	public ModelAndView besideForm(OpenTask task, Supplier<Map<String, Object>> kept) {
		var request = this.desk.get((RequestId) task.about());
		return new ModelAndView("workbench/request-task").addObject("heading", heading(request))
			.addObject("read", this.reading.of(request, this.signedIn.officer()));
	}

}
