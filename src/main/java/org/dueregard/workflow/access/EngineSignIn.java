package org.dueregard.workflow.access;

import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has Tasklist, Cockpit and Admin take the officer who is signed in, without a sign-in
 * page of their own.
 */
@Configuration(proxyBeanMethods = false)
class EngineSignIn {

	private static final int AFTER_THE_ENGINES_OWN_FILTERS = 201;

	@Bean
	FilterRegistrationBean<Filter> engineTakesOfficer() {
		var filter = new FilterRegistrationBean<Filter>(new ContainerBasedAuthenticationFilter());
		filter.setInitParameters(Map.of("authentication-provider", SignedInOfficer.class.getName()));
		filter.addUrlPatterns("/camunda/*");
		filter.setOrder(AFTER_THE_ENGINES_OWN_FILTERS);
		return filter;
	}

	/**
	 * Whoever {@link OfficerAtWork} has told the engine of.
	 */
	public static class SignedInOfficer extends ContainerBasedAuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			var officer = engine.getIdentityService().getCurrentAuthentication();
			if (officer == null) {
				return AuthenticationResult.unsuccessful();
			}
			var result = new AuthenticationResult(officer.getUserId(), true);
			result.setGroups(officer.getGroupIds());
			result.setTenants(officer.getTenantIds());
			return result;
		}

	}

}
