package org.dueregard.publication;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.actionplan.ReviewActions;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.assessment.WithdrawAssessment;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.impact.AdviseOnImpact;
import org.dueregard.impact.PlanMitigation;
import org.dueregard.impact.ScoreImpact;
import org.dueregard.screening.ConfirmScreening;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.SignOff;
import org.springframework.util.StringUtils;

/**
 * Puts a word of its own into every text of a step's answers. It reads the texts off the
 * command records, so that a new one is planted by itself.
 */
final class Planting {

	/** The commands of all steps, by their forms. */
	static final Map<String, Class<? extends Record>> COMMANDS = Stream
		.of(RegisterProposal.class, ScreenProposal.class, ConfirmScreening.class, GatherEvidence.class,
				InvolvePeople.class, ScoreImpact.class, AdviseOnImpact.class, PlanMitigation.class,
				ProposeOutcome.class, ReviewQuality.class, SignOff.class, RecordDecision.class,
				ClearForPublication.class, ReviewActions.class, WithdrawAssessment.class)
		.collect(Collectors.toUnmodifiableMap((command) -> StringUtils.uncapitalize(command.getSimpleName()),
				Function.identity()));

	/** Ids, fingerprints and titles of something else, which refuse other words. */
	private static final Set<String> NO_TEXTS = Set.of("RegisterProposal.parentReference", "ImpactEntry.evidence",
			"RecordDecision.versionHash", "ClearForPublication.findingsToWithhold",
			"ClearForPublication.findingsToShow", "ClearForPublication.passagesToRedact");

	private final Function<String, String> text;

	/**
	 * @param text the words for a field
	 */
	Planting(Function<String, String> text) {
		this.text = text;
	}

	/**
	 * The answers with a word of its own in every text but those that are null.
	 */
	Map<String, Object> in(String step, Map<String, Object> answers) {
		return in(COMMANDS.get(step), answers);
	}

	private Map<String, Object> in(Class<?> type, Map<String, Object> answers) {
		var planted = new HashMap<>(answers);
		for (var component : type.getRecordComponents()) {
			var name = component.getName();
			var unanswered = answers.containsKey(name) && answers.get(name) == null;
			if (isText(type, component) && !unanswered) {
				planted.put(name, words(field(type, component)));
			}
			part(component).filter((part) -> answers.get(name) != null)
				.forEach((part) -> planted.put(name, rows(part, (List<?>) answers.get(name))));
		}
		planted.values().removeIf((value) -> value == null);
		return planted;
	}

	private List<Map<String, Object>> rows(Class<?> part, List<?> rows) {
		var planted = new ArrayList<Map<String, Object>>();
		for (var row : rows) {
			var answers = new LinkedHashMap<String, Object>();
			((Map<?, ?>) row).forEach((key, value) -> answers.put(String.valueOf(key), value));
			planted.add(in(part, answers));
		}
		return planted;
	}

	private String words(String field) {
		var words = this.text.apply(field);
		return field.endsWith(".url") ? "https://fellshire.example/" + words.replace(' ', '/') : words;
	}

	/**
	 * Every text that officers write in the steps.
	 */
	static Set<String> everyText() {
		return COMMANDS.values().stream().flatMap(Planting::texts).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> texts(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.flatMap((component) -> isText(type, component) ? Stream.of(field(type, component))
					: part(component).flatMap(Planting::texts));
	}

	private static boolean isText(Class<?> type, RecordComponent component) {
		var textual = component.getType() == String.class || component.getGenericType()
			.getTypeName()
			.matches("java\\.util\\.(List|Set|Collection)<java\\.lang\\.String>");
		return textual && !NO_TEXTS.contains(field(type, component));
	}

	/**
	 * The record that a list is of, where it is of records with fields of their own.
	 */
	private static Stream<Class<?>> part(RecordComponent component) {
		return (component.getGenericType() instanceof ParameterizedType several)
				? Stream.of(several.getActualTypeArguments())
					.map((argument) -> (Class<?>) argument)
					.filter((argument) -> argument.isRecord() && argument.getRecordComponents().length > 1)
					.map((argument) -> (Class<?>) argument)
				: Stream.empty();
	}

	private static String field(Class<?> type, RecordComponent component) {
		return type.getSimpleName() + "." + component.getName();
	}

}
