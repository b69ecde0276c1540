package org.dueregard.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Bank holidays by jurisdiction, from a file: one line each, the day, the jurisdictions
 * separated by spaces, the name. The file holds whole years; a year it does not name has
 * no bank holidays, which is logged once.
 */
@Component
class BankHolidays {

	private static final Logger log = LoggerFactory.getLogger(BankHolidays.class);

	private final Map<Jurisdiction, Set<LocalDate>> days = new EnumMap<>(Jurisdiction.class);

	private final Set<Year> known = new HashSet<>();

	private final Set<Year> missed = ConcurrentHashMap.newKeySet();

	BankHolidays(@Value("${due-regard.bank-holidays:classpath:bank-holidays.csv}") Resource file) throws IOException {
		for (var jurisdiction : Jurisdiction.values()) {
			this.days.put(jurisdiction, new HashSet<>());
		}
		file.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach(this::read);
	}

	private void read(String line) {
		try {
			var cells = line.split(",", 3);
			var day = LocalDate.parse(cells[0].strip());
			for (var jurisdiction : cells[1].strip().split(" +")) {
				this.days.get(Jurisdiction.valueOf(jurisdiction)).add(day);
			}
			this.known.add(Year.from(day));
		}
		catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new IllegalStateException(
					"Not a bank holiday, written as day,jurisdictions,name (due-regard.bank-holidays): " + line, ex);
		}
	}

	boolean include(Jurisdiction jurisdiction, LocalDate day) {
		var year = Year.from(day);
		if (!this.known.contains(year) && this.missed.add(year)) {
			log.warn("No bank holidays known in {}: every weekday counts as worked. Add them to the file of"
					+ " due-regard.bank-holidays", year);
		}
		return this.days.get(jurisdiction).contains(day);
	}

}
