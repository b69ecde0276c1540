package org.dueregard;

import java.util.LinkedHashMap;
import java.util.Map;

import org.dueregard.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Production starts with settings that are whole and its own, and with no others.
 */
@OwnApplication
@ExtendWith(OutputCaptureExtension.class)
class ProductionSettingsTests {

	@Test
	void productionStartsWithSettingsOfItsOwn() {
		assertThatNoException().isThrownBy(() -> start("production", settings()));
	}

	@Test
	void withTheKeyOfNotifyProductionNeedsNoMailServer() {
		var settings = settings();
		settings.remove("spring.mail.host");
		settings.put("due-regard.notify.api-key", "a key");

		assertThatNoException().isThrownBy(() -> start("production", settings));
	}

	@Test
	void thePublicsPortIsNotForOperations() {
		var settings = settings();
		settings.put("server.port", "9090");
		settings.put("management.server.port", "9090");

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class)
			.hasMessageContaining("set MANAGEMENT_SERVER_PORT");
	}

	@Test
	void otherProfilesAreNotAsked() {
		assertThatNoException().isThrownBy(() -> start("demo", Map.of()));
	}

	@ParameterizedTest
	@CsvSource({ "spring.datasource.url, The database is missing: set SPRING_DATASOURCE_URL.",
			"spring.datasource.password, The password of the database is missing: set SPRING_DATASOURCE_PASSWORD.",
			"camunda.bpm.admin-user.id, The first administrator is missing: set CAMUNDA_BPM_ADMINUSER_ID.",
			"camunda.bpm.admin-user.password,"
					+ " The password of the first administrator is missing: set CAMUNDA_BPM_ADMINUSER_PASSWORD.",
			"due-regard.public-address, The address of the site is missing: set DUEREGARD_PUBLICADDRESS.",
			"spring.mail.host, 'The mail server is missing: set SPRING_MAIL_HOST or, for GOV.UK Notify,"
					+ " DUEREGARD_NOTIFY_APIKEY.'" })
	void productionSaysWhatIsMissing(String setting, String sentence) {
		var settings = settings();
		settings.remove(setting);

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class).hasMessage(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "spring.datasource.password, postgres", "spring.datasource.password, due-regard",
			"spring.datasource.password, register", "camunda.bpm.admin-user.password, demo",
			"camunda.bpm.admin-user.password, Change-Me!", "camunda.bpm.admin-user.password, camunda",
			"camunda.bpm.admin-user.password, welcome-to-fellshire", "camunda.bpm.admin-user.password, fellshire",
			"camunda.bpm.admin-user.password, Chief" })
	void productionRefusesAPasswordThatEverybodyKnows(String setting, String known) {
		var settings = settings();
		settings.put(setting, known);

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class)
			.hasMessageContaining("one that everybody knows or guesses: set ")
			.hasMessageEndingWith("to one that nobody does.")
			.hasMessageNotContaining(known);
	}

	@ParameterizedTest
	@CsvSource({ "black-sheep, is too short: set CAMUNDA_BPM_ADMINUSER_PASSWORD to one of 15 characters or more.",
			"the-chief-of-all-of-them, is easy to guess: set CAMUNDA_BPM_ADMINUSER_PASSWORD to",
			"qwertyuiopasdfghjkl, is easy to guess: set CAMUNDA_BPM_ADMINUSER_PASSWORD to" })
	void productionRefusesAFirstAdministratorsPasswordThatItsAccountsMayNotHave(String poor, String sentence) {
		var settings = settings();
		settings.put("camunda.bpm.admin-user.password", poor);

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class)
			.hasMessageContaining("The password of the first administrator " + sentence)
			.hasMessageNotContaining(poor);
	}

	@Test
	void productionRefusesFewerConnectionsThanItsJobsNeed() {
		var settings = settings();
		settings.put("spring.datasource.hikari.maximum-pool-size", "20");

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class)
			.hasMessageStartingWith("20 connections are too few for 10 threads of the job executor: set"
					+ " SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE to 21 or more");
		settings.put("camunda.bpm.job-execution.max-pool-size", "9");
		assertThatNoException().isThrownBy(() -> start("production", settings));
	}

	@Test
	void productionAndTheDemoCannotRunTogether() {
		assertThatThrownBy(() -> start("production,demo", settings())).isInstanceOf(StartRefused.class)
			.hasMessageStartingWith("Production and the demonstration cannot run together");
	}

	@Test
	void theLogEndsWithTheSentenceAndNoStackTrace(CapturedOutput log) {
		var settings = settings();
		settings.put("camunda.bpm.admin-user.password", "password");

		assertThatThrownBy(() -> start("production", settings)).isInstanceOf(StartRefused.class);

		assertThat(log).contains("The password of the first administrator is one that everybody knows or guesses")
			.doesNotContain("\tat org.dueregard");
	}

	private static Map<String, String> settings() {
		return new LinkedHashMap<>(Map.of("spring.datasource.url", "jdbc:postgresql://database/register",
				"spring.datasource.username", "register", "spring.datasource.password", "nine-black-sheep-graze",
				"camunda.bpm.admin-user.id", "chief", "camunda.bpm.admin-user.password", "and-one-of-them-is-white",
				"due-regard.public-address", "https://eia.example.org", "due-regard.mail-from", "eia@example.org",
				"spring.mail.host", "mail.example.org"));
	}

	private static void start(String profiles, Map<String, String> settings) {
		var arguments = settings.entrySet().stream().map((each) -> "--" + each.getKey() + "=" + each.getValue());
		new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.profiles(profiles.split(","))
			.run(arguments.toArray(String[]::new))
			.close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
