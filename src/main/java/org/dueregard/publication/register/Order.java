package org.dueregard.publication.register;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of all lines in one order.
 */
final class Order {

	private final Comparator<Line> by;

	private final int[] places;

	private Order(Comparator<Line> by, int[] places) {
		this.by = by;
		this.places = places;
	}

	static Order by(Comparator<Line> by) {
		return new Order(by, new int[0]);
	}

	/**
	 * The same of more lines, of which the first were in order before.
	 */
	Order of(List<Line> lines) {
		return new Order(this.by,
				IntStream.concat(Arrays.stream(this.places), IntStream.range(this.places.length, lines.size()))
					.boxed()
					.sorted(Comparator.comparing(lines::get, this.by))
					.mapToInt(Integer::intValue)
					.toArray());
	}

	IntStream forwards(BitSet some) {
		return Arrays.stream(this.places).filter(some::get);
	}

	IntStream backwards(BitSet some) {
		var last = some.isEmpty() ? 0 : this.places.length;
		return IntStream.range(0, last).map((number) -> this.places[last - 1 - number]).filter(some::get);
	}

}
