package org.dueregard.workflow.access;

import java.util.Comparator;
import java.util.List;

import org.dueregard.shared.StartRefused;
import org.dueregard.workbench.WaysIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.stereotype.Component;

/**
 * The ways to sign in that the settings open; there must be one.
 */
@Component
class OpenWaysIn implements WaysIn {

	private final boolean byPassword;

	private final List<WayIn> others;

	OpenWaysIn(@Value("${due-regard.local-accounts:true}") boolean byPassword, List<WayIn> others) {
		if (!byPassword && others.isEmpty()) {
			throw new StartRefused("Nobody could sign in: DUEREGARD_LOCALACCOUNTS is false and there is no identity"
					+ " provider. Set SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_…, or leave local accounts open.");
		}
		this.byPassword = byPassword;
		this.others = others;
	}

	void open(HttpSecurity pages) throws Exception {
		for (var other : this.others) {
			other.open(pages);
		}
		if (!this.byPassword) {
			pages.formLogin(AbstractHttpConfigurer::disable);
		}
	}

	@Override
	public boolean byPassword() {
		return this.byPassword;
	}

	@Override
	public List<Provider> providers() {
		return this.others.stream()
			.flatMap((other) -> other.offered().stream())
			.sorted(Comparator.comparing(Provider::name))
			.toList();
	}

}
