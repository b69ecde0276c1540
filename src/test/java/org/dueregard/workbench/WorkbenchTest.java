package org.dueregard.workbench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.dueregard.DueRegardTest;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Runs a test of the pages in the whole application, with {@link StandIns} for what lies
 * behind them and the sample forms for the real ones.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "due-regard.forms=classpath:forms-for-tests/*.form",
		"spring.datasource.url=jdbc:h2:mem:workbench;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE" })
@AutoConfigureMockMvc
@Import({ DueRegardTest.Clocks.class, StandIns.class })
@ActiveProfiles("test")
@interface WorkbenchTest {

}
