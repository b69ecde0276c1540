package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has Tasklist, Cockpit and Admin take the officer who is at work, without a sign-in page
 * of their own. They would keep what they once learnt of an officer in the session; this
 * gives them each time what is so now.
 */
@Configuration(proxyBeanMethods = false)
class EngineSignIn {

	private static final int BEFORE_THE_ENGINES_FILTERS = 90;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> engineTakesOfficer() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Introduction());
		filter.addUrlPatterns("/camunda/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	private static class Introduction extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var known = new Authentications();
			OfficerAtWork.of(request).map(Introduction::known).ifPresent(known::addOrReplace);
			chain.doFilter(new RequestOfOfficer(request, known), response);
		}

		private static UserAuthentication known(Officer officer) {
			var known = new UserAuthentication(officer.id().value(), ProcessEngines.NAME_DEFAULT);
			known.setGroupIds(officer.roles().stream().map(Role::group).toList());
			known.setTenantIds(Optional.ofNullable(officer.body()).map(BodyId::value).map(List::of).orElse(List.of()));
			known.setAuthorizedApps(new HashSet<>(officer.holds(Role.ADMINISTRATOR)
					? Set.of("welcome", "tasklist", "cockpit", "admin") : Set.of("welcome", "tasklist")));
			return known;
		}

	}

}
