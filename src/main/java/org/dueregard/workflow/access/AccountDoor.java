package org.dueregard.workflow.access;

import java.util.Locale;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.MessageSource;

/**
 * Says why a password is refused. The engine would call it a fault of its own.
 */
class AccountDoor extends IdentityServiceImpl {

	private final MessageSource messages;

	AccountDoor(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void saveUser(User user) {
		if (user instanceof UserEntity account && !this.commandExecutor
			.execute((context) -> !account.hasNewPassword() || account.checkPasswordAgainstPolicy())) {
			throw new BadUserRequestException(refusal());
		}
		super.saveUser(user);
	}

	private String refusal() {
		var rules = getPasswordPolicy().getRules()
			.stream()
			.map(PasswordPolicyRule::getPlaceholder)
			.collect(Collectors.joining("; "));
		return this.messages.getMessage("password.refused", new Object[] { rules }, Locale.UK);
	}

}
