package org.dueregard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.dueregard.request.Asked;
import org.dueregard.request.RequestTasks;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * Runs a test in the whole application on a fresh database in memory, with
 * {@link TestClock} for the clock. All such tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ DueRegardTest.Clocks.class, TestPost.class, County.class, Casework.class, Clockwork.class, OnRecord.class,
		Letterbox.class, Http.class, Attempts.class, LettersKept.class, Asked.class, RequestTasks.class })
@ActiveProfiles("test")
public @interface DueRegardTest {

	/**
	 * Puts the test's clock in place of the system's.
	 */
	@TestConfiguration
	class Clocks {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}

	}

}
