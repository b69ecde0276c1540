package org.dueregard.publication;

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.publication.register.AsVisitor;
import org.dueregard.publication.register.RegisterSettings;
import org.dueregard.workflow.access.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * A crowd of visitors takes no officer's connection.
 */
@DueRegardTest
class BusyPageTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	RegisterSettings settings;

	@Autowired
	County county;

	@Test
	void whenVisitorsHaveTakenAllTheirConnectionsOthersAreToldAndOfficersWorkOn() {
		this.county.settle();
		var browser = MockMvcTester.from(this.application, (server) -> server.apply(springSecurity()).build());
		var held = new Semaphore(0);
		var released = new Semaphore(0);
		var crowd = Executors.newFixedThreadPool(this.settings.connections());
		try {
			for (var visitor = 0; visitor < this.settings.connections(); visitor++) {
				crowd.submit(() -> AsVisitor.of(this.application).sql("select 1").query((row) -> {
					held.release();
					released.acquireUninterruptibly();
				}));
			}
			held.acquireUninterruptibly(this.settings.connections());

			for (var address : new String[] { "/", "/?words=bus", "/assessments/EIA-2026-000001",
					"/assessments/EIA-2026-000001/diff/1..2" }) {
				assertThat(browser.get().uri(address)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
					.bodyText()
					.contains("The register is busy");
			}
			assertThat(browser.get().uri("/workbench").with(SignedInAs.officer("council-author"))).hasStatusOk();
		}
		finally {
			released.release(this.settings.connections());
			crowd.shutdown();
		}
		assertThat(browser.get().uri("/")).hasStatusOk();
	}

}
