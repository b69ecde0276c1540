package org.dueregard.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Reads the record from its first entry to its last and says which one breaks it first.
 */
class Inspection implements RowCallbackHandler {

	private final Checkpoint head;

	private final Map<Long, String> known = new HashMap<>();

	private Checkpoint last = Checkpoint.START;

	private @Nullable String finding;

	/**
	 * Begins an inspection.
	 * @param head what the record says its newest entry is
	 * @param known checkpoints kept elsewhere, such as those of published pages
	 */
	Inspection(Checkpoint head, List<Checkpoint> known) {
		this.head = head;
		known.forEach((checkpoint) -> this.known.put(checkpoint.number(), checkpoint.sha256()));
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		if (this.finding == null) {
			var entry = Chain.entry(row);
			this.finding = fault(entry);
			this.last = entry.checkpoint();
		}
	}

	private @Nullable String fault(Entry entry) {
		var expected = this.last.number() + 1;
		if (entry.number() != expected) {
			return "Entry %d is missing: entry %d comes after entry %d.".formatted(expected, entry.number(),
					this.last.number());
		}
		if (!entry.isIntact()) {
			return originalNumber(entry)
				.map((number) -> "Entry %d is out of order: it was written as entry %d.".formatted(expected, number))
				.orElse("Entry %d has been changed since it was written.".formatted(expected));
		}
		if (!entry.previous().equals(this.last.sha256())) {
			return "Entry %d does not follow entry %d: it was put in the place of the one that did.".formatted(expected,
					this.last.number());
		}
		var sha256 = this.known.remove(expected);
		return (sha256 == null || sha256.equals(entry.hash())) ? null
				: "Entry %d is not the one of the checkpoint: its hash is %s.".formatted(expected, entry.hash());
	}

	/**
	 * The number an entry was written under, where that alone was changed.
	 */
	private Optional<Long> originalNumber(Entry entry) {
		for (var number = 1L; number <= this.head.number(); number++) {
			if (entry.wasWrittenAs(number)) {
				return Optional.of(number);
			}
		}
		return Optional.empty();
	}

	/**
	 * What breaks the record; empty when it is whole.
	 */
	Optional<String> finding() {
		return Optional.ofNullable(this.finding).or(this::faultAtTheEnd);
	}

	private Optional<String> faultAtTheEnd() {
		var number = this.last.number();
		if (number < this.head.number()) {
			return Optional.of("Entry %d is missing: the head says that the record goes on to entry %d."
				.formatted(number + 1, this.head.number()));
		}
		if (number > this.head.number()) {
			return Optional
				.of("Entry %d was not written by the application: the head says that the record ends with entry %d."
					.formatted(this.head.number() + 1, this.head.number()));
		}
		if (!this.last.equals(this.head)) {
			return Optional.of("Entry %d is not the one that the head names: its hash is %s.".formatted(number,
					this.last.sha256()));
		}
		return this.known.entrySet()
			.stream()
			.filter((
					checkpoint) -> !new Checkpoint(checkpoint.getKey(), checkpoint.getValue()).equals(Checkpoint.START))
			.map(Map.Entry::getKey)
			.min(Long::compare)
			.map("Entry %d is missing: a checkpoint names it, and the record ends before."::formatted);
	}

	/**
	 * The newest entry that was read.
	 */
	Checkpoint last() {
		return this.last;
	}

}
