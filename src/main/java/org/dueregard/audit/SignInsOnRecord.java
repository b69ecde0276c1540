package org.dueregard.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Puts on record who comes, who goes, and who is not let in. A name is written down only
 * where there is such an account: people type passwords into the field of the name.
 */
@Component
class SignInsOnRecord {

	private static final int MOST_SYSTEMS = 10_000;

	private final AuditTrail trail;

	private final Officers officers;

	private final Clock clock;

	/** Systems sign in with every request; they are on record once in an hour. */
	private final Map<String, Instant> systems = Collections.synchronizedMap(new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
			return size() > MOST_SYSTEMS;
		}
	});

	SignInsOnRecord(AuditTrail trail, Officers officers, Clock clock) {
		this.trail = trail;
		this.officers = officers;
		this.clock = clock;
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		known(event.getAuthentication()).ifPresent((officer) -> record(officer, Deeds.SIGNED_IN));
	}

	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		if (bringsCredentials() && isFirstInThisHour(event.getAuthentication().getName())) {
			known(event.getAuthentication()).ifPresent((officer) -> record(officer, Deeds.SYSTEM_SIGNED_IN));
		}
	}

	@EventListener
	void refused(AbstractAuthenticationFailureEvent event) {
		known(event.getAuthentication()).ifPresentOrElse((officer) -> record(officer, Deeds.SIGN_IN_REFUSED),
				() -> this.trail.record(Happening.now(null, Deeds.SIGN_IN_REFUSED)));
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		known(event.getAuthentication()).ifPresent((officer) -> record(officer, Deeds.SIGNED_OUT));
	}

	private void record(Officer officer, String deed) {
		this.trail.record(Happening.by(officer, null, deed));
	}

	private Optional<Officer> known(Authentication authentication) {
		return Optional.ofNullable(authentication.getName())
			.filter((name) -> !name.isBlank())
			.flatMap((name) -> this.officers.find(new OfficerId(name)));
	}

	private boolean isFirstInThisHour(String name) {
		var hour = this.clock.instant().truncatedTo(ChronoUnit.HOURS);
		return !hour.equals(this.systems.put(name + " " + Address.ofRequest().orElse(""), hour));
	}

	private static boolean bringsCredentials() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
				&& attributes.getRequest().getHeader("Authorization") != null;
	}

}
