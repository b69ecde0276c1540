package org.dueregard.request;

import java.util.List;

/**
 * All that is kept of a request.
 */
public record RequestOnFile(PublicRequest request, List<RequestAct> acts) {

	/**
	 * Whether what is personal in it can be erased.
	 */
	public boolean hasEnded() {
		return this.request.stage() == RequestStage.CLOSED || this.request.stage() == RequestStage.LAPSED;
	}

}
