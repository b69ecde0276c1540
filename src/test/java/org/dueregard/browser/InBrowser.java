package org.dueregard.browser;

import org.dueregard.Casework;
import org.dueregard.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What every test in a browser has: the browser, the county, and its officers who open
 * it.
 */
abstract class InBrowser {

	@RegisterExtension
	static final Chromium chromium = new Chromium();

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	Officers officers;

	@BeforeEach
	void open() {
		this.county.settle();
		this.officers = new Officers(chromium, this.port);
	}

}
