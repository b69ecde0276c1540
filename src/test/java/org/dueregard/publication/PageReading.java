package org.dueregard.publication;

import java.net.URI;

import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * A register in which nothing is published yet, the closure of a library, and a visitor
 * who reads.
 */
@DueRegardTest
abstract class PageReading {

	@Autowired
	WebApplicationContext application;

	@Autowired
	PublicationDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	MockMvcTester visitor;

	LibraryClosure closure;

	@BeforeEach
	void givenALibraryAndAVisitor() {
		new EmptyRegister(this.jdbc).make();
		this.visitor = MockMvcTester.from(this.application, (server) -> server.apply(springSecurity()).build());
		this.closure = new LibraryClosure(this.application);
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	MvcTestResult get(String address) {
		return this.visitor.get().uri(URI.create(address)).exchange();
	}

	MvcTestResult get(String address, String header, String value) {
		return this.visitor.get().uri(URI.create(address)).header(header, value).exchange();
	}

}
