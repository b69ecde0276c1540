package org.dueregard.workbench;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;

import org.springframework.stereotype.Component;

/**
 * What colleagues call an officer; those who are gone go by their sign-in name.
 */
@Component
class Colleagues {

	private final Officers officers;

	Colleagues(Officers officers) {
		this.officers = officers;
	}

	String name(OfficerId officer) {
		return this.officers.find(officer).map(Officer::name).orElse(officer.value());
	}

	/**
	 * The names of many, asked for at once.
	 */
	Map<OfficerId, String> names(Collection<OfficerId> many) {
		var known = this.officers.all(many).stream().collect(Collectors.toMap(Officer::id, Officer::name));
		return many.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (officer) -> known.getOrDefault(officer, officer.value())));
	}

}
