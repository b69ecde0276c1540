package org.dueregard.upgrade;

import java.io.IOException;
import java.sql.SQLException;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What 0.1.0 has written.
 */
class UpgradeFrom010Tests extends UpgradeTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) throws IOException, SQLException {
		databaseOf("0.1.0", properties);
	}

}
