package org.dueregard.workflow.access;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Officers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
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

	private static final String[] PUBLIC = { "/", "/assessments/**", "/webjars/govuk-frontend/**", "/due-regard.css",
			"/due-regard.svg", "/sign-in", "/error", "/accessibility", "/actuator/health/**" };

	private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

	private static final RequestMatcher TASKLIST_SIGN_OUT = PATH.matcher(HttpMethod.POST,
			"/camunda/api/admin/auth/user/{engine}/logout");

	/**
	 * Systems sign in to the engine's REST interface with every request.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain engineRestSecurity(HttpSecurity http, @Lazy IdentityService identity, @Lazy Officers officers,
			EngineRoutes routes) throws Exception {
		return http.securityMatcher(PATH.matcher("/engine-rest/**"))
			.csrf((csrf) -> csrf.disable())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic(Customizer.withDefaults())
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(routes))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new ClosedRoute()))
			.addFilterAfter(new OfficerAtWork(identity, officers), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pageSecurity(HttpSecurity http, @Lazy IdentityService identity, @Lazy Officers officers,
			EngineRoutes routes) throws Exception {
		var engineApi = PATH.matcher("/camunda/api/**");
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers(PUBLIC)
				.permitAll()
				.requestMatchers("/camunda/**")
				.access(routes)
				.anyRequest()
				.hasRole("OFFICER"))
			.formLogin((form) -> form.loginPage("/sign-in")
				.failureUrl("/sign-in?failed")
				.defaultSuccessUrl("/workbench")
				.permitAll())
			.logout((logout) -> logout
				.logoutRequestMatcher(
						new OrRequestMatcher(PATH.matcher(HttpMethod.POST, "/sign-out"), TASKLIST_SIGN_OUT))
				.logoutSuccessHandler((request, response, authentication) -> {
					if (TASKLIST_SIGN_OUT.matches(request)) {
						new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT).onLogoutSuccess(request,
								response, authentication);
					}
					else {
						var toSignIn = new SimpleUrlLogoutSuccessHandler();
						toSignIn.setDefaultTargetUrl("/sign-in?signedOut");
						toSignIn.onLogoutSuccess(request, response, authentication);
					}
				}))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new ClosedRoute())
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), engineApi)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"),
						AnyRequestMatcher.INSTANCE))
			.requestCache((cache) -> cache.requestCache(wantedPages()))
			// The engine's own filter guards its interface against forged requests.
			.csrf((csrf) -> csrf.ignoringRequestMatchers(engineApi))
			.headers((headers) -> headers.frameOptions((frame) -> frame.sameOrigin()))
			.addFilterAfter(new OfficerAtWork(identity, officers), AuthorizationFilter.class)
			.build();
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
