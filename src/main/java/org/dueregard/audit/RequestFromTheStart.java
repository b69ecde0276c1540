package org.dueregard.audit;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the address of a request known while people sign in. Where there is a REST
 * interface beside the pages, it would be known only after that.
 */
@Configuration(proxyBeanMethods = false)
class RequestFromTheStart {

	@Bean
	OrderedRequestContextFilter requestContext() {
		return new OrderedRequestContextFilter();
	}

}
