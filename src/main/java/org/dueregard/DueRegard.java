package org.dueregard;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/**
 * Equality Impact Assessments from proposal to publication.
 */
@Modulithic(systemName = "Due Regard")
@SpringBootApplication
@ConfigurationPropertiesScan
public class DueRegard {

	public static void main(String[] args) {
		SpringApplication.run(DueRegard.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
