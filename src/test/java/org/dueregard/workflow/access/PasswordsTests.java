package org.dueregard.workflow.access;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Http;
import org.dueregard.Visitor;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Which passwords are taken, by whatever way they come, and how they are kept.
 */
@DueRegardTest
class PasswordsTests {

	private static final String GOOD = "nine black sheep graze";

	@Autowired
	County county;

	@Autowired
	Enrolment enrolment;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Http http;

	@LocalServerPort
	int port;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@Test
	void aPasswordIsKeptByArgon2() {
		assertThat(
				this.jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = 'council-author'").query(String.class).single())
			.startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fourteen chars", "passwordpassword", "1234567890123456", "administrator123",
			"for newcomer@fellshire.example", "I am the newcomer-adviser", "aaaaaaaaaaaaaaaaaaaaaa" })
	void aPoorPasswordIsRefusedInWords(String poor) {
		var reply = create(poor);

		assertThat(reply.status()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(reply.json().path("message").asText()).contains("This password cannot be used. It needs: ")
			.contains("At least 15 characters; Nothing of the account in it", "easy to guess")
			.doesNotContain("ENGINE-");
		assertThat(this.identity.createUserQuery().userId("newcomer-adviser").count()).isZero();
	}

	@Test
	void aGoodPasswordIsTaken() {
		assertThat(create(GOOD).status()).isEqualTo(HttpStatus.NO_CONTENT.value());
		assertThat(this.identity.checkPassword("newcomer-adviser", GOOD)).isTrue();
		this.identity.deleteUser("newcomer-adviser");
	}

	@Test
	void enrolmentAndTheEngineItselfRefuseAPoorPasswordToo() {
		var officer = new Officer(new OfficerId("newcomer-author"), "A newcomer", null, new BodyId(County.COUNCIL),
				Set.of(Role.AUTHOR));

		assertThatThrownBy(() -> this.enrolment.enrol(officer, "short")).isInstanceOf(Refusal.class);

		var user = this.identity.createUserQuery().userId("council-author").singleResult();
		user.setPassword("council-author-council");
		assertThatThrownBy(() -> this.identity.saveUser(user)).isInstanceOf(Refusal.class);
	}

	@Test
	void anOfficerChangesTheirPasswordAndSignsInAnew() throws Exception {
		this.county.enrol(County.COUNCIL, "changer", Role.AUTHOR);
		var officer = new Visitor(this.port);
		officer.signIn("council-changer");
		assertThat(officer.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(HttpStatus.OK.value());

		assertThat(change(officer, "a wrong one", GOOD)).isEqualTo(HttpStatus.BAD_REQUEST.value());
		this.identity.unlockUser("council-changer");
		assertThat(change(officer, County.PASSWORD, "too short")).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(change(officer, County.PASSWORD, GOOD)).isEqualTo(HttpStatus.NO_CONTENT.value());

		assertThat(Visitor.leadsTo(officer.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(Visitor.leadsTo(new Visitor(this.port).signIn("council-changer", GOOD))).isEqualTo("/workbench");
		this.identity.deleteUser("council-changer");
	}

	@Test
	void theRulesAreToldBeforehand() {
		var rules = this.http.rest("administrator", "GET", "/identity/password-policy", Map.of()).json().path("rules");

		assertThat(rules).extracting((rule) -> rule.path("placeholder").asText())
			.hasSize(3)
			.contains("At least 15 characters");
	}

	private Http.Reply create(String password) {
		return this.http.rest("administrator", "POST", "/user/create",
				Map.of("profile", Map.of("id", "newcomer-adviser", "firstName", "Newcomer", "lastName", "Adviser",
						"email", "newcomer@fellshire.example"), "credentials", Map.of("password", password)));
	}

	private static int change(Visitor officer, String from, String to) throws Exception {
		return officer
			.engine("PUT", "/engine/engine/default/user/council-changer/credentials",
					"{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}".formatted(to, from))
			.statusCode();
	}

}
