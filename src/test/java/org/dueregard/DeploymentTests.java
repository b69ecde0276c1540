package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.dueregard.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What the image, compose and Kubernetes are told is what the application understands.
 * None of them runs here.
 */
class DeploymentTests {

	private static final Path DEPLOY = Path.of("deploy");

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * As Kubernetes has them; what it does not know it drops, and so it is refused here.
	 */
	private static final Map<String, Class<?>> KINDS = Map.of("ConfigMap", ConfigMap.class, "Deployment",
			Deployment.class, "Service", Service.class, "Ingress", Ingress.class, "PodDisruptionBudget",
			PodDisruptionBudget.class, "NetworkPolicy", NetworkPolicy.class);

	@Test
	void everySettingIsOneOfTheReadme() throws IOException {
		var known = settings();

		assertThat(known).contains("SPRING_DATASOURCE_PASSWORD", "DUEREGARD_BODIES_0_SMALLNUMBERS_ROUNDEDTO");
		assertThat(given("first").keySet()).isSubsetOf(known);
		assertThat(given("second").keySet()).isSubsetOf(known);
		assertThat(givenToPods().keySet()).isSubsetOf(known);
		assertThat(givenByTheImage()).isNotEmpty().isSubsetOf(known);
	}

	@ParameterizedTest
	@ValueSource(strings = { "first", "second", "pods" })
	void nothingIsMissingThatProductionNeeds(String node) throws IOException {
		var given = node.equals("pods") ? givenToPods() : given(node);

		assertThatNoException().isThrownBy(() -> start(given));
		var lacking = new HashMap<>(given);
		lacking.remove("DUEREGARD_PUBLICADDRESS");
		assertThatThrownBy(() -> start(lacking)).isInstanceOf(StartRefused.class);
	}

	@Test
	void kubernetesKnowsEveryWordOfTheManifests() throws IOException {
		for (var resource : resources()) {
			var kind = resource.path("kind").asText();
			assertThat(KINDS).containsKey(kind);
			assertThat(unknown(JSON.treeToValue(resource, KINDS.get(kind)))).as(kind).isEmpty();
		}
	}

	@Test
	void kubernetesReadsEveryFileThatLiesThere() throws IOException {
		try (var files = Files.list(DEPLOY.resolve("kubernetes"))) {
			var named = JSON.valueToTree(yaml(DEPLOY.resolve("kubernetes/kustomization.yaml"))).at("/resources");
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("kustomization.yaml"))).containsExactlyInAnyOrderElementsOf(
						StreamSupport.stream(named.spliterator(), false).map(JsonNode::asText).toList());
		}
	}

	@Test
	void thePortForOperationsIsReachedByNoVisitor() throws IOException {
		var service = resource("Service");
		var ports = resource("NetworkPolicy").at("/spec/ingress");

		assertThat(service.at("/spec/ports")).hasSize(1);
		assertThat(service.at("/spec/ports/0/targetPort").asText()).isEqualTo("http");
		assertThat(ports.findValuesAsText("port")).containsExactlyInAnyOrder("8080", "8081");
		assertThat(ports).allSatisfy((rule) -> assertThat(rule.path("from")).isNotEmpty());
		assertThat(Files.readString(DEPLOY.resolve("Caddyfile"))).doesNotContain(":8081", "/actuator/prometheus");
		services().properties()
			.forEach((one) -> assertThat(one.getValue().path("ports").toString()).doesNotContain("8081"));
	}

	@Test
	void probesAskWhatTheApplicationAnswers() throws IOException {
		var groups = JSON.valueToTree(yaml(Path.of("src/main/resources/application.yaml")))
			.at("/management/endpoint.health/group");
		var asked = resource("Deployment").findValuesAsText("path")
			.stream()
			.filter((path) -> path.startsWith("/actuator/health/"))
			.map((path) -> path.substring("/actuator/health/".length()))
			.toList();

		assertThat(asked).hasSize(3).allSatisfy((group) -> assertThat(groups.has(group)).as(group).isTrue());
	}

	@Test
	void theProxyOfComposeIsTheOneThatIsBelieved() throws IOException {
		var address = services().at("/proxy/networks/inside/ipv4_address").asText();

		assertThat(address).matches(given("first").get("SERVER_TOMCAT_REMOTEIP_INTERNALPROXIES"));
		assertThat(Files.readString(DEPLOY.resolve("Caddyfile"))).contains("first:8080 second:8080");
		assertThat(services().has("first")).isTrue();
		assertThat(services().has("second")).isTrue();
	}

	@Test
	void whatTheImageIsBuiltFromIsThere() throws IOException {
		var copied = Pattern.compile("(?m)^COPY (?!--from)(\\S+) \\S+$").matcher(image());
		var ignored = Files.readAllLines(Path.of(".dockerignore"));

		assertThat(copied.results().map((found) -> found.group(1))).isNotEmpty().allSatisfy((place) -> {
			assertThat(Path.of(place)).exists();
			assertThat(ignored).contains("!" + place);
		});
	}

	@Test
	void theImageRunsAsNobodyInParticular() throws IOException {
		var user = Pattern.compile("(?m)^USER (\\d+):").matcher(image());

		assertThat(user.find()).isTrue();
		assertThat(user.group(1)).isNotEqualTo("0")
			.isEqualTo(resource("Deployment").at("/spec/template/spec/securityContext/runAsUser").asText());
	}

	/**
	 * Of each variable in the table of settings, those whose beginning is written once
	 * only too.
	 */
	private static Set<String> settings() throws IOException {
		Set<String> found = new LinkedHashSet<>();
		Files.readAllLines(Path.of("README.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.split("\\|")[1])
			.forEach((cell) -> {
				var before = "";
				for (var name : Pattern.compile("`([A-Z0-9_]+)`").matcher(cell).results().toList()) {
					var written = name.group(1);
					var whole = written.startsWith("_") ? before.substring(0, before.lastIndexOf('_')) + written
							: written;
					found.add(whole);
					before = written.startsWith("_") ? before : whole;
				}
			});
		return found;
	}

	private static Map<String, String> given(String node) throws IOException {
		return JSON.convertValue(services().at("/%s/environment".formatted(node)), Map.class);
	}

	private static JsonNode services() throws IOException {
		return JSON.valueToTree(yaml(Path.of("compose.yaml"))).path("services");
	}

	private static Map<String, String> givenToPods() throws IOException {
		Map<String, String> given = new HashMap<>(JSON.convertValue(resource("ConfigMap").path("data"), Map.class));
		resource("Deployment").at("/spec/template/spec/containers/0/env")
			.forEach((variable) -> given.put(variable.path("name").asText(), secret(variable.path("name").asText())));
		return given;
	}

	/**
	 * What an operator keeps in the cluster.
	 */
	private static String secret(String name) {
		return name.endsWith("PASSWORD") ? "heron lantern quarry " + name.length() : "chief";
	}

	private static Set<String> givenByTheImage() throws IOException {
		return Pattern.compile("(?:ENV|RUN) ([A-Z_]+)=")
			.matcher(image())
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
	}

	private static void start(Map<String, String> given) {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(given)));
		ConfigurationPropertySources.attach(environment);
		environment.setActiveProfiles("production");
		new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
	}

	/**
	 * What the types of Kubernetes take in without knowing what it is.
	 */
	private static List<String> unknown(Object taken) {
		List<String> found = new ArrayList<>();
		putAside(taken, "", found);
		return found;
	}

	private static void putAside(Object taken, String place, List<String> found) {
		if (taken instanceof List<?> list) {
			list.forEach((one) -> putAside(one, place, found));
			return;
		}
		if (taken == null || !taken.getClass().getPackageName().startsWith("io.fabric8")) {
			return;
		}
		Stream.of(taken.getClass().getMethods())
			.filter((method) -> method.getParameterCount() == 0 && method.getName().startsWith("get"))
			.forEach((method) -> {
				try {
					var value = method.invoke(taken);
					if (method.getName().equals("getAdditionalProperties")) {
						((Map<?, ?>) value).keySet().forEach((name) -> found.add(place + "/" + name));
					}
					else {
						putAside(value, place + "/" + method.getName().substring(3), found);
					}
				}
				catch (ReflectiveOperationException ex) {
					throw new AssertionError(ex);
				}
			});
	}

	private static JsonNode resource(String kind) throws IOException {
		return resources().stream().filter((one) -> one.path("kind").asText().equals(kind)).findFirst().orElseThrow();
	}

	private static List<JsonNode> resources() throws IOException {
		List<JsonNode> found = new ArrayList<>();
		try (var files = Files.list(DEPLOY.resolve("kubernetes"))) {
			for (var file : files.filter((file) -> !file.endsWith("kustomization.yaml")).toList()) {
				found.add(JSON.valueToTree(yaml(file)));
			}
		}
		return found;
	}

	private static String image() throws IOException {
		return Files.readString(Path.of("Dockerfile"));
	}

	/**
	 * Keys written twice are refused.
	 */
	private static Object yaml(Path file) throws IOException {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try (var reader = Files.newBufferedReader(file)) {
			return new Yaml(new SafeConstructor(options)).load(reader);
		}
	}

}
