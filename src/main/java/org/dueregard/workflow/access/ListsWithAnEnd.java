package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.workflow.LongestList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit and Admin ask for some lists without saying how many rows they can take, which
 * the engine refuses. They get as many as anybody may ask for.
 */
@Configuration(proxyBeanMethods = false)
class ListsWithAnEnd {

	private static final int BEFORE_THE_ENGINES_FILTERS = 130;

	private static final String MOST = "maxResults";

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> listsWithAnEndFilter() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new AskingForSoMany());
		filter.addUrlPatterns("/camunda/api/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	private static class AskingForSoMany extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			chain.doFilter(new AsksForSoMany(request), response);
		}

	}

	private static class AsksForSoMany extends HttpServletRequestWrapper {

		AsksForSoMany(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getQueryString() {
			var asked = Optional.ofNullable(super.getQueryString()).orElse("");
			if (asked.contains(MOST + "=")) {
				return asked;
			}
			return asked + (asked.isEmpty() ? "" : "&") + MOST + "=" + LongestList.ROWS;
		}

	}

}
