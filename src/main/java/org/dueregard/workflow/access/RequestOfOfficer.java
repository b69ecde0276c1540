package org.dueregard.workflow.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;

/**
 * A request in whose session the engine's web interfaces find who is at work now. What
 * they write there about officers is not kept.
 */
class RequestOfOfficer extends HttpServletRequestWrapper {

	/** Where the engine's web interfaces look. */
	private static final String OFFICER = "authenticatedUser";

	private final Authentications known;

	RequestOfOfficer(HttpServletRequest request, Authentications known) {
		super(request);
		this.known = known;
	}

	@Override
	public HttpSession getSession() {
		return getSession(true);
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		var session = super.getSession(create);
		return (session != null) ? withOfficer(session) : null;
	}

	private HttpSession withOfficer(HttpSession session) {
		return (HttpSession) Proxy.newProxyInstance(HttpSession.class.getClassLoader(),
				new Class<?>[] { HttpSession.class }, (proxy, method, arguments) -> {
					if (arguments != null && OFFICER.equals(arguments[0])) {
						return method.getName().equals("getAttribute") ? this.known : null;
					}
					return ask(session, method, arguments);
				});
	}

	private static @Nullable Object ask(HttpSession session, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(session, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
