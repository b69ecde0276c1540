package org.dueregard.publication.register;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;

import org.jspecify.annotations.Nullable;

/**
 * What answers nothing to whatever it is asked, as a base for what answers some
 * questions.
 */
final class Unknown {

	private Unknown() {
	}

	static <T> T of(Class<T> type) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> nothing(method.getReturnType())));
	}

	/** Null, or the zero of a primitive type. */
	private static @Nullable Object nothing(Class<?> type) {
		return (type.isPrimitive() && type != void.class) ? Array.get(Array.newInstance(type, 1), 0) : null;
	}

}
