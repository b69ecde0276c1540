package org.dueregard;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dueregard.shared.StartRefused;
import org.dueregard.shared.Unanswered;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start in production with passwords that everybody knows, or none, before
 * anything is connected.
 */
class ProductionSettings implements EnvironmentPostProcessor, Ordered {

	/** Compared without regard to case and to anything but letters and digits. */
	private static final Set<String> WELL_KNOWN = Set.of("demo", "admin", "administrator", "password", "password1",
			"passw0rd", "changeme", "changeit", "camunda", "fellshire", "fellandshire", "dueregard", "postgres",
			"postgresql", "secret", "test", "example", "default", "root", "guest", "welcome", "letmein", "qwerty",
			"1234", "12345", "123456", "12345678", "123456789");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
		if (!settings.acceptsProfiles(Profiles.of("production"))) {
			return;
		}
		if (settings.acceptsProfiles(Profiles.of("demo"))) {
			throw new StartRefused("Production and the demonstration cannot run together:"
					+ " take demo out of SPRING_PROFILES_ACTIVE.");
		}
		List.of(Needed.values()).forEach((needed) -> needed.in(settings));
		checkPassword(settings, Needed.DATABASE_USER, Needed.DATABASE_PASSWORD);
		checkPassword(settings, Needed.ADMINISTRATOR, Needed.ADMINISTRATOR_PASSWORD);
	}

	private static void checkPassword(ConfigurableEnvironment settings, Needed user, Needed password) {
		var bare = bare(password.in(settings));
		if (WELL_KNOWN.contains(bare) || bare.equals(bare(user.in(settings)))) {
			throw new StartRefused(password.what + " is one that everybody knows or guesses: set " + password.variable
					+ " to one that nobody does.");
		}
	}

	private static String bare(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	/**
	 * After the files of settings have been read.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	/**
	 * What production cannot do without.
	 */
	private enum Needed {

		DATABASE("The database", "spring.datasource.url", "SPRING_DATASOURCE_URL"),
		DATABASE_USER("The user of the database", "spring.datasource.username", "SPRING_DATASOURCE_USERNAME"),
		DATABASE_PASSWORD("The password of the database", "spring.datasource.password", "SPRING_DATASOURCE_PASSWORD"),
		ADMINISTRATOR("The first administrator", "camunda.bpm.admin-user.id", "CAMUNDA_BPM_ADMINUSER_ID"),
		ADMINISTRATOR_PASSWORD("The password of the first administrator", "camunda.bpm.admin-user.password",
				"CAMUNDA_BPM_ADMINUSER_PASSWORD"),
		PUBLIC_ADDRESS("The address of the site", "due-regard.public-address", "DUEREGARD_PUBLICADDRESS"),
		MAIL_FROM("The sender of letters", "due-regard.mail-from", "DUEREGARD_MAILFROM"),
		MAIL_SERVER("The mail server", "spring.mail.host", "SPRING_MAIL_HOST");

		private final String what;

		private final String property;

		private final String variable;

		Needed(String what, String property, String variable) {
			this.what = what;
			this.property = property;
			this.variable = variable;
		}

		String in(ConfigurableEnvironment settings) {
			var value = settings.getProperty(this.property);
			if (value == null || Unanswered.is(value)) {
				throw new StartRefused(this.what + " is missing: set " + this.variable + ".");
			}
			return value;
		}

	}

}
