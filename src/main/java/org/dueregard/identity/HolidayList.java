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

import org.springframework.core.io.Resource;

/**
 * What a file of bank holidays says: one line each, the day, the jurisdictions separated
 * by spaces, the name. It holds whole years.
 */
class HolidayList {

	private final Map<Jurisdiction, Set<LocalDate>> days = new EnumMap<>(Jurisdiction.class);

	private final Set<Year> years = new HashSet<>();

	private HolidayList() {
		for (var jurisdiction : Jurisdiction.values()) {
			this.days.put(jurisdiction, new HashSet<>());
		}
	}

	/**
	 * Reads a file.
	 * @throws IllegalStateException when a line is no bank holiday, or there is none
	 */
	static HolidayList read(Resource file) throws IOException {
		var list = new HolidayList();
		file.getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach(list::add);
		if (list.years.isEmpty()) {
			throw new IllegalStateException("There is no bank holiday in the file (due-regard.bank-holidays)");
		}
		return list;
	}

	private void add(String line) {
		try {
			var cells = line.split(",", 3);
			var day = LocalDate.parse(cells[0].strip());
			for (var jurisdiction : cells[1].strip().split(" +")) {
				this.days.get(Jurisdiction.valueOf(jurisdiction)).add(day);
			}
			this.years.add(Year.from(day));
		}
		catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new IllegalStateException(
					"Not a bank holiday, written as day,jurisdictions,name (due-regard.bank-holidays): " + line, ex);
		}
	}

	boolean knows(Year year) {
		return this.years.contains(year);
	}

	boolean has(Jurisdiction jurisdiction, LocalDate day) {
		return this.days.get(jurisdiction).contains(day);
	}

}
