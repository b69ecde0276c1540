package org.dueregard.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.identity.Officer;
import org.dueregard.shared.RequestId;

/**
 * The door of what people who ask are given. Who may come to a request at all is for the
 * page to say.
 */
public interface RequestCopies {

	/**
	 * The copies of a request, oldest first.
	 */
	List<RequestCopy> of(RequestId request);

	Optional<RequestCopy> find(RequestId request, long copy);

	/**
	 * Whether copies may be added and removed: until it is answered.
	 */
	boolean areOpen(PublicRequest request);

	/**
	 * Adds a copy, which the person sees once the request is answered.
	 * @param name as the officer's machine calls it
	 * @param content read once, never whole into memory
	 * @throws org.dueregard.shared.AnswersRefused when its content is not what its name
	 * says or may do harm, when it is too large, there already or one too many, or when
	 * the request is answered
	 * @throws IOException when it cannot be read to its end
	 */
	void add(RequestId request, String name, InputStream content, Officer by) throws IOException;

	/**
	 * Removes a copy that has not been given yet.
	 * @throws org.dueregard.shared.AnswersRefused when it is gone already, given, or the
	 * request is answered
	 */
	void remove(RequestId request, long copy, Officer by);

	/**
	 * The fingerprints of what stands beside the assessment that a request is about, for
	 * everybody; none when it is another body's.
	 */
	Set<String> inRegister(PublicRequest request);

	/**
	 * Takes a copy out of the register; the person keeps it. Nothing happens when it is
	 * not there.
	 */
	void takeOutOfRegister(PublicRequest request, RequestCopy copy);

	/**
	 * What a copy holds, to be read piece by piece.
	 */
	InputStream content(RequestId request, RequestCopy copy);

}
