package org.dueregard.workflow.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Says who may use which route of the engine, by the table {@code engine-routes.csv}.
 * What is not in it is closed to everybody.
 */
@Component
class EngineRoutes implements AuthorizationManager<RequestAuthorizationContext> {

	/** Where the engine can be reached; everywhere the same routes. */
	static final List<String> ROOTS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

	private static final String ROOT = "{engine}";

	private final List<Route> routes = read();

	@Override
	@SuppressWarnings("deprecation") // the one method that has to be there
	public AuthorizationDecision check(Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
		var route = this.routes.stream().filter((each) -> each.matcher().matches(context.getRequest())).findFirst();
		var who = signedIn.get();
		if (who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()) {
			return new Answer(false, true);
		}
		return new Answer(route.filter((each) -> each.who().includes(who)).isPresent(), route.isPresent());
	}

	/**
	 * The more a route names, the earlier it stands: what is said of one id does not hold
	 * for {@code count}.
	 */
	private static List<Route> read() {
		try {
			return new ClassPathResource("engine-routes.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.skip(1)
				.flatMap((line) -> Route.of(line.split(",")))
				.sorted(Comparator.comparing(Route::path))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether a request is let through, and whether there is such a route at all.
	 */
	static class Answer extends AuthorizationDecision {

		private final boolean known;

		Answer(boolean granted, boolean known) {
			super(granted);
			this.known = known;
		}

		boolean isKnown() {
			return this.known;
		}

	}

	private enum Who {

		OFFICER, ADMINISTRATOR, NOBODY;

		boolean includes(Authentication signedIn) {
			return this != NOBODY && signedIn.getAuthorities()
				.stream()
				.anyMatch((authority) -> ("ROLE_" + name()).equals(authority.getAuthority()));
		}

	}

	private record Route(Who who, PathPattern path, RequestMatcher matcher) {

		static Stream<Route> of(String... row) {
			var method = HttpMethod.valueOf(row[1]);
			var paths = row[2].startsWith(ROOT) ? ROOTS.stream().map((root) -> root + row[2].substring(ROOT.length()))
					: Stream.of(row[2]);
			return paths.map((path) -> new Route(Who.valueOf(row[0]), PathPatternParser.defaultInstance.parse(path),
					matcher(method, path)));
		}

		/**
		 * Whoever may get something may ask for its headers alone.
		 */
		private static RequestMatcher matcher(HttpMethod method, String path) {
			var asked = PathPatternRequestMatcher.withDefaults();
			return (method != HttpMethod.GET) ? asked.matcher(method, path)
					: new OrRequestMatcher(asked.matcher(method, path), asked.matcher(HttpMethod.HEAD, path));
		}

	}

}
