package org.dueregard.workbench;

import java.util.Map;

import org.dueregard.Casework.Case;
import org.dueregard.workflow.access.SignedInAs;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The browser of an officer who is signed in, without a network in between.
 */
final class Browser {

	private final MockMvc application;

	Browser(WebApplicationContext application) {
		this.application = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
	}

	/**
	 * A page that is there, with a text for every message.
	 */
	String page(String officer, String address) throws Exception {
		var response = visit(officer, get(address)).getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(HttpStatus.OK.value());
		assertThat(response.getContentAsString()).doesNotContain("??");
		return response.getContentAsString();
	}

	/**
	 * Sends a page's form with what an officer typed.
	 */
	MvcResult send(String officer, String address, Map<String, String> typed) throws Exception {
		var request = post(address);
		typed.forEach(request::param);
		return visit(officer, request);
	}

	MvcResult visit(String officer, MockHttpServletRequestBuilder request) throws Exception {
		return this.application.perform(request.with(SignedInAs.officer(officer)).with(csrf())).andReturn();
	}

	/**
	 * Visits without being signed in.
	 */
	MvcResult visit(MockHttpServletRequestBuilder request) throws Exception {
		return this.application.perform(request).andReturn();
	}

	static String addressOf(Case assessed) {
		return "/workbench/assessments/" + assessed.reference();
	}

	static String taskOf(Case assessed, String step) {
		return "/workbench/tasks/" + assessed.task(step).getId();
	}

}
