package org.dueregard.workbench.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sample forms and all that fills them in.
 */
class FormsForTests {

	static final Map<String, List<Choice>> CHOICES = Map.of("characteristics",
			List.of(new Choice("age", "Age"), new Choice("sex", "Sex"), new Choice("race", "Race")));

	final ResourceBundleMessageSource messages = messages();

	final Visibility visibility = new Visibility(new EngineFeel());

	final Sheets sheets = new Sheets(this.visibility, new Sentences(this.messages), this.messages);

	final Answering answering = new Answering(this.visibility);

	final AnswerReader reader = new AnswerReader();

	final Forms forms = forms("classpath:forms-for-tests/*.form");

	static Forms forms(String location) {
		try {
			return new Forms(new PathMatchingResourcePatternResolver().getResources(location), new ObjectMapper());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static Forms forms(Resource... files) throws IOException {
		return new Forms(files, new ObjectMapper());
	}

	private static ResourceBundleMessageSource messages() {
		var source = new ResourceBundleMessageSource();
		source.setBasenames("messages/workbench", "messages-for-tests");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
