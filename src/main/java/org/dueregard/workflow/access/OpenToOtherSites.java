package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of any site read open data, and nothing else of ours. They read it as
 * anybody does: a browser never sends a session along, for it is told that it may not.
 */
@Configuration(proxyBeanMethods = false)
class OpenToOtherSites {

	/** Data, and not the pages about them. */
	static final Pattern OPEN = Pattern.compile(
			"/register\\.(?:csv|json)|/feed\\.atom|/catalog\\.jsonld|/assessments/[^?]+\\.json|/api/.*|/schemas/.*");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final int AFTER_THE_NAME = Ordered.HIGHEST_PRECEDENCE + 3;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> openDataForScripts() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Permission());
		filter.setOrder(AFTER_THE_NAME);
		return filter;
	}

	private static class Permission extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !READING.contains(request.getMethod())
					|| !OPEN.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches();
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, Retry-After");
			if (!HttpMethod.OPTIONS.matches(request.getMethod())) {
				chain.doFilter(request, response);
				return;
			}
			response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-None-Match");
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}

	}

}
