package org.dueregard.workbench;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The diagram of the process with the place of one case in it. Lengths are pixels.
 *
 * @param x left edge
 * @param y upper edge
 */
public record Drawing(double x, double y, double width, double height, List<Node> nodes, List<Flow> flows) {

	/**
	 * The first node where the case is; null when it is nowhere.
	 */
	public @Nullable Node here() {
		return this.nodes.stream().filter((node) -> node.place() == Place.HERE).findFirst().orElse(null);
	}

	/**
	 * What a node is drawn as.
	 */
	public enum Outline {

		/** A box. */
		STEP,
		/** A circle. */
		EVENT,
		/** A diamond. */
		GATEWAY,
		/** A box around others. */
		GROUP

	}

	/**
	 * Where the case is, has been or has not been.
	 */
	public enum Place {

		HERE, DONE, ELSEWHERE

	}

	/**
	 * Something a case goes through.
	 */
	public record Node(Outline outline, Place place, double x, double y, double width, double height, Words words) {

		/**
		 * The corners of a diamond.
		 */
		public String corners() {
			return "%s,%s %s,%s %s,%s %s,%s".formatted(this.x + this.width / 2, this.y, this.x + this.width,
					this.y + this.height / 2, this.x + this.width / 2, this.y + this.height, this.x,
					this.y + this.height / 2);
		}

	}

	/**
	 * A way from one node to the next.
	 */
	public record Flow(List<Point> corners, Words words) {

		/**
		 * The corners as SVG takes them.
		 */
		public String points() {
			return this.corners.stream()
				.map((corner) -> corner.x() + "," + corner.y())
				.collect(Collectors.joining(" "));
		}

	}

	/**
	 * A place in the drawing.
	 */
	public record Point(double x, double y) {
	}

	/**
	 * What is written, line by line.
	 *
	 * @param x middle of each line
	 * @param y foot of the first line
	 */
	public record Words(List<String> lines, double x, double y) {

		/** Of one line. */
		public static final double HEIGHT = 14;

	}

}
