package org.dueregard.workflow;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A file in {@code processes}, as the modeler saved it.
 */
record Diagram(File file, BpmnModelInstance model) {

	static Stream<Diagram> all() {
		var files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
		return Arrays.stream(Objects.requireNonNull(files))
			.sorted()
			.map((file) -> new Diagram(file, Bpmn.readModelFromFile(file)));
	}

	<T extends ModelElementInstance> Collection<T> every(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	String text() {
		try {
			return Files.readString(this.file.toPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.file.getName();
	}

}
