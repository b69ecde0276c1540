package org.dueregard.workbench.form;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * All forms, read once at start-up; one that cannot be shown keeps the application from
 * starting.
 */
@Component
public class Forms {

	private final Map<String, Form> forms = new TreeMap<>();

	Forms(@Value("classpath*:forms/*.form") Resource[] files, ObjectMapper json) throws IOException {
		for (var file : files) {
			try (var text = file.getInputStream()) {
				var form = new Schema(String.valueOf(file.getFilename())).form(json.readTree(text));
				this.forms.put(form.id(), form);
			}
		}
	}

	/**
	 * The form of a step.
	 * @throws IllegalArgumentException when there is none
	 */
	public Form get(String id) {
		var form = this.forms.get(id);
		if (form == null) {
			throw new IllegalArgumentException("No form " + id);
		}
		return form;
	}

	public Collection<Form> all() {
		return this.forms.values();
	}

}
