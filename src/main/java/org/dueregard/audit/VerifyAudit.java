package org.dueregard.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code verify-audit}: says whether the record is whole, or which entry
 * breaks it. It needs the settings of the database alone and changes nothing there.
 */
public final class VerifyAudit {

	/** Its name as the first argument of the application. */
	public static final String NAME = "verify-audit";

	private static final int WHOLE = 0;

	private static final int BROKEN = 1;

	private static final int NOT_VERIFIED = 2;

	private static final int FEW = 1000;

	private static final int DATABASE_IN_USE = 90020;

	private static final int NO_SUCH_DATABASE = 90146;

	private static final Pattern CHECKPOINT = Pattern.compile("(\\d{1,18})=(\\p{XDigit}{64})");

	private final PrintStream out;

	VerifyAudit(PrintStream out) {
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments of the application: the name of the command, then checkpoints
	 * known from elsewhere, each {@code number=sha256}
	 * @return the exit code: 0 whole, 1 broken, 2 not verified
	 */
	public static int run(String... arguments) {
		var application = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("logging.level.root=error");
		try (var context = application.run()) {
			var settings = context.getBean(DataSourceProperties.class);
			var database = database(settings.determineUrl(), settings.determineUsername(),
					settings.determinePassword());
			return new VerifyAudit(System.out).verify(database, Arrays.copyOfRange(arguments, 1, arguments.length));
		}
	}

	static DataSource database(String address, @Nullable String user, @Nullable String password) {
		var mustExist = address.startsWith("jdbc:h2:") ? address + ";IFEXISTS=TRUE" : address;
		var database = new DriverManagerDataSource(mustExist);
		database.setUsername(user);
		database.setPassword(password);
		return database;
	}

	int verify(DataSource database, String... arguments) {
		var known = new ArrayList<Checkpoint>();
		for (var argument : arguments) {
			var checkpoint = CHECKPOINT.matcher(argument);
			if (!checkpoint.matches()) {
				return say(NOT_VERIFIED,
						"“%s” is no checkpoint: write the number, an equals sign and the SHA-256.".formatted(argument));
			}
			known.add(new Checkpoint(Long.parseLong(checkpoint.group(1)), checkpoint.group(2).toLowerCase()));
		}
		try {
			return verify(database, known);
		}
		catch (CannotCreateTransactionException ex) {
			return say(NOT_VERIFIED, sentence(ex));
		}
		catch (BadSqlGrammarException ex) {
			return say(NOT_VERIFIED, "This database has no record: start the application once, so that it makes one.");
		}
	}

	/**
	 * One snapshot of the database, so that acts meanwhile are no fault.
	 */
	private int verify(DataSource database, List<Checkpoint> known) {
		var jdbc = new JdbcTemplate(database);
		jdbc.setFetchSize(FEW);
		var chain = new Chain(jdbc);
		var snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
		snapshot.setReadOnly(true);
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		var inspection = Objects.requireNonNull(snapshot.execute((status) -> {
			var begun = new Inspection(chain.head(), known);
			chain.read(begun);
			return begun;
		}));
		return inspection.finding()
			.map((finding) -> say(BROKEN, finding))
			.orElseGet(() -> say(WHOLE, "The record is whole: %d entries, checkpoint %s"
				.formatted(inspection.last().number(), inspection.last())));
	}

	private static String sentence(CannotCreateTransactionException refused) {
		return switch (code(refused)) {
			case DATABASE_IN_USE -> "The database is in use: stop the application, then try again."
					+ " Its own database lets in one at a time; PostgreSQL can be verified at any time.";
			case NO_SUCH_DATABASE -> "There is no database here: set SPRING_DATASOURCE_URL to the application's.";
			default -> "The database cannot be reached: check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
					+ " SPRING_DATASOURCE_PASSWORD.";
		};
	}

	private static int code(Throwable refused) {
		for (var cause = refused; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return sql.getErrorCode();
			}
		}
		return 0;
	}

	private int say(int code, String sentence) {
		this.out.println(sentence);
		return code;
	}

	/**
	 * Where the database is, as the application is told.
	 */
	@EnableConfigurationProperties(DataSourceProperties.class)
	static class Settings {

	}

}
