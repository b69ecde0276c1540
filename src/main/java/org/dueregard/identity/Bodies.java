package org.dueregard.identity;

import org.dueregard.shared.BodyId;
import org.springframework.data.repository.CrudRepository;

/**
 * All public authorities that work here.
 */
public interface Bodies extends CrudRepository<Body, BodyId> {

	default Body get(BodyId id) {
		return findById(id).orElseThrow(() -> new IllegalStateException("No body " + id));
	}

}
