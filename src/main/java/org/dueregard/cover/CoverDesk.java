package org.dueregard.cover;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.identity.Officer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;

/**
 * The public door of cover. Nothing changes hands by itself: a cover may take what a
 * colleague holds, and is told what they are told.
 */
public interface CoverDesk {

	/**
	 * Says that an officer is away and who covers for them: oneself, or, as an
	 * administrator, another officer of one's body.
	 * @throws org.dueregard.shared.AnswersRefused when the days or the cover will not do
	 */
	void arrange(Officer by, ArrangeCover command);

	/**
	 * Ends an absence early; one that the officer may not end does not exist for them.
	 */
	boolean end(Officer by, long absence);

	/**
	 * When an officer is away, today or later, the next first.
	 */
	List<Absence> of(OfficerId officer);

	/**
	 * When an officer covers for others, today or later, the next first.
	 */
	List<Absence> coveredBy(OfficerId cover);

	/**
	 * When officers of a body are away, today or later, the next first.
	 */
	List<Absence> in(BodyId body);

	/**
	 * Who covers for an officer today.
	 */
	Optional<OfficerId> coverFor(OfficerId officer);

	/**
	 * For whom an officer covers today.
	 */
	Set<OfficerId> coveredTodayBy(OfficerId cover);

	/**
	 * Those who could cover for an officer: colleagues of the same body with every role
	 * that the officer may be asked to act in, in the order of their names.
	 */
	List<Officer> whoCouldCoverFor(Officer officer);

}
