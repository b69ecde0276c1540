package org.dueregard.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Bank holidays by jurisdiction, from a file: one line each, the day, the jurisdictions
 * separated by spaces, the name.
 */
@Component
class BankHolidays {

	private final Map<Jurisdiction, Set<LocalDate>> days = new EnumMap<>(Jurisdiction.class);

	BankHolidays(@Value("${due-regard.bank-holidays:classpath:bank-holidays.csv}") Resource file) throws IOException {
		for (var jurisdiction : Jurisdiction.values()) {
			this.days.put(jurisdiction, new TreeSet<>());
		}
		file.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach(this::read);
	}

	private void read(String line) {
		var cells = line.split(",");
		for (var jurisdiction : cells[1].trim().split(" ")) {
			this.days.get(Jurisdiction.valueOf(jurisdiction)).add(LocalDate.parse(cells[0]));
		}
	}

	Set<LocalDate> in(Jurisdiction jurisdiction) {
		return this.days.get(jurisdiction);
	}

}
