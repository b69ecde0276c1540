package org.dueregard.publication.opendata;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the interface is known by the hash of its text, which must be the
 * same on every node: nothing in it may stand in an order that changes with each start.
 */
class OpenApiOrderTests {

	@Test
	void everyNodeWritesTheSameText() {
		var settings = new OpenDataSettings("https://eia.example.gov.uk", "", "", URI.create("https://ogl.example"),
				"OGL", 1, Duration.ofMinutes(1));

		assertOrdered(new OpenApi(settings).document());
	}

	private static void assertOrdered(Object value) {
		if (value instanceof Map<?, ?> map) {
			assertThat(map.size() < 2 || map instanceof LinkedHashMap || map instanceof SortedMap)
				.as("%s", map.keySet())
				.isTrue();
			map.values().forEach(OpenApiOrderTests::assertOrdered);
		}
		if (value instanceof List<?> list) {
			list.forEach(OpenApiOrderTests::assertOrdered);
		}
	}

}
