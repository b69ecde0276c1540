package org.dueregard.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * Has {@link News} called after the present transaction, again until everybody has been
 * told. Kept by the engine's job executor.
 */
public interface NewsSchedule {

	void tellAfterCommit(UUID news);

	void tellOfTheWeekAt(Instant time);

}
