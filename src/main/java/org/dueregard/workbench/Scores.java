package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dueregard.identity.Characteristic;
import org.dueregard.workbench.form.Answering;
import org.dueregard.workbench.form.Form;
import org.dueregard.workbench.form.Forms;
import org.springframework.stereotype.Component;

/**
 * The scoring of a case, characteristic by characteristic: each has a part of the list of
 * effects, which is kept with the rest until all of it is submitted.
 */
@Component
class Scores {

	static final String STEP = "scoreImpact";

	private static final String LIST = "entries";

	private static final String CHARACTERISTIC = "characteristic";

	private final Form part;

	private final Answering answering;

	Scores(Forms forms, Answering answering) {
		this.part = forms.get(STEP).listWithout(LIST, CHARACTERISTIC);
		this.answering = answering;
	}

	/**
	 * What is asked about one characteristic.
	 */
	Form part() {
		return this.part;
	}

	/**
	 * How far each characteristic has come.
	 */
	List<Section> sections(List<Characteristic> characteristics, Map<String, Object> answers) {
		return characteristics.stream().map((characteristic) -> {
			var code = characteristic.code().value();
			return new Section(code, characteristic.label(), state(of(code, answers)));
		}).toList();
	}

	private HowFar state(Map<String, Object> part) {
		var begun = this.answering.withoutEmptyRows(this.part, part);
		if (rows(begun).isEmpty()) {
			return rows(part).isEmpty() ? HowFar.NOTHING : HowFar.NOT_STARTED;
		}
		return this.answering.isComplete(this.part, begun) ? HowFar.ANSWERED : HowFar.BEGUN;
	}

	/**
	 * The part about one characteristic.
	 */
	Map<String, Object> of(String code, Map<String, Object> answers) {
		return Map.of(LIST, rows(answers).stream().filter((row) -> isOf(code, row)).map((row) -> {
			var rest = new LinkedHashMap<>(row);
			rest.remove(CHARACTERISTIC);
			return rest;
		}).toList());
	}

	/**
	 * All answers, with the part about one characteristic in the place of what was there.
	 */
	Map<String, Object> with(String code, Map<String, Object> part, Map<String, Object> answers) {
		var own = rows(part).stream().map((row) -> {
			var whole = new LinkedHashMap<String, Object>(Map.of(CHARACTERISTIC, code));
			whole.putAll(row);
			return (Map<String, Object>) whole;
		}).toList();
		var others = rows(answers);
		var place = (int) others.stream().takeWhile((row) -> !isOf(code, row)).count();
		var rows = new ArrayList<>(others.subList(0, place));
		rows.addAll(own.isEmpty() ? List.of(Map.of(CHARACTERISTIC, code)) : own);
		others.stream().skip(place).filter((row) -> !isOf(code, row)).forEach(rows::add);
		var all = new LinkedHashMap<>(answers);
		all.put(LIST, rows);
		return all;
	}

	private static boolean isOf(String code, Map<String, Object> row) {
		return Objects.equals(code, row.get(CHARACTERISTIC));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rows(Map<String, Object> answers) {
		return (answers.get(LIST) instanceof List<?> rows) ? (List<Map<String, Object>>) rows : List.of();
	}

	/**
	 * How far a characteristic has come.
	 */
	enum HowFar {

		/** No effect is asked about. */
		NOTHING,
		/** An effect is asked about, nothing is answered. */
		NOT_STARTED,
		/** Something is still to be answered. */
		BEGUN,
		/** Everything is answered; nothing is submitted yet. */
		ANSWERED

	}

	/**
	 * A characteristic in the list of those to be scored.
	 */
	record Section(String code, String label, HowFar state) {
	}

}
