package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.dueregard.file.FileLimits;
import org.dueregard.workbench.Again;
import org.dueregard.workbench.ErrorPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for the workbench, Tasklist, Cockpit, Admin and REST. What is not named
 * here as public is closed.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {

	private static final String[] PUBLIC = { "/", "/assessments/**", "/bodies/**", "/privacy", "/cookies", "/verify",
			"/webjars/govuk-frontend/*/dist/govuk/govuk-frontend.min.css", "/due-regard.css", "/due-regard.svg",
			"/sign-in", "/error", "/accessibility", "/glossary", "/.well-known/security.txt", "/actuator/health/**",
			"/data", "/register.csv", "/register.json", "/feed.atom", "/catalog.jsonld", "/api/**", "/schemas/**",
			"/robots.txt", "/sitemap/*", "/requests/**", "/comments", "/subscriptions/**", "/notify/receipts" };

	private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

	/** Changes nothing, so it needs no token: its page is older than the session. */
	private static final RequestMatcher AGAIN = (request) -> HttpMethod.POST.matches(request.getMethod())
			&& request.getParameter(Again.PARAMETER) != null && Again.isFormOf(request.getServletPath());

	/**
	 * Systems sign in to the engine's REST interface with every request.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain engineRestSecurity(HttpSecurity http, @Lazy IdentityService identity, Accounts accounts,
			Turnstile turnstile, EngineRoutes routes) throws Exception {
		return http.securityMatcher(PATH.matcher("/engine-rest/**"))
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic(Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(routes))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new Denied()))
			.addFilterBefore(turnstile.gate(), CsrfFilter.class)
			.addFilterBefore(new OfficerAtWork(identity, (signedIn, request) -> accounts.find(signedIn.getName())),
					AnonymousAuthenticationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageSecurity(HttpSecurity http, @Lazy IdentityService identity, BadgeDesk badges,
			Turnstile turnstile, OpenWaysIn waysIn, EngineRoutes routes, FileLimits files) throws Exception {
		var engineApi = PATH.matcher("/camunda/api/**");
		http.authorizeHttpRequests((requests) -> requests.requestMatchers(PUBLIC)
			.permitAll()
			.requestMatchers("/camunda/**")
			.access(routes)
			.anyRequest()
			.hasRole("OFFICER"))
			.formLogin((form) -> form.loginPage("/sign-in")
				.failureHandler(SignIn::again)
				.defaultSuccessUrl("/workbench")
				.permitAll())
			.sessionManagement((session) -> session.addSessionAuthenticationStrategy(badges))
			.logout((logout) -> logout.logoutRequestMatcher(SignOut.ANYWHERE)
				.addLogoutHandler(SignOut.CLEAR_BROWSER)
				.logoutSuccessHandler(new SignOut()))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new Denied())
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), engineApi)
				.defaultAuthenticationEntryPointFor(SignIn::handBack, AGAIN)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"),
						AnyRequestMatcher.INSTANCE))
			.requestCache((cache) -> cache.requestCache(wantedPages()))
			// The engine's own filter guards its interface against forged requests. What
			// the public sends changes nothing, or is what anybody may send, or proves
			// itself by its address alone: a token would need a cookie.
			.csrf((csrf) -> csrf.ignoringRequestMatchers(engineApi, AGAIN, RequestLimits.DOCUMENT_TO_CHECK,
					PATH.matcher("/api/**"), PATH.matcher("/requests/**"), PATH.matcher("/subscriptions/**"),
					PATH.matcher("/notify/receipts")))
			.headers((headers) -> headers.frameOptions((frame) -> frame.disable()))
			.addFilterBefore(new RequestLimits(files), CsrfFilter.class)
			.addFilterBefore(turnstile.gate(), CsrfFilter.class)
			.addFilterBefore(new OfficerAtWork(identity, badges::look), AnonymousAuthenticationFilter.class);
		waysIn.open(http);
		return http.build();
	}

	private static void handBack(HttpServletRequest form, HttpServletResponse answer, AuthenticationException why)
			throws IOException {
		form.setAttribute(ErrorPages.EXPIRED, true);
		answer.sendError(HttpStatus.FORBIDDEN.value());
	}

	/**
	 * Back to the page for signing in, in the language it was shown in.
	 */
	private static void again(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		var language = "lang=cy".equals(request.getQueryString()) ? "&lang=cy" : "";
		new SimpleUrlAuthenticationFailureHandler("/sign-in?failed" + language).onAuthenticationFailure(request,
				response, failure);
	}

	/**
	 * Where one lands after signing in: on the page one wanted, never on a picture or
	 * style that a browser asked for in passing.
	 */
	private static RequestCache wantedPages() {
		var wanted = new HttpSessionRequestCache();
		wanted.setRequestMatcher(new OrRequestMatcher(PATH.matcher(HttpMethod.GET, "/workbench/**"),
				PATH.matcher(HttpMethod.GET, "/camunda/app/**")));
		wanted.setMatchingRequestParameterName(null);
		return wanted;
	}

}
