package org.dueregard.workflow;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.request.Answering;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestAct;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Requests of the public, as the doors need them.
 */
@Component
class RequestFiles {

	private final RequestDesk desk;

	private final ConcernFiles concerns;

	private final Officers officers;

	RequestFiles(RequestDesk desk, ConcernFiles concerns, Officers officers) {
		this.desk = desk;
		this.concerns = concerns;
		this.officers = officers;
	}

	Casefile get(RequestId id) {
		var request = this.desk.get(id);
		return request.kind().isConcern() ? this.concerns.of(request) : new RequestFile(request);
	}

	void hold(RequestId id) {
		this.desk.hold(id);
	}

	private class RequestFile implements Casefile {

		private final PublicRequest request;

		private @Nullable List<RequestAct> acts;

		RequestFile(PublicRequest request) {
			this.request = request;
		}

		@Override
		public RequestId id() {
			return this.request.id();
		}

		@Override
		public BodyId body() {
			return this.request.body();
		}

		/**
		 * Nothing of what the person wrote enters the engine.
		 */
		@Override
		public String name() {
			return this.request.reference();
		}

		@Override
		public Optional<OfficerId> author() {
			return Optional.empty();
		}

		/**
		 * Whoever reviews looks at what others did.
		 */
		@Override
		public Optional<Problem> hinders(Officer officer, Role role) {
			if (!officer.belongsTo(body())) {
				return Optional.of(Problem.of("task.officer.otherBody"));
			}
			if (!officer.holds(role)) {
				return Optional.of(Problem.of("task.officer.withoutRole"));
			}
			return (role == Answering.REVIEWS && answered(officer)) ? Optional.of(Problem.of("task.officer.answeredIt"))
					: Optional.empty();
		}

		private boolean answered(Officer officer) {
			return acts().stream()
				.anyMatch((act) -> act.step().equals(AnswerRequestStep.STEP) && officer.id().equals(act.officer()));
		}

		private List<RequestAct> acts() {
			if (this.acts == null) {
				this.acts = RequestFiles.this.desk.acts(id());
			}
			return this.acts;
		}

		@Override
		public Date due(UserStep<?> step) {
			return Days.endOf(Optional.ofNullable(this.request.dueOn()).orElseThrow());
		}

		@Override
		public void arrivedAt(UserStep<?> step) {
			// How far a request has come is said where it is answered.
		}

		@Override
		public Optional<SentBack> sentBack() {
			return Optional.empty();
		}

		@Override
		public List<OfficerId> watchers() {
			return RequestFiles.this.officers.of(body(), Answering.REVIEWS).stream().map(Officer::id).toList();
		}

		@Override
		public Notice notice(DelegateTask task, Occasion occasion, OfficerId recipient, @Nullable String comment) {
			return Notices.about(task, occasion, this.request, recipient, comment);
		}

		@Override
		public void did(Officer officer, Role role, String step, Done done) {
			// The desk has written it down with what it changed.
		}

		/**
		 * The record points at assessments; of requests it says which.
		 */
		@Override
		public Happening in(Happening happening, @Nullable String step, @Nullable String task) {
			var whom = happening.about();
			return happening.in(null, step, task).about((whom != null) ? name() + " " + whom : name());
		}

	}

}
