package org.dueregard.notification;

import java.util.UUID;

/**
 * Has {@link Letters#send} called after the present transaction, and again later while it
 * fails. Kept by the engine's job executor.
 */
public interface DeliverySchedule {

	void sendAfterCommit(UUID letter, Urgency urgency);

}
