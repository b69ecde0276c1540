package org.dueregard.publication;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.dueregard.publication.register.AsVisitor;
import org.dueregard.publication.register.PublicTables;
import org.dueregard.publication.register.RegisterSettings;
import org.dueregard.shared.StartRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Visitors get rights of their own from a database whose administrator gives the
 * application few, or the application does not start.
 */
class ReadersRightsTests {

	static EmbeddedPostgres postgres;

	private final JdbcTemplate administrator = new JdbcTemplate(postgres.getPostgresDatabase());

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@BeforeEach
	void givenTheTablesOfAnApplicationThatMayMakeNoRoles() {
		this.administrator.execute("create role council login password 'secret'");
		this.administrator.execute("create schema authorization council");
		Stream.concat(PublicTables.NAMES.stream(), Stream.of("snapshot")).forEach((table) -> {
			this.administrator.execute("create table council.%s (title text)".formatted(table));
			this.administrator.execute("alter table council.%s owner to council".formatted(table));
		});
	}

	@AfterEach
	void leaveNothing() {
		this.administrator.execute("drop schema council cascade");
		this.administrator.execute("drop role if exists due_regard_visitors, visitor, council");
	}

	@Test
	void theApplicationMakesTheRoleWhereItMay() {
		this.administrator.execute("alter role council createrole");

		migrated(inRole());
		migrated(inRole());

		assertOnlyTheRegisterIsRead(inRole());
	}

	@Test
	void aRoleThatTheAdministratorMadeWillDo() {
		this.administrator.execute("create role due_regard_visitors");
		this.administrator.execute("grant due_regard_visitors to council");

		migrated(inRole());

		assertOnlyTheRegisterIsRead(inRole());
	}

	@Test
	void soWillAnAccountForVisitorsAlone() {
		this.administrator.execute("create role visitor login password 'secret'");
		this.administrator.execute("alter role visitor set search_path to council");

		migrated(withAccount());

		assertOnlyTheRegisterIsRead(withAccount());
		AsVisitor.of(address(), "council", withAccount(), (visitor) -> assertRefused(visitor, "set role council"));
	}

	@Test
	void withoutEitherItSaysWhatTheAdministratorMustDo() {
		assertThatThrownBy(() -> migrated(inRole())).hasStackTraceContaining(StartRefused.class.getSimpleName())
			.hasStackTraceContaining(
					"have its administrator run: create role \"due_regard_visitors\"; grant \"due_regard_visitors\" to");
		assertThatThrownBy(() -> migrated(withAccount())).hasStackTraceContaining("make the account \"visitor\"");
	}

	@Test
	void itDoesNotStartWhenVisitorsCouldReadMore() {
		this.administrator.execute("create role due_regard_visitors");
		this.administrator.execute("grant due_regard_visitors to council");
		this.administrator.execute("grant select on council.snapshot to public");
		migrated(inRole());

		assertThatThrownBy(() -> assertOnlyTheRegisterIsRead(inRole())).isInstanceOf(StartRefused.class)
			.hasMessageContaining("snapshot");
	}

	@Test
	void norWhenTheyCouldWrite() {
		this.administrator.execute("create role due_regard_visitors");
		this.administrator.execute("grant due_regard_visitors to council");
		this.administrator.execute("grant delete on council.register_entry to due_regard_visitors");
		migrated(inRole());

		assertThatThrownBy(() -> assertOnlyTheRegisterIsRead(inRole())).isInstanceOf(StartRefused.class)
			.hasMessageContaining("register_entry");
	}

	@Test
	void whoSetsItToShareRightsHasNoWall() {
		var shared = new RegisterSettings("", "", "due_regard_visitors", true, 1, Duration.ofSeconds(2));

		migrated(shared);

		AsVisitor.of(address(), "council", shared,
				(visitor) -> assertThat(visitor.sql("select count(*) from snapshot").query(Integer.class).single())
					.isZero());
	}

	private void assertOnlyTheRegisterIsRead(RegisterSettings settings) {
		AsVisitor.of(address(), "council", settings, (visitor) -> {
			assertThat(visitor.sql("select count(*) from register_entry").query(Integer.class).single()).isZero();
			assertRefused(visitor, "select * from snapshot");
			visitor.sql("set default_transaction_read_only = off").update();
			assertRefused(visitor, "delete from register_entry");
		});
	}

	private static void assertRefused(JdbcClient visitor, String statement) {
		assertThatThrownBy(() -> visitor.sql(statement).update()).isInstanceOf(DataAccessException.class)
			.hasStackTraceContaining("permission denied");
	}

	private static void migrated(RegisterSettings settings) {
		Flyway.configure()
			.dataSource(address(), "council", "secret")
			.locations("filesystem:src/test/resources/cases")
			.baselineOnMigrate(true)
			.callbacks(new ReadersRights(settings))
			.load()
			.migrate();
	}

	private static String address() {
		return postgres.getJdbcUrl("council", "postgres").replaceFirst("\\?.*", "");
	}

	private static RegisterSettings inRole() {
		return new RegisterSettings("", "", "due_regard_visitors", false, 1, Duration.ofSeconds(2));
	}

	private static RegisterSettings withAccount() {
		return new RegisterSettings("visitor", "secret", "due_regard_visitors", false, 1, Duration.ofSeconds(2));
	}

}
