package org.dueregard.publication.register;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.springframework.context.ApplicationContext;

/**
 * A crowd of visitors that holds all connections there are for visitors.
 */
public final class TakenConnections implements AutoCloseable {

	private final Semaphore released = new Semaphore(0);

	private final ExecutorService crowd;

	private final int number;

	public TakenConnections(ApplicationContext application) {
		this.number = application.getBean(RegisterSettings.class).connections();
		this.crowd = Executors.newFixedThreadPool(this.number);
		var held = new Semaphore(0);
		for (var visitor = 0; visitor < this.number; visitor++) {
			this.crowd.submit(() -> AsVisitor.of(application).sql("select 1").query((row) -> {
				held.release();
				this.released.acquireUninterruptibly();
			}));
		}
		held.acquireUninterruptibly(this.number);
	}

	@Override
	public void close() {
		this.released.release(this.number);
		this.crowd.shutdown();
	}

}
