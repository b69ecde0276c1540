package org.dueregard.scan;

import java.net.URI;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * The scan finds nothing; {@code bin/scan} does the same with every role of the demo.
 */
@DueRegardTest
class ScanTests {

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	@Test
	void nothingIsFoundSignedOutNorAsAnAuthorNorAsAnAdministrator() {
		this.casework.register(County.COUNCIL, proposal("Fewer lamps")).published();
		this.casework.register(County.COUNCIL, proposal("Fewer kerbs")).upTo("gatherEvidence");

		var findings = new Scan(URI.create("http://localhost:" + this.port))
			.run(Map.of("council-author", County.PASSWORD, "administrator", County.PASSWORD));

		assertThat(findings.all()).isEmpty();
		assertThat(Check.values())
			.allSatisfy((check) -> assertThat(findings.looked(check)).as("%s", check).isPositive());
	}

}
