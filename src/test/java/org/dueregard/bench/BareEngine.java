package org.dueregard.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;

/**
 * The engine and its web applications as their starter sets them up, and nothing of ours.
 */
@EnableAutoConfiguration(exclude = { SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
		SessionAutoConfiguration.class, FlywayAutoConfiguration.class, MailSenderAutoConfiguration.class,
		ThymeleafAutoConfiguration.class })
class BareEngine {

	public static void main(String[] args) {
		SpringApplication.run(BareEngine.class, args);
	}

}
