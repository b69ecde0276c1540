package org.dueregard.workflow.access;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dueregard.shared.StartRefused;
import org.dueregard.workbench.WaysIn.Provider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The settings say which ways in are open, and one always is.
 */
class OpenWaysInTests {

	private static final WayIn FELLSHIRE = new WayIn() {
		@Override
		public void open(HttpSecurity pages) {
			// Has nothing to open.
		}

		@Override
		public List<Provider> offered() {
			return List.of(new Provider("Fellshire", "/fellshire"), new Provider("Everyone", "/everyone"));
		}
	};

	@Test
	void passwordsAreTakenWhereTheyAreOpen() {
		assertThat(takesPasswords(new OpenWaysIn(true, List.of()))).isTrue();
		assertThat(takesPasswords(new OpenWaysIn(true, List.of(FELLSHIRE)))).isTrue();
	}

	@Test
	void passwordsAreNotTakenWhereTheyAreClosed() {
		assertThat(takesPasswords(new OpenWaysIn(false, List.of(FELLSHIRE)))).isFalse();
	}

	@Test
	void providersAreOfferedByName() {
		assertThat(new OpenWaysIn(true, List.of(FELLSHIRE)).providers()).extracting(Provider::name)
			.containsExactly("Everyone", "Fellshire");
	}

	@Test
	void nobodyIsLockedOutBySettings() {
		assertThatThrownBy(() -> new OpenWaysIn(false, List.of())).isInstanceOf(StartRefused.class)
			.hasMessageContaining("DUEREGARD_LOCALACCOUNTS");
	}

	private static boolean takesPasswords(OpenWaysIn waysIn) {
		var taken = new AtomicBoolean();
		new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(SecurityAutoConfiguration.class))
			.withBean(OpenWaysIn.class, () -> waysIn)
			.withUserConfiguration(Pages.class)
			.run((application) -> taken.set(application.getBean(SecurityFilterChain.class)
				.getFilters()
				.stream()
				.anyMatch(UsernamePasswordAuthenticationFilter.class::isInstance)));
		return taken.get();
	}

	/**
	 * Guards pages that take passwords unless told otherwise.
	 */
	static class Pages {

		@Bean
		SecurityFilterChain pages(HttpSecurity http, OpenWaysIn waysIn) throws Exception {
			http.formLogin(Customizer.withDefaults());
			waysIn.open(http);
			return http.build();
		}

	}

}
