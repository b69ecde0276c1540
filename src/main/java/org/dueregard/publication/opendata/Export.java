package org.dueregard.publication.opendata;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.dueregard.publication.register.RegisterRow;

/**
 * One copy that is being written, some hundred assessments at a time: no connection is
 * held while its reader takes their time, and never more than these are in memory. The
 * first are read at once, so that what cannot begin is refused before anything is said.
 */
final class Export implements AutoCloseable {

	private final Batches batches;

	private final Function<RegisterRow, Listed> list;

	private final BooleanSupplier isOverdue;

	private final Runnable end;

	private List<RegisterRow> some;

	Export(Batches batches, Function<RegisterRow, Listed> list, BooleanSupplier isOverdue, Runnable end) {
		this.batches = batches;
		this.list = list;
		this.isOverdue = isOverdue;
		this.end = end;
		this.some = batches.next();
	}

	/**
	 * Writes everything.
	 * @throws IOException if it breaks off, whatever the reason: half of it has been sent
	 */
	void to(Sheet sheet) throws IOException {
		try {
			while (!this.some.isEmpty()) {
				for (var row : this.some) {
					sheet.put(this.list.apply(row));
				}
				if (this.isOverdue.getAsBoolean()) {
					throw new IOException("The copy has taken too long");
				}
				this.some = this.batches.next();
			}
		}
		catch (RuntimeException ex) {
			throw new IOException("The copy broke off", ex);
		}
	}

	@Override
	public void close() {
		this.end.run();
	}

	/**
	 * Where the assessments come from.
	 */
	interface Batches {

		/**
		 * The next ones; none at the end.
		 */
		List<RegisterRow> next();

	}

	/**
	 * Where they go.
	 */
	interface Sheet {

		void put(Listed assessment) throws IOException;

	}

}
