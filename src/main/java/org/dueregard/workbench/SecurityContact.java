package org.dueregard.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where to report a weakness of the service (RFC 9116), if the body has named an address
 * for it.
 */
@Controller
class SecurityContact {

	/** The standard advises less than a year. */
	private static final Duration GOOD_FOR = Duration.ofDays(180);

	private final String contact;

	private final Clock clock;

	SecurityContact(@Value("${due-regard.security-contact:}") String contact, Clock clock) {
		this.contact = contact;
		this.clock = clock;
	}

	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> show() {
		if (this.contact.isBlank()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var expires = this.clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
		return ResponseEntity.ok()
			.contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
			.body("Contact: %s%nExpires: %s%nPreferred-Languages: en%n".formatted(this.contact, expires));
	}

}
