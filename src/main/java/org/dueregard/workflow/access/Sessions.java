package org.dueregard.workflow.access;

import java.time.Duration;
import java.util.Base64;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.dialect.PostgresDialect;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions in our tables, so that they survive a restart and move between nodes.
 */
@Configuration(proxyBeanMethods = false)
class Sessions {

	private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

	/** As many as fill the thirty-six characters of the table's column. */
	private static final int RANDOM_BYTES = 27;

	/**
	 * Before anybody has signed in, a session is soon forgotten: everybody can begin one.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInTables(Dialect database,
			SessionIdGenerator tokens) {
		return (sessions) -> {
			sessions.setSessionIdGenerator(tokens);
			sessions.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
			sessions.setConversionService(new KeptInSessions());
			// Requests of one browser may write the same thing at once
			sessions.setCreateSessionAttributeQuery("""
					merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
					key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""");
			if (database instanceof PostgresDialect) {
				new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
			}
		};
	}

	/**
	 * Draws the random tokens that sessions go by.
	 */
	@Bean
	SessionIdGenerator tokensOfSessions() {
		var random = KeyGenerators.secureRandom(RANDOM_BYTES);
		return () -> Base64.getUrlEncoder().encodeToString(random.generateKey());
	}

}
