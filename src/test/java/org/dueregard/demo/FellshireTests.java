package org.dueregard.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.dueregard.DescribedJson;
import org.dueregard.DueRegard;
import org.dueregard.OwnApplication;
import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Characteristics;
import org.dueregard.identity.OnBehalf;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.StartRefused;
import org.dueregard.workbench.DemoOfficers;
import org.dueregard.workbench.OpenTask;
import org.dueregard.workbench.TaskDesk;
import org.dueregard.workbench.WorkDesk;
import org.dueregard.workbench.WorkSearch;
import org.dueregard.workbench.WorkView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The whole demo, as {@code mvn spring-boot:run} starts it.
 */
@OwnApplication
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class FellshireTests {

	private static final String DATABASE = "jdbc:h2:mem:fellshire;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

	private static final String USER = "register";

	private static final String PASSWORD = "nine-black-sheep-graze";

	@Autowired
	FirstDay firstDay;

	@Autowired
	DemoOfficers officers;

	@Autowired
	OnBehalf onBehalf;

	@Autowired
	TaskDesk tasks;

	@Autowired
	WorkDesk work;

	@Autowired
	Characteristics characteristics;

	@Autowired
	AuthenticationProvider accounts;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestRestTemplate visitor;

	@DynamicPropertySource
	static void nothingOfAnybodyElse(DynamicPropertyRegistry properties) {
		var port = TestSocketUtils.findAvailableTcpPort();
		properties.add("spring.datasource.url", () -> DATABASE);
		properties.add("spring.datasource.username", () -> USER);
		properties.add("spring.datasource.password", () -> PASSWORD);
		properties.add("spring.mail.port", () -> port);
	}

	@Test
	void casesWaitAtEveryStepWithThoseWhoseTurnItIs() {
		assertThat(waiting("council-author")).contains("screenProposal", "gatherEvidence", "involvePeople");
		assertThat(waiting("police-adviser")).contains("confirmScreening", "reviewQuality");
		assertThat(waiting("trust-specialist")).containsExactly("adviseOnImpact");
		assertThat(waiting("council-director")).containsExactly("signOff");
		assertThat(waiting("trust-decider")).containsExactly("recordDecision");
		assertThat(waiting("council-information")).containsExactly("clearForPublication");
		assertThat(waiting("police-author")).containsExactly("scoreImpact");
	}

	@Test
	void theAuthorFindsTheEvidenceTheyKept() {
		var author = new OfficerId("council-author");

		this.onBehalf.of(author, () -> {
			var task = listed(WorkView.WITH_ME).filter((held) -> held.step().equals("gatherEvidence"))
				.findFirst()
				.orElseThrow();

			assertThat(this.tasks.answers(task.id()).get("items")).asList().hasSize(2);
		});
	}

	@Test
	void theRegisterFillsByItself() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(this.visitor.getForObject("/", String.class)).contains(
					"Closing Tarnside day centre", "A new contract for washing uniforms",
					"Text messages in place of letters for appointments"));

		assertThat(described()).hasSize(3).allSatisfy((document, mistakes) -> assertThat(mistakes).isEmpty());
		assertThat(outcomes()).isEqualTo(Map.of("council", "CONTINUE_WITH_JUSTIFICATION HIGH", "police",
				"SCREENED_OUT null", "trust", "ADJUST LOW"));
	}

	@Test
	void everybodyOfferedWhereOneSignsInCanSignIn() {
		var page = this.visitor.getForObject("/sign-in", String.class);

		assertThat(this.officers.all()).hasSize(28).allSatisfy((officer) -> {
			assertThat(page).contains(officer.signInName());
			assertThat(this.accounts
				.authenticate(
						UsernamePasswordAuthenticationToken.unauthenticated(officer.signInName(), officer.password()))
				.isAuthenticated()).isTrue();
		});
	}

	@Test
	void theCouncilHasCharacteristicsOfItsOwn() {
		var own = this.characteristics.of(new BodyId("council"), London.today(Clock.systemUTC()));

		assertThat(own).extracting(Characteristic::label)
			.hasSize(14)
			.endsWith("Armed forces community", "Care-experienced people", "Carers", "Living in the country",
					"Socio-economic disadvantage");
	}

	@Test
	void aCountyThatHasBeenFilledIsLeftAlone() throws IOException {
		var before = cases();

		this.firstDay.begin();

		assertThat(cases()).isEqualTo(before).isEqualTo(12);
	}

	@Test
	void nothingButTheDemoStartsOnADatabaseThatHasKnownTheDemo() {
		var outside = new SpringApplicationBuilder(DueRegard.class)
			.initializers((context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));

		assertThatThrownBy(() -> outside.run("--server.port=0", "--management.server.port=0",
				"--spring.datasource.url=" + DATABASE, "--spring.datasource.username=" + USER,
				"--spring.datasource.password=" + PASSWORD, "--spring.mail.host=127.0.0.1",
				"--camunda.bpm.admin-user.id=chief", "--camunda.bpm.admin-user.password=" + PASSWORD,
				"--due-regard.public-address=https://eia.example.org", "--due-regard.mail-from=eia@example.org"))
			.isInstanceOf(StartRefused.class)
			.hasMessage("The account council-author of the demonstration is in this database, and everybody knows its"
					+ " password: start on a database that has never run the demonstration.");
	}

	private List<String> waiting(String signIn) {
		var officer = new OfficerId(signIn);
		var found = new ArrayList<OpenTask>();
		this.onBehalf.of(officer, () -> {
			listed(WorkView.WITH_ME).forEach(found::add);
			listed(WorkView.FOR_MY_ROLES).forEach(found::add);
		});
		return found.stream().map(OpenTask::step).toList();
	}

	private Stream<OpenTask> listed(WorkView view) {
		return this.work.find(WorkSearch.of(view)).lines().stream().map((line) -> Objects.requireNonNull(line.task()));
	}

	/**
	 * Where the published documents are not as their schema says.
	 */
	private Map<String, List<String>> described() {
		var schema = new DescribedJson(this.visitor.getForObject(PublishedAssessment.SCHEMA, String.class));
		return this.jdbc.sql("select reference from register_entry")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toMap((reference) -> reference, (reference) -> schema
				.mistakes(this.visitor.getForObject("/assessments/" + reference + ".json", String.class))));
	}

	private Map<String, String> outcomes() {
		return this.jdbc.sql("select body, outcome, headline from register_entry")
			.query((row, number) -> Map.entry(row.getString("body"),
					row.getString("outcome") + " " + row.getString("headline")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private int cases() {
		return this.jdbc.sql("select count(*) from assessment").query(Integer.class).single();
	}

	/**
	 * Keeps the fixtures of tests out of an application that is started by hand.
	 */
	static class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) {
			var annotations = type.getAnnotationMetadata();
			return annotations.isAnnotated(TestConfiguration.class.getName())
					|| annotations.isAnnotated(TestComponent.class.getName())
					|| type.getClassMetadata().getClassName().contains("Test");
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof WithoutTests;
		}

		@Override
		public int hashCode() {
			return WithoutTests.class.hashCode();
		}

	}

}
