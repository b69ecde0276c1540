package org.dueregard.publication.register;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks through very many texts, for one phrase after the other, and goes on when whoever
 * asked waits no longer: when they ask again it is known. However many ask, one
 * connection and at most one processor are kept busy by it.
 */
final class LongLook {

	/** So long somebody waits for it. */
	private static final long PATIENCE = 400;

	private static final int MOST_WAITING = 8;

	/** A thread that has nothing to do ends after so many seconds. */
	private static final int IDLE = 10;

	private final ThreadPoolExecutor reader = new ThreadPoolExecutor(1, 1, IDLE, TimeUnit.SECONDS,
			new LinkedBlockingQueue<>(MOST_WAITING), LongLook::thread);

	private final Map<Phrase, CompletableFuture<Void>> going = new ConcurrentHashMap<>();

	LongLook() {
		this.reader.allowCoreThreadTimeOut(true);
	}

	private static Thread thread(Runnable work) {
		var thread = new Thread(work, "register-phrases");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Waits a moment for it to be done.
	 * @throws StillLooking if it goes on, or others must be done before
	 */
	void at(Phrase phrase, Runnable look) {
		try {
			this.going.computeIfAbsent(phrase, (unknown) -> begun(phrase, look)).get(PATIENCE, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | RejectedExecutionException ex) {
			throw new StillLooking();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StillLooking();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new CompletionException(ex);
		}
	}

	private CompletableFuture<Void> begun(Phrase phrase, Runnable look) {
		return CompletableFuture.runAsync(() -> {
			try {
				look.run();
			}
			finally {
				this.going.remove(phrase);
			}
		}, this.reader);
	}

}
