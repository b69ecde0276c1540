package org.dueregard.workflow.access.oidc;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the accounts of those who come by an identity provider, and keeps them as the
 * provider says. An account belongs to an issuer and a subject for ever, so that somebody
 * whose sign-in name changes cannot come twice and approve their own work.
 */
class ProviderAccounts {

	static final String ISSUER = "oidc.issuer";

	static final String SUBJECT = "oidc.subject";

	private static final int UNGUESSABLE_BYTES = 36;

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final SecureRandom random = new SecureRandom();

	ProviderAccounts(IdentityService identity, JdbcClient jdbc, TransactionOperations transaction) {
		this.identity = identity;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * The account of a person, made or brought up to date.
	 * @throws NotLetIn when the sign-in name belongs to an account that is not theirs
	 */
	OfficerId welcome(Introduction person) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			takeTurns();
			var account = accountOf(person).orElseGet(() -> open(person));
			bringUpToDate(account, person);
			return new OfficerId(account);
		}));
	}

	/**
	 * Somebody may come in two windows at the same moment, at two nodes.
	 */
	private void takeTurns() {
		this.jdbc.sql("select turn from opening for update").query(Integer.class).single();
	}

	private Optional<String> accountOf(Introduction person) {
		return this.jdbc.sql("""
				select theirs.USER_ID_ from ACT_ID_INFO theirs
				join ACT_ID_INFO byIssuer on byIssuer.USER_ID_ = theirs.USER_ID_
				where theirs.KEY_ = :subjectKey and theirs.VALUE_ = :subject
				and byIssuer.KEY_ = :issuerKey and byIssuer.VALUE_ = :issuer""")
			.param("subjectKey", SUBJECT)
			.param("subject", person.subject())
			.param("issuerKey", ISSUER)
			.param("issuer", person.issuer())
			.query(String.class)
			.optional();
	}

	private String open(Introduction person) {
		var id = person.signInName();
		if (find(id).isPresent()) {
			throw new NotLetIn("signIn.taken", id);
		}
		var user = this.identity.newUser(id);
		// The engine cannot check a password that is not there; nobody knows this one.
		user.setPassword(unguessable());
		this.identity.saveUser(user);
		this.identity.setUserInfo(id, ISSUER, person.issuer());
		this.identity.setUserInfo(id, SUBJECT, person.subject());
		return id;
	}

	private void bringUpToDate(String account, Introduction person) {
		var user = find(account).orElseThrow();
		user.setFirstName(person.name());
		user.setLastName("");
		user.setEmail(person.email());
		this.identity.saveUser(user);
		change(this.identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId),
				person.roles().stream().map(Role::group).collect(Collectors.toSet()),
				(group) -> this.identity.deleteMembership(account, group),
				(group) -> this.identity.createMembership(account, group));
		change(this.identity.createTenantQuery().userMember(account).list().stream().map(Tenant::getId),
				Set.of(person.body().value()), (body) -> this.identity.deleteTenantUserMembership(body, account),
				(body) -> this.identity.createTenantUserMembership(body, account));
	}

	private static void change(Stream<String> before, Set<String> after, Consumer<String> take, Consumer<String> give) {
		var missing = new HashSet<>(after);
		before.forEach((held) -> {
			if (!missing.remove(held)) {
				take.accept(held);
			}
		});
		missing.forEach(give);
	}

	private Optional<User> find(String account) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(account).singleResult());
	}

	private String unguessable() {
		var bytes = new byte[UNGUESSABLE_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().encodeToString(bytes);
	}

}
