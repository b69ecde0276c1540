package org.dueregard.workflow.access.oidc;

import java.time.Duration;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What we ask an identity provider ourselves. It may be slow, but not for ever: a
 * provider that hangs must not hold the threads that serve the register.
 */
final class ProviderCalls {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private ProviderCalls() {
	}

	static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
		var tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.builder().requestFactory(connections()).messageConverters((converters) -> {
			converters.clear();
			converters.add(new FormHttpMessageConverter());
			converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return tokens;
	}

	static OidcUserService claims() {
		var calls = new RestTemplate(connections());
		calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		var userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(calls);
		var claims = new OidcUserService();
		claims.setOauth2UserService(userInfo);
		return claims;
	}

	private static ClientHttpRequestFactory connections() {
		var connections = new SimpleClientHttpRequestFactory();
		connections.setConnectTimeout(PATIENCE);
		connections.setReadTimeout(PATIENCE);
		return connections;
	}

}
