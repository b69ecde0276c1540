package org.dueregard.workflow.access;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of the content security policy with its request. The filters of
 * Camunda's applications pass it from the header to the page by way of an attribute that
 * all requests share, so that two at once get one another's and a page runs no script.
 */
@Configuration(proxyBeanMethods = false)
class OneNonceEach {

	private static final int BEFORE_THE_ENGINES_FILTERS = 120;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> nonceOfTheRequest() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Apart());
		filter.addUrlPatterns("/camunda/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	private static class Apart extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			chain.doFilter(new OwnNonce(request), response);
		}

	}

	private static class OwnNonce extends HttpServletRequestWrapper {

		private final ServletContext context;

		private @Nullable Object nonce;

		OwnNonce(HttpServletRequest request) {
			super(request);
			this.context = (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { ServletContext.class },
					(proxy, method, arguments) -> called(request.getServletContext(), method, arguments));
		}

		@Override
		public ServletContext getServletContext() {
			return this.context;
		}

		private @Nullable Object called(ServletContext shared, Method method, Object @Nullable [] arguments)
				throws Throwable {
			var isNonce = arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
			if (isNonce && method.getName().equals("setAttribute")) {
				this.nonce = arguments[1];
				return null;
			}
			if (isNonce && method.getName().equals("getAttribute")) {
				return this.nonce;
			}
			try {
				return method.invoke(shared, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

	}

}
