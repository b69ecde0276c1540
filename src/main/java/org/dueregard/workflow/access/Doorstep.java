package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Set;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Turns back what no page ever sees, because the server cannot read so much as its
 * address, in one plain sentence.
 */
@Configuration(proxyBeanMethods = false)
class Doorstep {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainRefusals() {
		return (server) -> server
			.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new OneSentence()));
	}

	private static class OneSentence extends ErrorReportValve {

		/** Versions, methods and encodings; it is the asker who can do otherwise. */
		private static final Set<Integer> WHAT_WE_DO_NOT_SPEAK = Set.of(501, 505);

		@Override
		protected void report(Request request, Response response, @Nullable Throwable fault) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			if (WHAT_WE_DO_NOT_SPEAK.contains(response.getStatus())) {
				response.setStatus(400);
			}
			try {
				response.setContentType("text/plain");
				response.setCharacterEncoding("utf-8");
				response.setHeader("Content-Security-Policy", Headers.POLICY);
				response.setHeader("X-Content-Type-Options", "nosniff");
				response.setHeader("Cache-Control", "no-store");
				var writer = response.getReporter();
				if (writer != null) {
					writer.write("This request cannot be understood. Check the address and try again.\n");
					response.finishResponse();
				}
			}
			catch (IOException | IllegalStateException gone) {
				// Whoever asked has left
			}
		}

	}

}
