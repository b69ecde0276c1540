package org.dueregard.workflow.access;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Every route that the running application answers, as {@code GET /path/{id}}: pages and
 * operations of Spring, the engine's interfaces, and what is served as it is.
 */
final class RunningRoutes {

	/** What Spring Security answers before any page is asked. */
	private static final Set<String> OF_THE_SIGN_IN = Set.of("POST /sign-in", "POST /sign-out");

	private final Set<String> routes = new TreeSet<>(OF_THE_SIGN_IN);

	private RunningRoutes() {
	}

	static Set<String> of(WebApplicationContext application) {
		var running = new RunningRoutes();
		running.pages(application);
		running.files(application);
		running.interfaces(application, application.getServletContext());
		return running.routes;
	}

	private void pages(ApplicationContext application) {
		application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach(this::page));
	}

	private void page(RequestMappingInfo page) {
		var methods = page.getMethodsCondition().getMethods();
		for (var path : page.getPatternValues()) {
			(methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name))
				.forEach((method) -> add(method, path));
		}
	}

	private void files(ApplicationContext application) {
		application.getBeansOfType(AbstractUrlHandlerMapping.class)
			.values()
			.stream()
			.map(AbstractUrlHandlerMapping::getHandlerMap)
			.map(Map::entrySet)
			.flatMap(Collection::stream)
			.filter((handler) -> handler.getValue() instanceof ResourceHttpRequestHandler)
			.forEach((handler) -> add("GET", handler.getKey()));
	}

	private void interfaces(ApplicationContext application, ServletContext servlets) {
		application.getBeansOfType(ResourceConfig.class)
			.values()
			.forEach((config) -> resources("/engine-rest", config.getClasses()));
		servlets.getServletRegistrations().values().forEach((servlet) -> {
			var name = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
			if (name != null) {
				var resources = (Application) BeanUtils
					.instantiateClass(ClassUtils.resolveClassName(name, getClass().getClassLoader()));
				servlet.getMappings()
					.forEach((mapping) -> resources(mapping.replace("/*", ""), resources.getClasses()));
			}
		});
	}

	private void resources(String root, Set<Class<?>> classes) {
		for (var each : classes) {
			lineage(each).map((type) -> type.getAnnotation(Path.class))
				.flatMap(Stream::ofNullable)
				.findFirst()
				.ifPresent((path) -> methods(each, below(root, path)));
		}
	}

	/**
	 * What has a path and no method leads to a resource below.
	 */
	private void methods(Class<?> resource, String at) {
		for (var method : resource.getMethods()) {
			var path = annotation(method, (each) -> each.getAnnotation(Path.class));
			var here = path.map((below) -> below(at, below)).orElse(at);
			var verb = annotation(method, RunningRoutes::verb);
			if (verb.isPresent()) {
				add(verb.get().value(), here);
			}
			else if (path.isPresent()) {
				methods(method.getReturnType(), here);
			}
		}
	}

	private void add(String method, String path) {
		this.routes.add(method + " " + path);
	}

	private static HttpMethod verb(Method method) {
		return Arrays.stream(method.getAnnotations())
			.map(Annotation::annotationType)
			.map((type) -> type.getAnnotation(HttpMethod.class))
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse(null);
	}

	/**
	 * The annotation of a method, or of that which it implements.
	 */
	private static <A> Optional<A> annotation(Method method, Function<Method, A> kind) {
		return lineage(method.getDeclaringClass())
			.map((type) -> ClassUtils.getMethodIfAvailable(type, method.getName(), method.getParameterTypes()))
			.flatMap(Stream::ofNullable)
			.map(kind)
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	private static Stream<Class<?>> lineage(Class<?> type) {
		var all = new LinkedHashSet<Class<?>>();
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			all.add(each);
		}
		all.addAll(ClassUtils.getAllInterfacesForClassAsSet(type));
		return all.stream();
	}

	private static String below(String root, Path path) {
		return (root + "/" + path.value()).replaceAll("/+", "/")
			.replaceAll("/$", "")
			.replace("{file:.*}", "{*file}")
			.replace("{tenant-id}", "{tenantId}");
	}

}
