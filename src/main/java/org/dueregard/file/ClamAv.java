package org.dueregard.file;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the virus scanner is.
 *
 * @param host empty where there is none
 * @param patience how long it may be silent
 */
@Validated
@ConfigurationProperties("due-regard.clamav")
record ClamAv(String host, @Min(1) @Max(65_535) int port, Duration patience) {

	boolean isThere() {
		return !this.host.isBlank();
	}

}
