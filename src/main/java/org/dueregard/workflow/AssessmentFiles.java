package org.dueregard.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Assessments, as the doors need them. What is asked of one is looked up when it is
 * asked.
 */
@Component
class AssessmentFiles {

	private final AssessmentDesk desk;

	private final Separation separation;

	private final DueDates dueDates;

	private final Officers officers;

	private final Clock clock;

	AssessmentFiles(AssessmentDesk desk, Separation separation, DueDates dueDates, Officers officers, Clock clock) {
		this.desk = desk;
		this.separation = separation;
		this.dueDates = dueDates;
		this.officers = officers;
		this.clock = clock;
	}

	Casefile get(AssessmentId id) {
		return new AssessmentFile(id);
	}

	void hold(AssessmentId id) {
		this.desk.hold(id);
	}

	private class AssessmentFile implements Casefile {

		private final AssessmentId id;

		private @Nullable Assessment assessment;

		private @Nullable List<Act> acts;

		AssessmentFile(AssessmentId id) {
			this.id = id;
		}

		@Override
		public AssessmentId id() {
			return this.id;
		}

		@Override
		public BodyId body() {
			return assessment().body();
		}

		@Override
		public String name() {
			return assessment().proposal().title() + " (" + assessment().reference() + ")";
		}

		@Override
		public Optional<OfficerId> author() {
			return Optional.of(assessment().author());
		}

		@Override
		public Optional<Problem> hinders(Officer officer, Role role) {
			return AssessmentFiles.this.separation.hinders(officer, role, assessment(), acts());
		}

		@Override
		public Date due(UserStep<?> step) {
			return AssessmentFiles.this.dueDates.of((AssessmentStep<?>) step, assessment());
		}

		@Override
		public void arrivedAt(UserStep<?> step) {
			((AssessmentStep<?>) step).stage().ifPresent((stage) -> AssessmentFiles.this.desk.reached(id(), stage));
		}

		@Override
		public Optional<SentBack> sentBack() {
			return acts().isEmpty() ? Optional.empty()
					: Optional.of(acts().get(acts().size() - 1))
						.filter(Act::sentBack)
						.map((act) -> new SentBack(act.comment()));
		}

		@Override
		public List<OfficerId> watchers() {
			return Stream
				.concat(author().stream(),
						AssessmentFiles.this.officers.of(body(), Role.EQUALITY_ADVISER).stream().map(Officer::id))
				.toList();
		}

		@Override
		public Notice notice(DelegateTask task, Occasion occasion, OfficerId recipient, @Nullable String comment) {
			return Notices.about(task, occasion, assessment(), recipient, comment);
		}

		@Override
		public void did(Officer officer, Role role, String step, Done done) {
			AssessmentFiles.this.desk.record(new Act(id(), step, officer.id(), role,
					AssessmentFiles.this.clock.instant(), done.result(), done.comment()));
		}

		@Override
		public Happening in(Happening happening, @Nullable String step, @Nullable String task) {
			return happening.in(id(), step, task);
		}

		private Assessment assessment() {
			if (this.assessment == null) {
				this.assessment = AssessmentFiles.this.desk.get(this.id);
			}
			return this.assessment;
		}

		private List<Act> acts() {
			if (this.acts == null) {
				this.acts = AssessmentFiles.this.desk.acts(id());
			}
			return this.acts;
		}

	}

}
