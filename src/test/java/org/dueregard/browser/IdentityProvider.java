package org.dueregard.browser;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The identity provider of Fellshire: a real one, on a port of its own, in an application
 * that knows nothing of ours. What it says of people can be changed at any time.
 */
final class IdentityProvider implements AutoCloseable {

	static final String CLIENT = "due-regard";

	static final String SECRET = "the-secret-of-the-client";

	/** Password of everybody who has one. */
	static final String PASSWORD = "the-password-at-the-provider";

	private final ConfigurableApplicationContext application;

	private final int port;

	private IdentityProvider(ConfigurableApplicationContext application) {
		this.application = application;
		this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Starts it for an application at a port of this machine.
	 */
	static IdentityProvider of(int port) {
		var home = "http://127.0.0.1:" + port;
		return new IdentityProvider(new SpringApplicationBuilder(Room.class)
			.properties(Map.of("spring.config.location", "optional:classpath:/none/", "server.port", 0,
					"home-of-client", home, "logging.level.root", "warn", "spring.main.banner-mode", "off"))
			.run());
	}

	/**
	 * Its address; another name of this machine than ours, so that cookies stay apart.
	 */
	String issuer() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Says something of a person from now on, beside their subject.
	 */
	void says(String subject, Map<String, Object> claims) {
		this.application.getBean(People.class).claims.put(subject, claims);
	}

	/**
	 * Makes every token that is issued from now on wrong in some way; none makes them
	 * right again.
	 */
	void twists(Consumer<JwtClaimsSet.Builder> twist) {
		this.application.getBean(People.class).twist = twist;
	}

	@Override
	public void close() {
		this.application.close();
	}

	/**
	 * Who can sign in there, and what is said of them.
	 */
	static class People implements UserDetailsService {

		private final Map<String, Map<String, Object>> claims = new ConcurrentHashMap<>();

		private volatile Consumer<JwtClaimsSet.Builder> twist = (token) -> {
		};

		@Override
		public User loadUserByUsername(String subject) {
			return (User) User.withUsername(subject).password("{noop}" + PASSWORD).authorities("person").build();
		}

		void fill(JwtEncodingContext token) {
			if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
				var said = new HashMap<>(this.claims.getOrDefault(token.getPrincipal().getName(), Map.of()));
				token.getClaims().claims((claims) -> claims.putAll(said));
				this.twist.accept(token.getClaims());
			}
		}

	}

	/**
	 * All of its application. Not marked as a configuration, which ours would find and
	 * take for its own.
	 */
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
	static class Room {

		@Bean
		@Order(1)
		SecurityFilterChain protocol(HttpSecurity http) throws Exception {
			var protocol = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(protocol.getEndpointsMatcher())
				.with(protocol, (server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.exceptionHandling((exceptions) -> exceptions
					.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain people(HttpSecurity http) throws Exception {
			return http.formLogin(Customizer.withDefaults())
				.csrf(AbstractHttpConfigurer::disable)
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.build();
		}

		@Bean
		People everybody() {
			return new People();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
			return people::fill;
		}

		@Bean
		InMemoryRegisteredClientRepository clients(Environment settings) {
			var home = settings.getRequiredProperty("home-of-client");
			return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId(CLIENT)
				.clientSecret("{noop}" + SECRET)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(home + "/login/oauth2/code/fellshire")
				.postLogoutRedirectUri(home + "/sign-in?signedOut")
				.scopes((scopes) -> scopes.addAll(Set.of("openid", "profile", "email")))
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
			KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
			return new ImmutableJWKSet<>(
					new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
						.keyID("1")
						.build()));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

	}

}
