package org.dueregard.workflow.access;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.dialect.PostgresDialect;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions in our tables, so that they survive a restart and move between nodes.
 */
@Configuration(proxyBeanMethods = false)
class Sessions {

	private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);

	/**
	 * Before anybody has signed in, a session is soon forgotten: everybody can begin one.
	 */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInTables(Dialect database) {
		return (sessions) -> {
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

}
