package org.dueregard.publication.register;

import java.util.BitSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Which lines have a word or a phrase, kept of those that are asked for most. A word is
 * looked for once, and after a change of the register only in what that has filed. For a
 * phrase each text that has all of its words must be looked at, once.
 */
final class Postings {

	private static final long MOST_BYTES = 16L * 1024 * 1024;

	private static final long MOST_BYTES_OF_PHRASES = 8L * 1024 * 1024;

	private static final int OVERHEAD = 200;

	/** As many texts are looked at while a visitor waits. */
	private static final int FEW = 1000;

	private final Cache<Phrase, Found> known = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Phrase word, Found found) -> bytes(found.places()))
		.build();

	private final Cache<Phrase, LookedAt> lookedAt = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES_OF_PHRASES)
		.weigher((Phrase phrase, LookedAt lookedAt) -> lookedAt.bytes())
		.build();

	private final LongLook longLook = new LongLook();

	private static int bytes(BitSet places) {
		return places.size() / Byte.SIZE + OVERHEAD;
	}

	/**
	 * The places of the lines that have a word, and perhaps of some that were taken out
	 * or came later. Not to be changed.
	 */
	BitSet of(Phrase word, Lines lines, Finder finder) {
		var found = this.known.getIfPresent(word);
		if (found == null || found.upTo() < lines.change()) {
			var places = (found != null) ? (BitSet) found.places().clone() : new BitSet();
			finder.find(word, (found != null) ? found.upTo() : Finder.BEGINNING, (id) -> {
				var place = lines.place(id);
				if (place >= 0) {
					places.set(place);
				}
			});
			found = new Found(places, lines.change());
			this.known.put(word, found);
		}
		return found.places();
	}

	/**
	 * Those of some lines that have a word or a phrase.
	 * @throws StillLooking if too many texts must be looked at to wait for
	 */
	BitSet among(BitSet some, Phrase phrase, Lines lines, Finder finder) {
		var having = (BitSet) some.clone();
		phrase.words().forEach((word) -> having.and(of(word, lines, finder)));
		if (!phrase.isWord()) {
			having.and(lookedAt(having, phrase, lines, finder).having());
		}
		return having;
	}

	/**
	 * Whoever waited for what somebody else wanted to be looked at may have more to be
	 * looked at.
	 */
	private LookedAt lookedAt(BitSet some, Phrase phrase, Lines lines, Finder finder) {
		var lookedAt = this.lookedAt.get(phrase, (unknown) -> new LookedAt(lines.all()));
		for (var left = lookedAt.leftOf(some); !left.isEmpty(); left = lookedAt.leftOf(some)) {
			if (left.cardinality() > FEW) {
				var many = left;
				this.longLook.at(phrase, () -> lookAtAll(many, phrase, lookedAt, lines, finder));
			}
			else {
				look(left, phrase, lookedAt, lines, finder);
			}
		}
		return lookedAt;
	}

	private static void lookAtAll(BitSet many, Phrase phrase, LookedAt lookedAt, Lines lines, Finder finder) {
		for (var next = some(many); !next.isEmpty(); next = some(many)) {
			look(next, phrase, lookedAt, lines, finder);
			many.andNot(next);
		}
	}

	private static BitSet some(BitSet left) {
		var some = new BitSet();
		left.stream().limit(FEW).forEach(some::set);
		return some;
	}

	private static void look(BitSet at, Phrase phrase, LookedAt lookedAt, Lines lines, Finder finder) {
		var having = new BitSet();
		finder.findAmong(lines.ids(at), phrase, (id) -> having.set(lines.place(id)));
		lookedAt.add(at, having);
	}

	/**
	 * Where a word was found.
	 *
	 * @param upTo the last change of the register that had been looked at
	 */
	private record Found(BitSet places, long upTo) {
	}

	/**
	 * Of which lines the text has been looked at for a phrase, and which of them have it.
	 * What a line says never changes.
	 */
	private static final class LookedAt {

		private final BitSet places = new BitSet();

		private final BitSet having = new BitSet();

		private final int bytes;

		LookedAt(BitSet all) {
			this.bytes = 2 * bytes(all);
		}

		private static int bytes(BitSet places) {
			return Postings.bytes(places);
		}

		int bytes() {
			return this.bytes;
		}

		synchronized BitSet leftOf(BitSet some) {
			var left = (BitSet) some.clone();
			left.andNot(this.places);
			return left;
		}

		synchronized BitSet having() {
			return (BitSet) this.having.clone();
		}

		synchronized void add(BitSet places, BitSet having) {
			this.places.or(places);
			this.having.or(having);
		}

	}

}
