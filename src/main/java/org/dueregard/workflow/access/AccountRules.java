package org.dueregard.workflow.access;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.dueregard.identity.PasswordRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the engine holds its accounts to, whichever way somebody changes them: how
 * passwords are kept, which are taken, and how long a wrong one makes everybody wait.
 */
@Component
class AccountRules extends AbstractProcessEnginePlugin {

	private final MessageSource messages;

	AccountRules(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setPasswordEncryptor(new Argon2Hash());
		List<PasswordPolicyRule> rules = Arrays.stream(PasswordRule.values())
			.<PasswordPolicyRule>map((rule) -> new EnginePasswordRule(rule, this.messages))
			.toList();
		engine.setEnablePasswordPolicy(true);
		engine.setPasswordPolicy(() -> rules);
		engine.setIdentityService(new AccountDoor());
		// 1, 2, 4 … 60 seconds: some 1,400 guesses a day. Never for good, or a stranger
		// could keep an officer out.
		engine.setLoginMaxAttempts(Integer.MAX_VALUE);
		engine.setLoginDelayBase(1);
		engine.setLoginDelayFactor(2);
		engine.setLoginDelayMaxTime(60);
	}

}
