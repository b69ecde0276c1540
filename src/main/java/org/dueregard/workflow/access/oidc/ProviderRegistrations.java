package org.dueregard.workflow.access.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.shared.StartRefused;
import org.dueregard.workbench.WaysIn.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties.Registration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/**
 * The identity providers that the settings name. Each is asked for its addresses when
 * somebody first wants to sign in by it: the register opens whether they are there or
 * not.
 */
class ProviderRegistrations implements ClientRegistrationRepository {

	private static final Set<String> SCOPES = Set.of("openid", "profile", "email");

	private final OAuth2ClientProperties settings;

	/** Each apart, so that one provider which is away keeps nobody from another. */
	private final Map<String, ClientRegistrationRepository> registrations = new HashMap<>();

	ProviderRegistrations(OAuth2ClientProperties settings) {
		this.settings = settings;
		settings.getRegistration().forEach((id, registration) -> {
			complete(id, registration);
			this.registrations.put(id, new SupplierClientRegistrationRepository(() -> ask(id, registration)));
		});
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		var registration = this.registrations.get(id);
		if (registration == null) {
			return null;
		}
		try {
			return registration.findByRegistrationId(id);
		}
		catch (RuntimeException ex) {
			throw new InternalAuthenticationServiceException("The identity provider does not answer", ex);
		}
	}

	List<Provider> offered() {
		return this.settings.getRegistration()
			.entrySet()
			.stream()
			.map((each) -> new Provider(Optional.ofNullable(each.getValue().getClientName()).orElse(each.getKey()),
					"/oauth2/authorization/" + each.getKey()))
			.toList();
	}

	/**
	 * Without an issuer its tokens could not be told from those of another, and without
	 * the scope {@code openid} there would be none.
	 */
	private void complete(String id, Registration registration) {
		var name = Optional.ofNullable(registration.getProvider()).orElse(id);
		var provider = this.settings.getProvider().get(name);
		if (provider == null || provider.getIssuerUri() == null) {
			throw new StartRefused("The issuer of the identity provider %s is missing: set".formatted(name)
					+ " SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_%s_ISSUERURI.".formatted(name.toUpperCase(Locale.ROOT)));
		}
		var scopes = registration.getScope();
		registration.setScope(Stream.concat(Stream.of("openid"), (scopes != null) ? scopes.stream() : SCOPES.stream())
			.collect(Collectors.toSet()));
	}

	private InMemoryClientRegistrationRepository ask(String id, Registration registration) {
		var alone = new OAuth2ClientProperties();
		alone.getRegistration().put(id, registration);
		alone.getProvider().putAll(this.settings.getProvider());
		return new InMemoryClientRegistrationRepository(
				new OAuth2ClientPropertiesMapper(alone).asClientRegistrations());
	}

}
