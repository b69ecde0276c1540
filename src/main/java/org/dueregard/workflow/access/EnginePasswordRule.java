package org.dueregard.workflow.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.dueregard.identity.PasswordRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A rule for passwords as the engine asks it and as Camunda Admin shows it: its
 * placeholder is the sentence itself.
 */
class EnginePasswordRule implements PasswordPolicyRule {

	private final PasswordRule rule;

	private final MessageSource messages;

	EnginePasswordRule(PasswordRule rule, MessageSource messages) {
		this.rule = rule;
		this.messages = messages;
	}

	@Override
	public String getPlaceholder() {
		return this.messages.getMessage(this.rule.key(), new Object[] { PasswordRule.SHORTEST }, Locale.UK);
	}

	@Override
	public Map<String, String> getParameters() {
		return Map.of();
	}

	@Override
	public boolean execute(String password) {
		return execute(password, null);
	}

	@Override
	public boolean execute(String password, @Nullable User account) {
		return this.rule.isKept(password,
				Optional.ofNullable(account).map(EnginePasswordRule::known).orElse(List.of()));
	}

	private static List<String> known(User account) {
		return Stream.of(account.getId(), account.getFirstName(), account.getLastName(), account.getEmail())
			.flatMap(Stream::ofNullable)
			.filter((text) -> !text.isBlank())
			.toList();
	}

}
