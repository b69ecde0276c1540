package org.dueregard.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.dueregard.publication.ReadingRoom;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.dueregard.shared.Unanswered;

/**
 * What holds between the answers of {@code answerRequest}, and what the law lets a body
 * do.
 */
class AnswerRules {

	private final ReadingRoom register;

	private final boolean hasCopies;

	private final LocalDate today;

	private final List<Problem> problems = new ArrayList<>();

	AnswerRules(ReadingRoom register, boolean hasCopies, LocalDate today) {
		this.register = register;
		this.hasCopies = hasCopies;
		this.today = today;
	}

	List<Problem> problems(KeptRequest kept, AnswerRequest command) {
		if (kept.stage() != RequestStage.OPEN && kept.stage() != RequestStage.TO_BE_PUBLISHED) {
			refuse("requestAnswer", "answerRequest.requestAnswer.notOpen");
			return this.problems;
		}
		checkFormat(kept.request(), command);
		checkAssessment(command);
		checkFormatName(kept.request(), command);
		checkGround(command);
		if (command.requestAnswer() == RequestAnswer.EXTEND) {
			checkExtension(kept, command);
		}
		checkAskedInPublic(kept.request(), command);
		return this.problems;
	}

	private void checkFormat(PublicRequest request, AnswerRequest command) {
		if (request.kind() == RequestKind.FORMAT && command.environmental()) {
			refuse("environmental", "answerRequest.environmental.format");
		}
		if (request.kind() != RequestKind.FORMAT && command.requestAnswer() == RequestAnswer.FORMAT_MADE) {
			refuse("requestAnswer", "answerRequest.requestAnswer.notFormat");
		}
	}

	private void checkAssessment(AnswerRequest command) {
		var reference = command.assessment();
		var answer = command.requestAnswer();
		var isPublic = answer == RequestAnswer.ALREADY_PUBLISHED || answer == RequestAnswer.FORMAT_MADE;
		if (reference == null || Unanswered.is(reference)) {
			if (isPublic || answer == RequestAnswer.PUBLISH) {
				refuse("assessment", "answerRequest.assessment.missing");
			}
		}
		else if (!Reference.isOne(reference)) {
			refuse("assessment", "answerRequest.assessment.malformed");
		}
		else if (isPublic && !this.register.holds(reference)) {
			refuse("assessment", "answerRequest.assessment.notPublished");
		}
	}

	/**
	 * What is put beside an assessment is the body's own, and nobody stands in its name.
	 */
	private void checkFormatName(PublicRequest request, AnswerRequest command) {
		var name = command.formatName();
		if (name == null || Unanswered.is(name)) {
			return;
		}
		if (command.requestAnswer() != RequestAnswer.FORMAT_MADE) {
			refuse("formatName", "answerRequest.formatName.notMade");
			return;
		}
		if (!this.hasCopies) {
			refuse("formatName", "answerRequest.formatName.noFile");
		}
		if (showsSomebody(request, name)) {
			refuse("formatName", "answerRequest.formatName.personal");
		}
		if (!this.register.find(String.valueOf(command.assessment()))
			.map(ReadingRoom.OnShelf::body)
			.filter(request.body()::equals)
			.isPresent()) {
			refuse("formatName", "answerRequest.formatName.otherBody");
		}
	}

	private void checkGround(AnswerRequest command) {
		var isRefused = command.requestAnswer() == RequestAnswer.REFUSED;
		if (isRefused && command.ground() == null) {
			refuse("ground", "answerRequest.ground.missing");
		}
		if (!isRefused && command.ground() != null) {
			refuse("ground", "answerRequest.ground.notRefused");
		}
	}

	/**
	 * Whoever asked must be told within the first 20 working days: Environmental
	 * Information Regulations 2004 reg. 7(3), and likewise in Scotland.
	 */
	private void checkExtension(KeptRequest kept, AnswerRequest command) {
		if (!command.environmental()) {
			refuse("requestAnswer", "answerRequest.requestAnswer.notEnvironmental");
		}
		else if (kept.isReviewed()) {
			refuse("requestAnswer", "answerRequest.requestAnswer.reviewed");
		}
		else if (kept.request().isExtended()) {
			refuse("requestAnswer", "answerRequest.requestAnswer.extendedAlready");
		}
		else if (kept.isDueBefore(this.today)) {
			refuse("requestAnswer", "answerRequest.requestAnswer.tooLateToExtend");
		}
	}

	private void checkAskedInPublic(PublicRequest request, AnswerRequest command) {
		var text = command.askedInPublic();
		if (text == null || Unanswered.is(text)) {
			if (command.requestAnswer().isFinal()) {
				refuse("askedInPublic", "answerRequest.askedInPublic.missing");
			}
		}
		else if (showsSomebody(request, text)) {
			refuse("askedInPublic", "answerRequest.askedInPublic.personal");
		}
	}

	private boolean showsSomebody(PublicRequest request, String text) {
		return this.register.showsPersonalData(text) || names(request, text);
	}

	private static boolean names(PublicRequest request, String text) {
		var name = request.name();
		return name != null
				&& Pattern.compile("(?U)\\b" + Pattern.quote(oneLine(name)).replace(" ", "\\E\\s+\\Q") + "\\b")
					.matcher(oneLine(text))
					.find();
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("(?U)\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private void refuse(String field, String key) {
		this.problems.add(Problem.with(field, key));
	}

}
