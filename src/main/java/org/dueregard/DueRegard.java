package org.dueregard;

import java.time.Clock;

import org.dueregard.audit.VerifyAudit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Equality Impact Assessments from proposal to publication.
 */
@Modulithic(systemName = "Due Regard")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DueRegard {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyAudit.NAME)) {
			System.exit(VerifyAudit.run(args));
		}
		SpringApplication.run(DueRegard.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
