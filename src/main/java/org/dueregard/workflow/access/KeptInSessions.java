package org.dueregard.workflow.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Writes into the tables what a session holds, and reads it again. What another version
 * has written in another form, or what is none of ours, counts as absent: the officer
 * signs in once more and meets no fault.
 */
class KeptInSessions extends GenericConversionService {

	private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
			"maxdepth=20;maxrefs=10000;maxarray=100000;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;org.springframework.util.*;org.springframework.web.servlet.FlashMap;org.springframework.security.**;org.dueregard.**;!*");

	KeptInSessions() {
		addConverter(Object.class, byte[].class, new SerializingConverter());
		addConverter(byte[].class, Object.class, KeptInSessions::read);
	}

	private static @Nullable Object read(byte[] kept) {
		try (var in = new ObjectInputStream(new ByteArrayInputStream(kept))) {
			in.setObjectInputFilter(OURS);
			return in.readObject();
		}
		catch (IOException | ClassNotFoundException ex) {
			return null;
		}
	}

}
