package org.dueregard.workbench;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DueRegardTest
@Transactional
class AccessibilityPageTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Test
	void anybodyReadsWhatIsNotAccessibleAndWhomToTell() throws Exception {
		this.county.settle();

		var statement = new Browser(this.application).visit(get("/accessibility")).getResponse();

		assertThat(statement.getStatus()).isEqualTo(HttpStatus.OK.value());
		assertThat(statement.getContentAsString()).contains("Fellshire County Council")
			.contains("href=\"mailto:equality@council.example\"")
			.contains("partially compliant")
			.contains("Camunda Tasklist")
			.contains("href=\"/workbench\"")
			.contains("Equality and Human Rights Commission")
			.contains("Equality Commission for Northern Ireland")
			.doesNotContain("??");
	}

}
