package org.dueregard.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;

/**
 * The people of all bodies. Accounts live in the engine's identity tables.
 */
public interface Officers {

	Optional<Officer> find(OfficerId id);

	/**
	 * Officers by id, in one query; those who are gone are left out.
	 */
	List<Officer> all(Collection<OfficerId> ids);

	/**
	 * Officers of a body, in the order of their names.
	 */
	List<Officer> of(BodyId body);

	/**
	 * Officers of a body who hold a role, in the order of their names.
	 */
	List<Officer> of(BodyId body, Role role);

	/**
	 * Who is signed in and acts now; empty when the application itself acts.
	 */
	Optional<OfficerId> acting();

	/**
	 * The officer who acts now, looked up once for a whole request.
	 */
	default Optional<Officer> atWork() {
		return acting().flatMap(this::find);
	}

}
