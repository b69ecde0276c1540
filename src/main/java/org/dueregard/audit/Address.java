package org.dueregard.audit;

import java.util.Optional;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the present request comes from.
 */
final class Address {

	private static final int LONGEST = 64;

	private Address() {
	}

	/**
	 * Empty where no request is at work.
	 */
	static Optional<String> ofRequest() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.filter(ServletRequestAttributes.class::isInstance)
			.map((request) -> ((ServletRequestAttributes) request).getRequest().getRemoteAddr())
			.map((address) -> address.substring(0, Math.min(address.length(), LONGEST)));
	}

}
