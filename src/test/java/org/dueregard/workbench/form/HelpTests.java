package org.dueregard.workbench.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Help and forms agree: nobody is left alone with a question that takes judgement, and no
 * help is left over from a question that is no longer asked.
 */
class HelpTests {

	/** Those that a name, a number or a day does not answer. */
	private static final Set<Field.Kind> OF_JUDGEMENT = EnumSet.of(Field.Kind.TEXTAREA, Field.Kind.RADIO,
			Field.Kind.CHECKBOX, Field.Kind.CHECKLIST, Field.Kind.TAGLIST);

	/** Longer help is not read. */
	private static final int SHORT = 400;

	private static final List<String> PARTS = List.of("guidance", "example", "law");

	private final Properties help = help();

	private final List<Asked> questions = FormsForTests.forms("file:forms/*.form")
		.all()
		.stream()
		.flatMap((form) -> asked(form.id(), "", form.fields()).stream())
		.toList();

	@Test
	void everyQuestionOfJudgementHasHelp() {
		assertThat(this.questions).filteredOn((asked) -> OF_JUDGEMENT.contains(asked.kind))
			.hasSizeGreaterThan(60)
			.extracting((asked) -> asked.key + ".guidance")
			.isSubsetOf(this.help.stringPropertyNames());
	}

	@Test
	void everyStepHasHelp() {
		assertThat(FormsForTests.forms("file:forms/*.form").all()).hasSizeGreaterThan(10)
			.allSatisfy((form) -> assertThat(this.help.stringPropertyNames())
				.anySatisfy((key) -> assertThat(key).startsWith("help." + form.id() + ".")));
	}

	@Test
	void noHelpIsLeftOver() {
		var asked = this.questions.stream()
			.flatMap((question) -> PARTS.stream().map((part) -> question.key + "." + part))
			.collect(Collectors.toSet());

		assertThat(this.help.stringPropertyNames()).isNotEmpty().isSubsetOf(asked);
	}

	@Test
	void anExampleOrALawNeverStandsAlone() {
		var helped = this.help.stringPropertyNames()
			.stream()
			.map((key) -> key.substring(0, key.lastIndexOf('.')) + ".guidance")
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(this.help.stringPropertyNames()).containsAll(helped);
	}

	@Test
	void helpIsShort() {
		assertThat(this.help.values()).allSatisfy((text) -> assertThat(text.toString()).isNotBlank()
			.doesNotContain("{", "}")
			.hasSizeLessThanOrEqualTo(SHORT));
	}

	private static List<Asked> asked(String form, String before, List<Field> fields) {
		var asked = new ArrayList<Asked>();
		for (var field : fields) {
			if (field instanceof Field.Question question && question.isAnswered()) {
				asked.add(new Asked(Help.key(form, before + question.key()), question.kind()));
			}
			else if (field instanceof Field.Group group) {
				asked
					.addAll(asked(form, (group.path() != null) ? before + group.path() + "." : before, group.fields()));
			}
			else if (field instanceof Field.Rows rows) {
				asked.addAll(asked(form, before + rows.path() + "[3].", rows.fields()));
			}
		}
		return asked;
	}

	private static Properties help() {
		var help = new Properties();
		try (var text = Files.newBufferedReader(Path.of("src/main/resources/messages/help.properties"))) {
			help.load(text);
			return help;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Asked(String key, Field.Kind kind) {
	}

}
