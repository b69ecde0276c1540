package org.dueregard.workflow.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets caches keep what is public and ask whether it still stands: a withdrawal shows at
 * once, and what has not changed is not sent again.
 */
@Configuration(proxyBeanMethods = false)
class RegisterUnchanged {

	private static final int AFTER_THE_NAME = Ordered.HIGHEST_PRECEDENCE + 3;

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> publicPagesUnchanged() {
		var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
		filter.addUrlPatterns("", "/assessments/*", "/accessibility", "/glossary");
		filter.setOrder(AFTER_THE_NAME);
		return filter;
	}

}
