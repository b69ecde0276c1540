package org.dueregard.workflow.access;

import jakarta.servlet.MultipartConfigElement;
import org.dueregard.file.FileLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the server takes in a form with a file, where {@link RequestLimits} lets one pass:
 * the file goes to disk, and is gone when the request ends.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {

	/** A note and a token stay in memory. */
	private static final int IN_MEMORY = 16 * 1024;

	private static final int AS_THE_FORM = -1;

	@Bean
	MultipartConfigElement formsWithFiles(FileLimits files) {
		return new MultipartConfigElement("", AS_THE_FORM, files.longestForm(), IN_MEMORY);
	}

}
