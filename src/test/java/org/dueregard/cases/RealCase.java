package org.dueregard.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;

/**
 * An assessment that a public body has published, as the answers of our forms.
 *
 * @param source where the facts come from
 * @param ours what we had to fill in, because the source leaves it open
 */
record RealCase(Source source, List<String> ours, List<Step> steps) {

	record Source(String title, String publisher, int year) {
	}

	record Step(String step, Map<String, Object> answers) {
	}

	static RealCase read(String name) {
		try (var file = new ClassPathResource("cases/%s.json".formatted(name)).getInputStream()) {
			return new ObjectMapper().readValue(file, RealCase.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Object> answers(String id) {
		return this.steps.stream().filter((step) -> step.step().equals(id)).findFirst().orElseThrow().answers();
	}

}
