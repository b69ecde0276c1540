package org.dueregard.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import com.sun.management.OperatingSystemMXBean;
import org.dueregard.Casework.Case;

/**
 * What it takes to publish one assessment: from its clearance until its page, its PDF and
 * its ODT have been read.
 */
final class Publishing {

	private static final int PARTS = 6;

	private final BenchDatabase database;

	private final BenchPost post;

	private final int warming;

	private final int counted;

	Publishing(BenchDatabase database, BenchPost post, boolean quick) {
		this.database = database;
		this.post = post;
		this.warming = quick ? 3 : 8;
		this.counted = quick ? 5 : 12;
	}

	List<Figure> figures() throws IOException {
		try (var office = new Office(this.database, this.post)) {
			var assessments = new Assessments(office.casework(), new Random());
			var taken = new ArrayList<Taken>();
			for (var i = 0; i < this.warming + this.counted; i++) {
				var one = measured(assessments.decided(PARTS), office.port());
				if (i >= this.warming) {
					taken.add(one);
				}
			}
			return List.of(
					new Figure("Publishing one",
							"%.0f ms, %.0f ms of processor".formatted(middle(taken, Taken::millis),
									middle(taken, Taken::processor))),
					new Figure("Publishing one, database", "%.0f statements, %.0f commits that write"
						.formatted(middle(taken, Taken::statements), middle(taken, Taken::commits))));
		}
	}

	private Taken measured(Case decided, int port) throws IOException {
		var statements = this.database.statements();
		var commits = this.database.commits();
		var processor = processor();
		var begun = System.nanoTime();
		decided.published();
		try (var wire = new Wire(port)) {
			for (var each : List.of("", ".pdf", ".odt")) {
				var address = "/assessments/" + decided.reference() + each;
				if (wire.get(address, "").status() != 200) {
					throw new IllegalStateException("Not published: " + address);
				}
			}
		}
		return new Taken(millis(System.nanoTime() - begun), millis(processor() - processor),
				this.database.statements() - statements, this.database.commits() - commits);
	}

	private static long processor() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static double millis(long nanos) {
		return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
	}

	private static double middle(List<Taken> taken, ToDoubleFunction<Taken> number) {
		return Pace.middle(taken.stream().map(number::applyAsDouble).toList());
	}

	/**
	 * By one publication.
	 *
	 * @param processor milliseconds of this process, which also asks
	 * @param commits transactions that changed something
	 */
	private record Taken(double millis, double processor, double statements, double commits) {
	}

}
