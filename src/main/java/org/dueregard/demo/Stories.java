package org.dueregard.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.dueregard.shared.London;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads the stories of Fellshire from their files.
 */
@Component
@Profile("demo")
class Stories {

	private static final Pattern DAY = Pattern.compile("today([+-]\\d+)?");

	private final Resource[] files;

	private final ObjectMapper json;

	private final Clock clock;

	Stories(@Value("classpath*:demo/*.json") Resource[] files, ObjectMapper json, Clock clock) {
		this.files = files.clone();
		Arrays.sort(this.files, Comparator.comparing(Resource::getFilename));
		this.json = json;
		this.clock = clock;
	}

	/**
	 * All of them, in the order of their files, with the days counted from today.
	 */
	List<Story> ofToday() throws IOException {
		var stories = new ArrayList<Story>();
		for (var file : this.files) {
			stories.add(ofToday(this.json.readValue(file.getContentAsByteArray(), Story.class)));
		}
		return stories;
	}

	private Story ofToday(Story story) {
		var today = London.today(this.clock);
		return new Story(story.body(),
				story.deeds()
					.stream()
					.map((deed) -> new Story.Deed(deed.step(), deed.by(), deed.kept(), dated(deed.answers(), today)))
					.toList());
	}

	private static Map<String, Object> dated(Map<?, ?> answers, LocalDate today) {
		var dated = new LinkedHashMap<String, Object>();
		answers.forEach((key, value) -> dated.put(String.valueOf(key), dated(value, today)));
		return dated;
	}

	private static Object dated(Object value, LocalDate today) {
		if (value instanceof Map<?, ?> map) {
			return dated(map, today);
		}
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> dated(each, today)).toList();
		}
		var day = DAY.matcher(String.valueOf(value));
		if (!day.matches()) {
			return value;
		}
		return today.plusDays((day.group(1) != null) ? Long.parseLong(day.group(1)) : 0).toString();
	}

}
