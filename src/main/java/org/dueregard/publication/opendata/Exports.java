package org.dueregard.publication.opendata;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.dueregard.publication.register.Asked;
import org.dueregard.publication.register.OpenRegister;
import org.dueregard.publication.register.RegisterRow;
import org.springframework.stereotype.Component;

/**
 * Copies of the register: a few at once, so that they take no visitor's connection. Who
 * comes next is asked to wait.
 */
@Component
class Exports {

	private static final int AT_A_TIME = 100;

	private final OpenRegister register;

	private final OpenDataSettings settings;

	private final Clock clock;

	private final Semaphore desks;

	Exports(OpenRegister register, OpenDataSettings settings, Clock clock) {
		this.register = register;
		this.settings = settings;
		this.clock = clock;
		this.desks = new Semaphore(settings.exports());
	}

	/**
	 * Begins a copy of the whole register, in the order of its references and with what
	 * was withdrawn; or of what is found, in the order that was asked for.
	 * @throws TooManyExports if as many are being written as may be
	 */
	Export begin(Asked asked) {
		if (!this.desks.tryAcquire()) {
			throw new TooManyExports();
		}
		try {
			var end = this.clock.instant().plus(this.settings.longest());
			return new Export(asked.isEmpty() ? new Everything() : new Found(this.register.find(asked).references()),
					(row) -> Listed.of(row, this.settings), () -> this.clock.instant().isAfter(end),
					this.desks::release);
		}
		catch (RuntimeException | Error ex) { // or the desk is taken for good
			this.desks.release();
			throw ex;
		}
	}

	/**
	 * Goes on behind the last reference, so that the database never looks at what has
	 * been read.
	 */
	private class Everything implements Export.Batches {

		private String last = "";

		@Override
		public List<RegisterRow> next() {
			var some = Exports.this.register.after(this.last, AT_A_TIME);
			if (!some.isEmpty()) {
				this.last = some.get(some.size() - 1).reference();
			}
			return some;
		}

	}

	/**
	 * Some may have been withdrawn since they were found.
	 */
	private class Found implements Export.Batches {

		private final List<String> references;

		private int from;

		Found(List<String> references) {
			this.references = references;
		}

		@Override
		public List<RegisterRow> next() {
			while (this.from < this.references.size()) {
				var to = Math.min(this.from + AT_A_TIME, this.references.size());
				var some = Exports.this.register.newest(this.references.subList(this.from, to));
				this.from = to;
				if (!some.isEmpty()) {
					return some;
				}
			}
			return List.of();
		}

	}

}
