package org.dueregard.workflow.access.oidc;

import java.util.List;

import org.dueregard.workbench.WaysIn.Provider;
import org.dueregard.workflow.access.WayIn;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Has an identity provider say who somebody is, by the authorisation code flow with
 * state, nonce and proof key.
 */
class SignInByProvider implements WayIn {

	private final ProviderRegistrations registrations;

	private final Introductions introductions;

	private final ProviderAccounts accounts;

	private final NotSignedIn notSignedIn;

	private final OAuth2UserService<OidcUserRequest, OidcUser> provider = ProviderCalls.claims();

	SignInByProvider(ProviderRegistrations registrations, Introductions introductions, ProviderAccounts accounts,
			NotSignedIn notSignedIn) {
		this.registrations = registrations;
		this.introductions = introductions;
		this.accounts = accounts;
		this.notSignedIn = notSignedIn;
	}

	@Override
	public void open(HttpSecurity pages) throws Exception {
		pages.oauth2Login(this::configure)
			.logout((logout) -> logout.logoutSuccessHandler(new SignOutAtProvider(this.registrations)))
			.addFilterBefore(new SignOutAtProvider.GoingOn(), LogoutFilter.class);
	}

	@Override
	public List<Provider> offered() {
		return this.registrations.offered();
	}

	private void configure(OAuth2LoginConfigurer<HttpSecurity> signIn) {
		signIn.loginPage("/sign-in")
			.defaultSuccessUrl("/workbench")
			.failureHandler(this.notSignedIn)
			.clientRegistrationRepository(this.registrations)
			.authorizedClientRepository(new NoTokensKept())
			.authorizationEndpoint((endpoint) -> endpoint.authorizationRequestResolver(withProofKey()))
			.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(ProviderCalls.tokens()))
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(this::welcome))
			.addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
				@Override
				public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(SignInByProvider.this.notSignedIn);
					return filter;
				}
			});
	}

	private OAuth2AuthorizationRequestResolver withProofKey() {
		var resolver = new DefaultOAuth2AuthorizationRequestResolver(this.registrations, "/oauth2/authorization");
		resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return resolver;
	}

	private OidcUser welcome(OidcUserRequest request) {
		var introduction = this.introductions.read(this.provider.loadUser(request));
		return new OfficerByProvider(this.accounts.welcome(introduction), introduction.roles(), request.getIdToken());
	}

}
