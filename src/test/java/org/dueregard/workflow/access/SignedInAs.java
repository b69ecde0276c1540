package org.dueregard.workflow.access;

import org.dueregard.shared.OfficerId;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Signs an officer in for a request without a network: Spring's own way, and the badge
 * that officers get at the desk.
 */
public final class SignedInAs {

	private SignedInAs() {
	}

	public static RequestPostProcessor officer(String name) {
		return (request) -> {
			SecurityMockMvcRequestPostProcessors.user(name).roles("OFFICER").postProcessRequest(request);
			var application = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
			application.getBean(EngineOfficers.class)
				.account(new OfficerId(name))
				.ifPresent((account) -> application.getBean(BadgeDesk.class).give(account, request));
			return request;
		};
	}

}
