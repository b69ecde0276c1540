package org.dueregard;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What several do at the same moment.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/**
	 * Has all begin together, and waits until all have ended.
	 */
	public static <T> List<Future<T>> all(List<? extends Callable<? extends T>> acts) throws InterruptedException {
		var start = new CyclicBarrier(acts.size());
		var officers = Executors.newFixedThreadPool(acts.size());
		try {
			return officers.invokeAll(acts.stream().map((act) -> (Callable<T>) () -> {
				start.await();
				return act.call();
			}).toList());
		}
		finally {
			officers.shutdown();
		}
	}

}
