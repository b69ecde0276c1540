package org.dueregard.audit;

import java.util.Set;

/**
 * What is done beside the steps, which go by their own ids, and beside what is done in
 * the engine, which begins with {@value #ENGINE}.
 */
public final class Deeds {

	/** Came in by the sign-in page. */
	public static final String SIGNED_IN = "signedIn";

	/** Came in by credentials sent with the request, as systems do; once an hour. */
	public static final String SYSTEM_SIGNED_IN = "systemSignedIn";

	/** Was not let in. */
	public static final String SIGN_IN_REFUSED = "signInRefused";

	/** Tried too often from one address, which has to wait from then on. */
	public static final String SIGN_IN_THROTTLED = "signInThrottled";

	/** Left. */
	public static final String SIGNED_OUT = "signedOut";

	/** Took a task. */
	public static final String CLAIMED = "claimed";

	/** Gave a task to another, who is named. */
	public static final String HANDED_OVER = "handedOver";

	/** Put a task back for others to take. */
	public static final String PUT_BACK = "putBack";

	/** Took a task from an absent colleague, who is named. */
	public static final String COVERED = "covered";

	/** Arranged that somebody is away and who covers for them. */
	public static final String AWAY = "away";

	/** Ended an absence early. */
	public static final String BACK = "back";

	/** Saved answers for later. */
	public static final String KEPT = "kept";

	/** Read a case they have no part in. */
	public static final String READ = "read";

	/** Attached a file to a case. */
	public static final String ATTACHED = "attached";

	/** Removed a file from a case. */
	public static final String REMOVED = "removed";

	/** Downloaded a file of a case they have no part in. */
	public static final String DOWNLOADED = "downloaded";

	/** Tried what they may not do; which rule refused it is named. */
	public static final String REFUSED = "refused";

	/** Put a document into the public register. */
	public static final String PUBLISHED = "published";

	/** Made a document of what is published, to be downloaded. */
	public static final String PRINTED = "printed";

	/** Told those who worked on a case that it is public. */
	public static final String ANNOUNCED = "announced";

	/** Put a published assessment into the register in another format, too. */
	public static final String FORMAT_ADDED = "formatAdded";

	/** Took another format out of the register. */
	public static final String FORMAT_REMOVED = "formatRemoved";

	/** Left a tombstone in the public register. */
	public static final String TAKEN_DOWN = "takenDown";

	/** Had a letter that did not arrive sent again; to whom is named. */
	public static final String SENT_AGAIN = "sentAgain";

	/** Made a request, from outside; which is named. */
	public static final String REQUESTED = "requested";

	/** Said what they mean with a request, from outside. */
	public static final String REQUEST_CLARIFIED = "requestClarified";

	/** Asked for an internal review, from outside. */
	public static final String REVIEW_REQUESTED = "reviewRequested";

	/** Erased what is personal in a request that has ended; which is named. */
	public static final String REQUEST_ERASED = "requestErased";

	/** Told a body, from outside, of evidence or a concern. */
	public static final String CONCERN_SENT = "concernSent";

	/** Raised evidence or a concern inside; which, is named. */
	public static final String CONCERN_RAISED = "concernRaised";

	/** Opened an assessment to comments; which, is named. */
	public static final String COMMENTS_INVITED = "commentsInvited";

	/** Closed an assessment to comments; which, is named. */
	public static final String COMMENTS_CLOSED = "commentsClosed";

	/** Looked for what is kept of a person; in how many requests it is, is named. */
	public static final String PERSON_FOUND = "personFound";

	/** Looked for what is kept of a person; how many subscriptions it is, is named. */
	public static final String SUBSCRIPTIONS_FOUND = "subscriptionsFound";

	/** Erased the subscriptions of a person; how many is named. */
	public static final String SUBSCRIPTIONS_ERASED = "subscriptionsErased";

	/** Begins what is done in the engine: {@code engine.user.create}. */
	public static final String ENGINE = "engine.";

	/** All but those in the engine. */
	public static final Set<String> ALL = Set.of(SIGNED_IN, SYSTEM_SIGNED_IN, SIGN_IN_REFUSED, SIGN_IN_THROTTLED,
			SIGNED_OUT, CLAIMED, HANDED_OVER, PUT_BACK, COVERED, AWAY, BACK, KEPT, READ, ATTACHED, REMOVED, DOWNLOADED,
			REFUSED, PUBLISHED, PRINTED, ANNOUNCED, FORMAT_ADDED, FORMAT_REMOVED, TAKEN_DOWN, SENT_AGAIN, REQUESTED,
			REQUEST_CLARIFIED, REVIEW_REQUESTED, CONCERN_SENT, CONCERN_RAISED, COMMENTS_INVITED, COMMENTS_CLOSED,
			REQUEST_ERASED, PERSON_FOUND, SUBSCRIPTIONS_FOUND, SUBSCRIPTIONS_ERASED);

	private Deeds() {
	}

}
