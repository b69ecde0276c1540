package org.dueregard;

import java.util.List;

import org.dueregard.identity.KnownPasswords;
import org.dueregard.identity.PasswordRule;
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

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
		if (!settings.acceptsProfiles(Profiles.of("production"))) {
			return;
		}
		if (settings.acceptsProfiles(Profiles.of("demo"))) {
			throw new StartRefused("Production and the demonstration cannot run together:"
					+ " take demo out of SPRING_PROFILES_ACTIVE.");
		}
		List.of(Needed.values())
			.stream()
			.filter((needed) -> needed != Needed.MAIL_SERVER || !usesNotify(settings))
			.forEach((needed) -> needed.in(settings));
		checkPassword(settings, Needed.DATABASE_USER, Needed.DATABASE_PASSWORD);
		checkPassword(settings, Needed.ADMINISTRATOR, Needed.ADMINISTRATOR_PASSWORD);
		checkAdministrator(settings);
		checkConnections(settings);
		checkPorts(settings);
	}

	/**
	 * A job that sends a letter needs two at a time. Were all taken by jobs that wait for
	 * their second, none would go on.
	 */
	private static void checkConnections(ConfigurableEnvironment settings) {
		var connections = settings.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 30);
		var threads = settings.getProperty("camunda.bpm.job-execution.max-pool-size", Integer.class, 10);
		if (connections <= 2 * threads) {
			throw new StartRefused(
					"%d connections are too few for %d threads of the job executor: set SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE to %d or more, or CAMUNDA_BPM_JOBEXECUTION_MAXPOOLSIZE to less."
						.formatted(connections, threads, 2 * threads + 1));
		}
	}

	/**
	 * Whoever reaches the port for operations is asked nothing.
	 */
	private static void checkPorts(ConfigurableEnvironment settings) {
		var operations = settings.getProperty("management.server.port", "");
		if (!operations.equals("0") && operations.equals(settings.getProperty("server.port", "8080"))) {
			throw new StartRefused("The port for operations is the public's: set MANAGEMENT_SERVER_PORT to another.");
		}
	}

	private static boolean usesNotify(ConfigurableEnvironment settings) {
		return !settings.getProperty("due-regard.notify.api-key", "").isBlank();
	}

	private static void checkPassword(ConfigurableEnvironment settings, Needed user, Needed password) {
		var given = password.in(settings);
		if (KnownPasswords.include(given) || KnownPasswords.areOfDemonstration(given)
				|| KnownPasswords.bare(given).equals(KnownPasswords.bare(user.in(settings)))) {
			throw new StartRefused(password.what + " is one that everybody knows or guesses: set " + password.variable
					+ " to one that nobody does.");
		}
	}

	private static void checkAdministrator(ConfigurableEnvironment settings) {
		var password = Needed.ADMINISTRATOR_PASSWORD.in(settings);
		var account = List.of(Needed.ADMINISTRATOR.in(settings));
		if (!PasswordRule.LENGTH.isKept(password, account)) {
			throw new StartRefused(
					"The password of the first administrator is too short: set %s to one of %d characters or more."
						.formatted(Needed.ADMINISTRATOR_PASSWORD.variable, PasswordRule.SHORTEST));
		}
		if (!PasswordRule.OWN_DATA.isKept(password, account) || !PasswordRule.GUESSABLE.isKept(password, account)) {
			throw new StartRefused(
					"The password of the first administrator is easy to guess: set %s to some words that have nothing to do with each other."
						.formatted(Needed.ADMINISTRATOR_PASSWORD.variable));
		}
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
		MAIL_FROM("The sender of letters", "due-regard.mail-from", "DUEREGARD_MAILFROM"), MAIL_SERVER("The mail server",
				"spring.mail.host", "SPRING_MAIL_HOST or, for GOV.UK Notify, DUEREGARD_NOTIFY_APIKEY");

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
