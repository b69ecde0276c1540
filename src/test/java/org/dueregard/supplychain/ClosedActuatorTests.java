package org.dueregard.supplychain;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the application is made of is told to nobody over the network, unless an operator
 * opens it on the port for operations.
 */
@DueRegardTest
class ClosedActuatorTests {

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@BeforeEach
	void givenAnAdministrator() {
		this.county.settle();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sbom", "sbom/application", "env", "beans", "heapdump", "mappings", "loggers" })
	void theBillOfMaterialsAndTheRestStayClosed(String endpoint) throws Exception {
		var stranger = new Visitor(this.port);
		var administrator = new Visitor(this.port);
		administrator.signIn("administrator");

		assertThat(stranger.get("/actuator/" + endpoint).body()).doesNotContain("CycloneDX", "components", "spring");
		assertThat(administrator.get("/workbench").statusCode()).isEqualTo(200);
		assertThat(administrator.get("/actuator/" + endpoint).statusCode()).isBetween(400, 499);
	}

}
