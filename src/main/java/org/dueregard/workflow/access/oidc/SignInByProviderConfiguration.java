package org.dueregard.workflow.access.oidc;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Bodies;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.dueregard.audit.AuditTrail;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Opens the way in by identity providers where the settings name one.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInByProviderConfiguration {

	@Bean
	ProviderRegistrations providerRegistrations(OAuth2ClientProperties settings) {
		return new ProviderRegistrations(settings);
	}

	@Bean
	SignInByProvider signInByProvider(ProviderRegistrations registrations, ProviderSettings settings,
			@Lazy Bodies bodies, @Lazy IdentityService identity, JdbcClient jdbc, TransactionOperations transaction,
			MessageSource sentences, ThymeleafViewResolver pages, AuditTrail trail) {
		return new SignInByProvider(registrations, new Introductions(settings, bodies),
				new ProviderAccounts(identity, jdbc, transaction), new NotSignedIn(sentences, pages, trail));
	}

}
