package org.dueregard.publication.register;

import java.util.function.Consumer;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the database what a visitor's connection may ask.
 */
public final class AsVisitor {

	private AsVisitor() {
	}

	public static JdbcClient of(ApplicationContext application) {
		return application.getBean(Visitors.class).ask();
	}

	/**
	 * Over connections that are opened for this alone.
	 */
	public static void of(String address, String user, RegisterSettings settings, Consumer<JdbcClient> question) {
		var visitors = new Visitors(new Account(address, user), settings);
		try {
			question.accept(visitors.ask());
		}
		finally {
			visitors.destroy();
		}
	}

	private record Account(String getJdbcUrl, String getUsername) implements JdbcConnectionDetails {

		@Override
		public String getPassword() {
			return "secret";
		}

	}

}
