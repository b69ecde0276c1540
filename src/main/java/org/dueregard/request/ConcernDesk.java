package org.dueregard.request;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.London;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.RequestId;
import org.dueregard.shared.Unanswered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of evidence and concerns about an assessment, for officers and the workflow.
 */
@Component
@Transactional
public class ConcernDesk {

	/** Id of the step in which the author says what they make of it. */
	public static final String WEIGHING = "weighConcern";

	/** Id of the step in which it is answered. */
	public static final String ANSWERING = "answerConcern";

	/** What the adviser tells the author, in the history. */
	static final String FOR_AUTHOR = "toldAuthor";

	private final RequestBook book;

	private final RequestActs acts;

	private final RequestLetters letters;

	private final RequestClock days;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConcernDesk(RequestBook book, RequestActs acts, RequestLetters letters, RequestClock days, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.acts = acts;
		this.letters = letters;
		this.days = days;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Has a concern of an officer considered, as those of the public are.
	 * @throws AnswersRefused when nothing is said, or too much
	 */
	public PublicRequest raise(RaiseConcern command, Officer by) {
		AnswersRefused.unlessNone(problems(command));
		var id = this.book.enter(command, by.id());
		this.book.receive(id, this.days.answerBy(command.body(), AccessLaw.CONCERN, London.today(this.clock)));
		this.acts.enter(id, "received", by.id(), null, command.words());
		var request = this.book.get(id).request();
		this.trail.record(Happening.by(by, null, Deeds.CONCERN_RAISED).about(request.reference()));
		this.events.publishEvent(new RequestConfirmed(id, request.reference(), request.body(), request.kind()));
		return request;
	}

	private static List<Problem> problems(RaiseConcern command) {
		var problems = new ArrayList<Problem>();
		if (command.kind() == null || !command.kind().isConcern()) {
			problems.add(Problem.with("kind", "raiseConcern.kind.missing"));
		}
		if (command.words().isBlank()) {
			problems.add(Problem.with("words", "raiseConcern.words.missing"));
		}
		else if (command.words().length() > RaiseConcern.LONGEST) {
			problems.add(Problem.with("words", "raiseConcern.words.tooLong"));
		}
		return problems;
	}

	/**
	 * All that has been told of an assessment, newest first; what nobody has confirmed is
	 * not among it.
	 */
	@Transactional(readOnly = true)
	public List<Concern> about(String assessment) {
		var concerns = this.book.concernsAbout(assessment).stream().map(KeptRequest::request).toList();
		var acts = this.acts.of(concerns.stream().map(PublicRequest::id).toList());
		return concerns.stream()
			.map((concern) -> new Concern(concern, outcome(acts.getOrDefault(concern.id().value(), List.of()))))
			.toList();
	}

	private static @Nullable ConcernOutcome outcome(List<RequestAct> acts) {
		return acts.stream()
			.filter((act) -> act.step().equals(ANSWERING))
			.map((act) -> ConcernOutcome.valueOf(String.valueOf(act.result())))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Writes down what the author makes of it.
	 */
	public void weigh(RequestId id, WeighConcern command, OfficerId by) {
		mustBeOpen(id, "authorView");
		this.acts.enter(id, WEIGHING, by, null, command.authorView());
	}

	/**
	 * Answers it, and tells the author what to do unless a step comes to them anyway.
	 * @throws AnswersRefused when the author is to do something and is not told what
	 */
	public void answer(RequestId id, AnswerConcern command, OfficerId by, OfficerId author) {
		var kept = mustBeOpen(id, "concernOutcome");
		var forAuthor = command.forAuthor();
		var tellsAuthor = forAuthor != null && !Unanswered.is(forAuthor);
		var outcome = command.concernOutcome();
		if (outcome.asksTheAuthor() != tellsAuthor) {
			throw new AnswersRefused(Problem.with("forAuthor",
					tellsAuthor ? "answerConcern.forAuthor.nothingChanges" : "answerConcern.forAuthor.missing"));
		}
		this.acts.enter(id, ANSWERING, by, outcome.name(), command.reply());
		if (tellsAuthor) {
			this.acts.enter(id, FOR_AUTHOR, by, null, forAuthor);
		}
		if (kept.isDueBefore(London.today(this.clock))) {
			this.book.late(id);
		}
		this.book.end(id, RequestStage.CLOSED);
		this.letters.tell(id, "concernLetter.answered", command.reply());
		if (tellsAuthor && outcome != ConcernOutcome.REOPEN) {
			this.letters.tellAuthor(kept.request(), author, forAuthor);
		}
	}

	private KeptRequest mustBeOpen(RequestId id, String field) {
		this.book.hold(id);
		var kept = this.book.get(id);
		if (kept.stage() != RequestStage.OPEN) {
			throw new AnswersRefused(Problem.with(field, "answerConcern.concernOutcome.notOpen"));
		}
		return kept;
	}

}
