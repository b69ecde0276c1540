package org.dueregard.publication.register;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

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
			this.crowd.submit(() -> hold(AsVisitor.of(application), held));
		}
		try {
			Awaitility.await("all connections of visitors").until(() -> held.tryAcquire(this.number));
		}
		catch (ConditionTimeoutException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * On a busy machine one may have to ask more than once.
	 */
	private void hold(JdbcClient visitor, Semaphore held) {
		while (!this.crowd.isShutdown()) {
			try {
				visitor.sql("select 1").query((row) -> {
					held.release();
					this.released.acquireUninterruptibly();
				});
				return;
			}
			catch (CannotGetJdbcConnectionException busy) {
				// As somebody else still has it
			}
		}
	}

	@Override
	public void close() {
		this.released.release(this.number);
		this.crowd.shutdown();
	}

}
