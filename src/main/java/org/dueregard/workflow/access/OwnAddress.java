package org.dueregard.workflow.access;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers to the name of the public address and to those of this machine, for an answer
 * that repeats another name leads people there; probes of its health may know no name.
 * Paths that lead elsewhere than they say go no further either.
 */
@Configuration(proxyBeanMethods = false)
class OwnAddress {

	private static final int AFTER_THE_HEADERS = Ordered.HIGHEST_PRECEDENCE + 2;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> ownAddressOnly(@Value("${due-regard.public-address}") URI address) {
		var own = Set.of(Optional.ofNullable(address.getHost()).orElse("localhost").toLowerCase());
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Check(own));
		filter.setOrder(AFTER_THE_HEADERS);
		return filter;
	}

	private static class Check extends OncePerRequestFilter {

		private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

		private static final Set<String> SCHEMES = Set.of("http", "https");

		private final Set<String> own;

		Check(Set<String> own) {
			this.own = own;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (isOurs(request) && isStraight(request.getRequestURI())) {
				chain.doFilter(request, response);
			}
			else {
				response.sendError(HttpStatus.BAD_REQUEST.value());
			}
		}

		private boolean isOurs(HttpServletRequest request) {
			var name = request.getServerName().toLowerCase();
			return SCHEMES.contains(request.getScheme()) && (this.own.contains(name) || THIS_MACHINE.contains(name)
					|| request.getRequestURI().startsWith(request.getContextPath() + "/actuator/health"));
		}

		/**
		 * Before anything takes the path apart; what is encoded is looked at later, by
		 * the firewall.
		 */
		private static boolean isStraight(String path) {
			return !path.contains(";") && !path.contains("//") && !path.contains("/./") && !path.contains("/..");
		}

	}

}
