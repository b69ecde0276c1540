package org.dueregard.workflow;

import java.util.Map;

import org.dueregard.Answered;
import org.dueregard.Attempts;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.Way;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.shared.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;

/**
 * People write in any script and at length, and read what they wrote.
 */
@DueRegardTest
class AnyScriptTests {

	private static final String WORDS = "Бібліотека – Llyfrgell ŵy â'r Gymraeg – مكتبة – 図書館 📚 <b>\"${x}\"</b> {0} 'quoted'\n\tindented ";

	private static final String FIRST_LINE = WORDS.lines().findFirst().orElseThrow();

	private static final String LONG = WORDS.repeat(Prose.LONGEST / WORDS.length() + 1)
		.substring(0, Prose.LONGEST - 1)
		.replaceAll("[\\s\\ud83d]$", "x") + "ж";

	@Autowired
	Casework casework;

	@Autowired
	Attempts attempts;

	@Autowired
	Letterbox letterbox;

	@Autowired
	ScreeningDesk screening;

	@ParameterizedTest
	@EnumSource
	void whateverWayItCameItComesBackAsWritten(Way way) {
		var buses = this.casework.register(County.COUNCIL, proposal());

		var answers = but(but(noEffectOnAnyone(), "publicConcern", "YES"), "evidenceLookedAt", LONG);
		var refused = this.attempts.complete(way, "council-author", buses.task("screenProposal"), answers);

		assertThat(refused).isEqualTo(Attempts.DONE);
		assertThat(this.screening.screening(buses.assessment().id()).orElseThrow().answers().evidenceLookedAt())
			.isEqualTo(LONG)
			.hasSize(Prose.LONGEST);
	}

	@Test
	void aProposalInAnyScriptTravelsToTheRegister() {
		var title = "Llai o fysiau – меньше автобусов – حافلات أقل";
		var buses = this.casework.register(County.COUNCIL, but(proposal(title), "summary", LONG));

		buses.upTo("proposeOutcome")
			.submit("proposeOutcome", but(Answered.usual("proposeOutcome"), "reasons", LONG))
			.published();

		assertThat(buses.assessment().proposal().summary()).isEqualTo(LONG);
		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::subject)
			.contains("Published: %s %s".formatted(buses.reference(), title));
	}

	@Test
	void aLongCommentTravelsByMail() {
		var buses = this.casework.register(County.COUNCIL, proposal()).submit("screenProposal", noEffectOnAnyone());
		this.letterbox.empty(buses);

		buses.submit("confirmScreening", Map.of("screeningDecision", "SENT_BACK", "comment", LONG));

		assertThat(this.letterbox.about(buses)).singleElement()
			.satisfies((letter) -> assertThat(letter.text()).contains("\n> \tindented " + FIRST_LINE));
	}

}
