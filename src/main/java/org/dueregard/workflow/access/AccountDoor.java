package org.dueregard.workflow.access;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.dueregard.workflow.Refused;

/**
 * Says why a password is refused. The engine would call it a fault of its own.
 */
class AccountDoor extends IdentityServiceImpl {

	@Override
	public void saveUser(User user) {
		if (user instanceof UserEntity account && !this.commandExecutor
			.execute((context) -> !account.hasNewPassword() || account.checkPasswordAgainstPolicy())) {
			throw Refused.noted(new PasswordRefused(rules()));
		}
		super.saveUser(user);
	}

	private String rules() {
		return getPasswordPolicy().getRules()
			.stream()
			.map(PasswordPolicyRule::getPlaceholder)
			.collect(Collectors.joining("; "));
	}

}
