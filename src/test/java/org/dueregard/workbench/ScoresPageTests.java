package org.dueregard.workbench;

import java.util.HashMap;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An author scores one characteristic at a time, and submits them all at once.
 */
@DueRegardTest
@Transactional
class ScoresPageTests {

	private static final String AUTHOR = "council-author";

	private static final Map<String, String> WHOLE = Map.of("entries[0].group", "Over 65s without a car",
			"entries[0].aims", "ADVANCE", "entries[0].kind", "NEGATIVE", "entries[0].directness", "INDIRECT",
			"entries[0].severity", "MODERATE", "entries[0].likelihood", "LIKELY", "entries[0].reason",
			"They ride on Sundays", "keep", "");

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	Browser browser;

	Case buses;

	String task;

	@BeforeEach
	void aCaseToScore() {
		this.browser = new Browser(this.application);
		this.buses = Underway.toScore(this.casework);
		this.task = Browser.taskOf(this.buses, "scoreImpact");
	}

	@Test
	void eachCharacteristicSaysHowFarItHasCome() throws Exception {
		assertThat(stateOf("Age")).isEqualTo("Not started");
		assertThat(stateOf("Sex")).isEqualTo("No effect recorded");

		this.browser.send(AUTHOR, about("age"), Map.of("entries[0].group", "Over 65s", "keep", ""));
		assertThat(stateOf("Age")).isEqualTo("Incomplete");

		var kept = this.browser.send(AUTHOR, about("age"), WHOLE);
		assertThat(kept.getResponse().getRedirectedUrl()).isEqualTo(this.task);
		assertThat(kept.getFlashMap().get("kept")).isEqualTo("Age");
		assertThat(stateOf("Age")).isEqualTo("Answered");
		assertThat(stateOf("Disability")).isEqualTo("Not started");
		assertThat(this.buses.open()).containsExactly("scoreImpact");
	}

	@Test
	void whatIsKeptOfOneLeavesTheOthersAsTheyAreAndIsFoundOnThePageOfAll() throws Exception {
		this.browser.send(AUTHOR, about("disability"), with("entries[0].group", "Wheelchair users"));
		this.browser.send(AUTHOR, about("age"), WHOLE);
		this.browser.send(AUTHOR, about("sex"), with("entries[0].group", "Women who work nights"));

		assertThat(this.browser.page(AUTHOR, this.task)).contains("Over 65s without a car", "Wheelchair users",
				"Women who work nights");
		assertThat(this.browser.page(AUTHOR, about("disability"))).contains("Wheelchair users")
			.doesNotContain("Over 65s without a car", "name=\"entries[0].characteristic\"");
	}

	@Test
	void oneMoreEffectIsAskedForAndOneIsTakenAway() throws Exception {
		var more = this.browser.send(AUTHOR, about("age"), with("add", "entries"));
		assertThat(more.getResponse().getContentAsString()).contains("name=\"entries[1].group\"",
				"Over 65s without a car");

		this.browser.send(AUTHOR, about("age"), WHOLE);
		var less = this.browser.send(AUTHOR, about("age"), with("remove", "entries[0]"));
		assertThat(less.getResponse().getContentAsString()).doesNotContain("Over 65s without a car");
		assertThat(stateOf("Age")).isEqualTo("Answered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-such-thing", "%3Cscript%3E", "age%20" })
	void whatIsNoCharacteristicOfTheCaseIsNotThere(String code) throws Exception {
		var answer = this.browser.visit(AUTHOR, MockMvcRequestBuilders.get(java.net.URI.create(about(code))));

		assertThat(answer.getResponse().getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
	}

	@Test
	void onlyTheHolderScores() throws Exception {
		var refused = this.browser.send("council-colleague", about("age"), WHOLE);

		assertThat(refused.getResponse().getStatus()).isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(stateOf("Age")).isEqualTo("Not started");
	}

	private String stateOf(String label) throws Exception {
		return this.browser.page(AUTHOR, this.task)
			.replaceAll("(?s).*>" + label + "</a></div>.*?id=\"section-\\d+\">(?:<strong[^>]*>)?([^<]*)<.*", "$1");
	}

	private String about(String code) {
		return this.task + "/characteristics/" + code;
	}

	private static Map<String, String> with(String name, String value) {
		var typed = new HashMap<>(WHOLE);
		typed.put(name, value);
		if (!name.startsWith("entries")) {
			typed.remove("keep");
		}
		return typed;
	}

}
