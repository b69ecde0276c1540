package org.dueregard.publication.opendata;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.dueregard.publication.register.Asked;
import org.springframework.util.MultiValueMap;

/**
 * What a program asks of the register: as the page does, but strictly.
 *
 * @param size how many assessments are on a page
 */
record ApiQuestion(Asked asked, int page, int size) {

	static final String ADDRESS = "/api/v1/assessments";

	private static final int LONGEST_NAME = 40;

	/**
	 * Reads an address.
	 * @throws ParameterRefused if there is anything in it that is not understood whole
	 */
	static ApiQuestion from(MultiValueMap<String, String> address) {
		for (var name : address.keySet()) {
			if (Parameter.ALL.stream().noneMatch((parameter) -> parameter.name().equals(name))) {
				throw new ParameterRefused(name.substring(0, Math.min(name.length(), LONGEST_NAME)),
						"there is no such parameter; there are "
								+ Parameter.ALL.stream().map(Parameter::name).collect(Collectors.joining(", ")));
			}
		}
		for (var parameter : Parameter.ALL) {
			var values = address.getOrDefault(parameter.name(), List.of())
				.stream()
				.map((value) -> Objects.requireNonNullElse(value, ""))
				.toList();
			parameter.wrong(values).ifPresent((allowed) -> {
				throw new ParameterRefused(parameter.name(), allowed);
			});
		}
		return new ApiQuestion(Asked.from(address), number(address, "page", 1),
				number(address, "size", Parameter.USUAL_PAGE));
	}

	private static int number(MultiValueMap<String, String> address, String name, int usual) {
		var value = address.getFirst(name);
		return (value != null) ? Integer.parseInt(value) : usual;
	}

	int pages(int total) {
		return Math.max(1, (total + this.size - 1) / this.size);
	}

	/**
	 * The part of everything found that is on this page; nothing behind the last one.
	 */
	List<String> part(List<String> references) {
		var from = (int) Math.min((this.page - 1L) * this.size, references.size());
		return references.subList(from, Math.min(from + this.size, references.size()));
	}

	/**
	 * The address of another page of the same.
	 */
	String address(int other) {
		var query = this.asked.query(other);
		if (this.size == Parameter.USUAL_PAGE) {
			return ADDRESS + query;
		}
		return ADDRESS + (query.isEmpty() ? "?" : query + "&") + "size=" + this.size;
	}

}
