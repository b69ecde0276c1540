package org.dueregard.workflow.access;

import java.net.http.HttpHeaders;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
 * The policy that comes with a page of Camunda's applications lets that page run its own
 * scripts, and no others.
 */
@DueRegardTest
class TasklistPolicyTests {

	private static final int CLIENTS = 8;

	private static final int PAGES_EACH = 25;

	private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");

	private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void thePolicyIsThatOfThePageWhenManyAskAtOnce(String app) throws Exception {
		var visitor = new Visitor(this.port);
		visitor.signIn("administrator");
		var clients = Executors.newFixedThreadPool(CLIENTS);

		var results = clients
			.invokeAll(IntStream.range(0, CLIENTS * PAGES_EACH).mapToObj((number) -> (Callable<String[]>) () -> {
				var page = visitor.get("/camunda/app/%s/default/".formatted(app));
				return new String[] { nonce(IN_HEADER, policy(page.headers())), nonce(IN_PAGE, page.body()) };
			}).toList());
		clients.shutdown();

		for (var result : results) {
			assertThat(result.get()[0]).isEqualTo(result.get()[1]);
		}
		assertThat(results).extracting((result) -> result.get()[0]).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void noOtherScriptRuns(String app) throws Exception {
		var visitor = new Visitor(this.port);
		visitor.signIn("administrator");

		var policy = policy(visitor.get("/camunda/app/%s/default/".formatted(app)).headers());

		assertThat(policy.split(";\\s*")).anySatisfy((scripts) -> assertThat(scripts).startsWith("script-src 'nonce-")
			.doesNotContain("unsafe-inline", "https:", "*"));
		assertThat(policy).contains("default-src 'self'", "object-src 'none'", "base-uri 'self'",
				"frame-ancestors 'none'", "form-action 'self'");
	}

	private static String policy(HttpHeaders headers) {
		assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
		return headers.firstValue("Content-Security-Policy").orElseThrow();
	}

	private static String nonce(Pattern where, String text) {
		var found = where.matcher(text);
		assertThat(found.find()).as(text).isTrue();
		return found.group(1);
	}

}
