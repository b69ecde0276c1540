package org.dueregard.workflow.access;

import org.dueregard.identity.BodiesInSettings;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes roles, rights, filters and bodies when the application opens. Nodes that open
 * together take turns.
 */
@Component
class Opening {

	private final JdbcClient jdbc;

	private final Rights rights;

	private final TasklistFilters filters;

	private final BodiesInSettings bodies;

	Opening(JdbcClient jdbc, Rights rights, TasklistFilters filters, BodiesInSettings bodies) {
		this.jdbc = jdbc;
		this.rights = rights;
		this.filters = filters;
		this.bodies = bodies;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	@Transactional
	public void make(ContextRefreshedEvent opened) {
		takeTurn(this.jdbc);
		this.rights.make();
		this.filters.make();
		this.bodies.enrol();
	}

	/**
	 * Waits until no other node is at it; until the transaction ends, none will be.
	 */
	static void takeTurn(JdbcClient jdbc) {
		jdbc.sql("select turn from opening for update").query(Integer.class).single();
	}

}
