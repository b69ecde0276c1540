package org.dueregard.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dueregard.publication.ReadingRoom;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.dueregard.shared.Unanswered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what becomes of requests.
 */
@Component
@Transactional
class RequestFile implements RequestDesk {

	private static final String ANSWER = "answerRequest";

	private static final String REVIEW = "reviewRequest";

	private final RequestBook book;

	private final RequestActs acts;

	private final RequestLetters letters;

	private final AnsweredList list;

	private final CopyFolder copies;

	private final RequestClock days;

	private final ReadingRoom register;

	private final Clock clock;

	RequestFile(RequestBook book, RequestActs acts, RequestLetters letters, AnsweredList list, CopyFolder copies,
			RequestClock days, ReadingRoom register, Clock clock) {
		this.book = book;
		this.acts = acts;
		this.letters = letters;
		this.list = list;
		this.copies = copies;
		this.days = days;
		this.register = register;
		this.clock = clock;
	}

	@Override
	public void hold(RequestId id) {
		this.book.hold(id);
	}

	@Override
	@Transactional(readOnly = true)
	public PublicRequest get(RequestId id) {
		return this.book.get(id).request();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<PublicRequest> find(String reference) {
		return this.book.find(reference).map(KeptRequest::request);
	}

	@Override
	@Transactional(readOnly = true)
	public List<PublicRequest> open(BodyId body) {
		return bare(this.book.open(body));
	}

	@Override
	@Transactional(readOnly = true)
	public List<PublicRequest> ended(BodyId body) {
		return bare(this.book.ended(body));
	}

	@Override
	@Transactional(readOnly = true)
	public List<PublicRequest> awaiting(String assessment) {
		return bare(this.book.awaiting(assessment));
	}

	@Override
	@Transactional(readOnly = true)
	public List<RequestAct> acts(RequestId id) {
		return this.acts.of(id);
	}

	@Override
	@Transactional(readOnly = true)
	public LocalDate clarifyBy(RequestId id) {
		var kept = this.book.get(id);
		var asked = this.acts.of(id)
			.stream()
			.filter((act) -> RequestAnswer.CLARIFY.name().equals(act.result()))
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> new IllegalStateException("Nobody was asked what " + id + " means"));
		return this.days.clarifyBy(kept.request().body(), law(kept), London.day(asked.at()));
	}

	@Override
	@Transactional(readOnly = true)
	public LocalDate askReviewBy(RequestId id) {
		return Optional.ofNullable(this.book.get(id).reviewUntil()).orElseThrow();
	}

	@Override
	public void answer(RequestId id, AnswerRequest command, OfficerId by) {
		this.book.hold(id);
		var kept = this.book.get(id);
		AnswersRefused
			.unlessNone(new AnswerRules(this.register, !this.copies.of(id).isEmpty(), today()).problems(kept, command));
		this.book.note(id, command, kept.isDueBefore(today()));
		var answer = command.requestAnswer();
		this.acts.enter(id, ANSWER, by, answer.name(), command.reply());
		switch (answer) {
			case PUBLISH -> promise(kept, command.reply());
			case CLARIFY -> askBack(id, command.reply());
			case EXTEND -> extend(kept, command.reply());
			default -> answered(id, answer, "requestLetter.answered", command.reply());
		}
		var name = command.formatName();
		if (name != null && !Unanswered.is(name)) {
			this.copies.putIntoRegister(kept.request(), String.valueOf(command.assessment()), name.strip());
		}
	}

	private void promise(KeptRequest kept, String reply) {
		var request = kept.request();
		this.book.move(request.id(), RequestStage.TO_BE_PUBLISHED, request.dueOn());
		this.letters.tell(request.id(), "requestLetter.toBePublished", reply);
	}

	private void askBack(RequestId id, String reply) {
		this.book.move(id, RequestStage.CLARIFYING, null);
		this.letters.tell(id, "requestLetter.clarify", reply);
	}

	private void extend(KeptRequest kept, String reply) {
		var request = kept.request();
		var due = this.days.extendedTo(request.body(), this.days.law(request.body(), request.kind(), true),
				kept.startedOn());
		this.book.extend(request.id(), due);
		this.letters.tell(request.id(), "requestLetter.extended", reply, due);
	}

	private void answered(RequestId id, RequestAnswer answer, String letter, @Nullable String reply) {
		var kept = this.book.get(id);
		var request = kept.request();
		var reviewUntil = this.days.askReviewBy(request.body(), law(kept), today());
		this.book.answered(id, answer, kept.isDueBefore(today()), reviewUntil);
		if (answer == RequestAnswer.DISCLOSED || answer == RequestAnswer.FORMAT_MADE) {
			this.copies.give(id);
		}
		this.list.add(this.book.get(id), answer, askedInPublic(kept), today());
		this.letters.tell(id, letter, reply, reviewUntil);
	}

	/**
	 * What is published is public, its title too.
	 */
	private String askedInPublic(KeptRequest kept) {
		var words = kept.askedInPublic();
		if (words != null && !Unanswered.is(words)) {
			return words;
		}
		var about = Optional.ofNullable(kept.request().about());
		return about.flatMap(this.register::find).map(ReadingRoom.OnShelf::title).or(() -> about).orElse("");
	}

	@Override
	public void review(RequestId id, ReviewRequest command, OfficerId by) {
		this.book.hold(id);
		var kept = this.book.get(id);
		if (kept.stage() != RequestStage.IN_REVIEW) {
			throw new AnswersRefused(Problem.with("requestReview", "reviewRequest.requestReview.notInReview"));
		}
		if (kept.isDueBefore(today())) {
			this.book.late(id);
		}
		this.acts.enter(id, REVIEW, by, command.requestReview().name(), command.reply());
		if (command.requestReview() == RequestReview.UPHELD) {
			this.book.end(id, RequestStage.CLOSED);
			this.letters.tell(id, "requestLetter.upheld", command.reply());
		}
		else {
			var due = dueFromToday(kept);
			this.book.start(id, due);
			this.letters.tell(id, "requestLetter.overturned", command.reply(), due);
		}
	}

	@Override
	public void published(RequestId id) {
		if (isAt(id, RequestStage.TO_BE_PUBLISHED)) {
			this.acts.enter(id, "published", null, null, null);
			answered(id, RequestAnswer.PUBLISH, "requestLetter.published", null);
		}
	}

	@Override
	public void notToBePublished(RequestId id) {
		if (isAt(id, RequestStage.TO_BE_PUBLISHED)) {
			this.acts.enter(id, "notToBePublished", null, null, null);
			this.book.move(id, RequestStage.OPEN, this.book.get(id).request().dueOn());
			this.letters.tell(id, "requestLetter.notToBePublished", null);
		}
	}

	@Override
	public void lapsed(RequestId id) {
		if (isAt(id, RequestStage.CLARIFYING)) {
			this.acts.enter(id, "lapsed", null, null, null);
			this.book.end(id, RequestStage.LAPSED);
			this.letters.tell(id, "requestLetter.lapsed", null);
		}
	}

	/**
	 * No letter: they have been told until when they could ask.
	 */
	@Override
	public void closed(RequestId id) {
		if (isAt(id, RequestStage.ANSWERED)) {
			this.acts.enter(id, "closed", null, null, null);
			this.book.end(id, RequestStage.CLOSED);
		}
	}

	private boolean isAt(RequestId id, RequestStage stage) {
		this.book.hold(id);
		return this.book.get(id).stage() == stage;
	}

	private LocalDate dueFromToday(KeptRequest kept) {
		return this.days.answerBy(kept.request().body(), law(kept), today());
	}

	private AccessLaw law(KeptRequest kept) {
		return this.days.law(kept.request().body(), kept.request().kind(), kept.isEnvironmental());
	}

	private LocalDate today() {
		return London.today(this.clock);
	}

	private static List<PublicRequest> bare(List<KeptRequest> kept) {
		return kept.stream().map(KeptRequest::request).toList();
	}

}
