package org.dueregard.bench;

import org.dueregard.Casework;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegard;
import org.dueregard.DueRegardTest;
import org.dueregard.identity.Jurisdiction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application in this process, with officers of three bodies who do their steps
 * through its own doors.
 */
final class Office implements AutoCloseable {

	private final ConfigurableApplicationContext application;

	private final JdbcClient jdbc;

	Office(BenchDatabase database, BenchPost post) {
		this.jdbc = database.jdbc();
		this.application = new SpringApplicationBuilder(DueRegard.class, County.class, Casework.class, Clockwork.class,
				DueRegardTest.Clocks.class)
			.profiles("test")
			.run("--server.port=0", "--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
					"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + post.port());
		this.jdbc.sql("delete from ACT_RU_JOB where HANDLER_CFG_ like 'pages %'").update(); // or
																							// it
																							// would
																							// print
																							// all
																							// anew
		var county = this.application.getBean(County.class);
		county.settle("shire", "Fellmoor County Council", Jurisdiction.ENGLAND_AND_WALES);
		county.settle("dale", "Fellmoor Dale Trust", Jurisdiction.ENGLAND_AND_WALES);
		county.settle("moor", "Fellmoor District Council", Jurisdiction.ENGLAND_AND_WALES);
	}

	Casework casework() {
		return this.application.getBean(Casework.class);
	}

	int port() {
		return this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Ends it, and takes out the officers whose names are those of the demonstration,
	 * beside which nothing else starts.
	 */
	@Override
	public void close() {
		this.application.close();
		this.jdbc.sql("delete from ACT_RU_AUTHORIZATION where USER_ID_ ~ '^(council|trust|police)-'").update();
		this.jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ ~ '^(council|trust|police)-'").update();
		this.jdbc.sql("delete from ACT_ID_TENANT_MEMBER where USER_ID_ ~ '^(council|trust|police)-'").update();
		this.jdbc.sql("delete from ACT_ID_USER where ID_ ~ '^(council|trust|police)-'").update();
	}

}
