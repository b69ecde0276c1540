package org.dueregard.workflow;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evidence and concerns about assessments, as the doors need them.
 */
@Component
class ConcernFiles {

	private final RequestDesk desk;

	private final AssessmentDesk assessments;

	private final Officers officers;

	ConcernFiles(RequestDesk desk, AssessmentDesk assessments, Officers officers) {
		this.desk = desk;
		this.assessments = assessments;
		this.officers = officers;
	}

	Casefile of(PublicRequest concern) {
		return new ConcernFile(concern);
	}

	/**
	 * The assessment that a concern is about.
	 */
	Assessment assessment(RequestId id) {
		return assessment(this.desk.get(id));
	}

	private Assessment assessment(PublicRequest concern) {
		return this.assessments.find(new Reference(Objects.requireNonNull(concern.about())))
			.orElseThrow(() -> new IllegalStateException("No assessment " + concern.about()));
	}

	private class ConcernFile implements Casefile {

		private final PublicRequest concern;

		private final Assessment assessment;

		ConcernFile(PublicRequest concern) {
			this.concern = concern;
			this.assessment = assessment(concern);
		}

		@Override
		public RequestId id() {
			return this.concern.id();
		}

		@Override
		public BodyId body() {
			return this.concern.body();
		}

		/**
		 * Nothing of what was written enters the engine.
		 */
		@Override
		public String name() {
			return this.concern.reference();
		}

		/**
		 * The author of the assessment.
		 */
		@Override
		public Optional<OfficerId> author() {
			return Optional.of(this.assessment.author());
		}

		/**
		 * Nobody answers what they raised, or what is said of their own work.
		 */
		@Override
		public Optional<Problem> hinders(Officer officer, Role role) {
			if (!officer.belongsTo(body())) {
				return Optional.of(Problem.of("task.officer.otherBody"));
			}
			if (!officer.holds(role)) {
				return Optional.of(Problem.of("task.officer.withoutRole"));
			}
			if (role == Role.AUTHOR) {
				return Optional.empty();
			}
			if (officer.id().equals(this.assessment.author())) {
				return Optional.of(Problem.of("task.officer.wroteIt"));
			}
			return officer.id().equals(this.concern.raisedBy()) ? Optional.of(Problem.of("task.officer.raisedIt"))
					: Optional.empty();
		}

		@Override
		public Date due(UserStep<?> step) {
			return Days.endOf(Objects.requireNonNull(this.concern.dueOn()));
		}

		@Override
		public void arrivedAt(UserStep<?> step) {
			// How far a concern has come is said where it is answered.
		}

		@Override
		public Optional<SentBack> sentBack() {
			return Optional.empty();
		}

		@Override
		public List<OfficerId> watchers() {
			return ConcernFiles.this.officers.of(body(), Role.HEAD_OF_SERVICE).stream().map(Officer::id).toList();
		}

		@Override
		public Notice notice(DelegateTask task, Occasion occasion, OfficerId recipient, @Nullable String comment) {
			return Notices.about(task, occasion, this.concern, recipient, comment);
		}

		@Override
		public void did(Officer officer, Role role, String step, Done done) {
			// The desk has written it down with what it changed.
		}

		/**
		 * On record with the assessment that it is about.
		 */
		@Override
		public Happening in(Happening happening, @Nullable String step, @Nullable String task) {
			var whom = happening.about();
			return happening.in(this.assessment.id(), step, task).about((whom != null) ? whom : name());
		}

	}

}
