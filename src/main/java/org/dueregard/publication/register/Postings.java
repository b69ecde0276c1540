package org.dueregard.publication.register;

import java.util.BitSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Which lines have a phrase, kept of the phrases that are asked for most: a word that
 * stands in nearly all texts is looked for once, and after a change of the register only
 * in what that has filed.
 */
final class Postings {

	private static final long MOST_BYTES = 16L * 1024 * 1024;

	private static final int OVERHEAD = 200;

	private final Cache<Phrase, Found> known = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Phrase phrase, Found found) -> found.places().size() / Byte.SIZE + OVERHEAD)
		.build();

	/**
	 * The places of the lines that have it, and perhaps of some that were taken out or
	 * came later. Not to be changed.
	 */
	BitSet of(Phrase phrase, Lines lines, Finder finder) {
		var found = this.known.getIfPresent(phrase);
		if (found == null || found.upTo() < lines.change()) {
			var places = (found != null) ? (BitSet) found.places().clone() : new BitSet();
			finder.find(phrase, (found != null) ? found.upTo() : Finder.BEGINNING, (id) -> {
				var place = lines.place(id);
				if (place >= 0) {
					places.set(place);
				}
			});
			found = new Found(places, lines.change());
			this.known.put(phrase, found);
		}
		return found.places();
	}

	/**
	 * Where it was found.
	 *
	 * @param upTo the last change of the register that had been looked at
	 */
	private record Found(BitSet places, long upTo) {
	}

}
