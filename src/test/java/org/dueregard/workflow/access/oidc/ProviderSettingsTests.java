package org.dueregard.workflow.access.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What groups mean here comes from environment variables, whatever the groups are called.
 */
class ProviderSettingsTests {

	private static final String STAFF = "https://fellshire.example/groups:Council staff";

	private final Map<String, Object> variables = new HashMap<>(
			Map.of("DUEREGARD_OIDC_BODIES_0_CLAIM", STAFF, "DUEREGARD_OIDC_BODIES_0_BODY", "council",
					"DUEREGARD_OIDC_ROLES_0_CLAIM", "legal/all: ours", "DUEREGARD_OIDC_ROLES_0_ROLE", "legal",
					"DUEREGARD_OIDC_ROLES_1_CLAIM", STAFF, "DUEREGARD_OIDC_ROLES_1_ROLE", "equality-adviser"));

	@Test
	void aGroupOfAnyNameStandsForABodyAndGivesARole() {
		var settings = settings();

		assertThatNoException().isThrownBy(settings::check);
		assertThat(settings.bodies(List.of(STAFF))).containsExactly(new BodyId("council"));
		assertThat(settings.roles(List.of("legal/all: ours", STAFF))).containsExactlyInAnyOrder(Role.AUTHOR, Role.LEGAL,
				Role.EQUALITY_ADVISER);
	}

	@Test
	void aGroupThatNobodyNamesGivesNothing() {
		assertThat(settings().bodies(List.of("council", "Legal/all: ours"))).isEmpty();
		assertThat(settings().roles(List.of("legal"))).containsExactly(Role.AUTHOR);
	}

	@Test
	void theUsualClaimsNeedNoSetting() {
		assertThat(settings()).returns("preferred_username", ProviderSettings::nameClaim)
			.returns("groups", ProviderSettings::groupsClaim);
	}

	@Test
	void aRoleThatNobodyKnowsIsRefusedAtTheStart() {
		this.variables.put("DUEREGARD_OIDC_ROLES_0_ROLE", "chief");

		assertThatThrownBy(() -> settings().check()).isInstanceOf(StartRefused.class)
			.hasMessageStartingWith("There is no role chief: set each DUEREGARD_OIDC_ROLES_…_ROLE to one of author, ");
	}

	@Test
	void settingsThatLetNobodyInAreRefusedAtTheStart() {
		this.variables.keySet().removeIf((variable) -> variable.contains("BODIES"));

		assertThatThrownBy(() -> settings().check()).isInstanceOf(StartRefused.class)
			.hasMessageContaining("DUEREGARD_OIDC_BODIES_0_CLAIM");
	}

	@Test
	void aProviderWithoutAnIssuerIsRefusedAtTheStart() {
		var client = new OAuth2ClientProperties();
		client.getRegistration().put("fellshire", new OAuth2ClientProperties.Registration());

		assertThatThrownBy(() -> new ProviderRegistrations(client)).isInstanceOf(StartRefused.class)
			.hasMessage("The issuer of the identity provider fellshire is missing: set"
					+ " SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_FELLSHIRE_ISSUERURI.");
	}

	private ProviderSettings settings() {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, this.variables));
		ConfigurationPropertySources.attach(environment);
		return Binder.get(environment).bind("due-regard.oidc", Bindable.of(ProviderSettings.class)).get();
	}

}
