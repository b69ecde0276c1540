package org.dueregard.workbench;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.identity.Officer;
import org.dueregard.request.Answering;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestAct;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A request as those read it who deal with it.
 */
@Component
public class RequestReading {

	private final RequestDesk desk;

	private final Colleagues colleagues;

	private final Calendar calendar;

	RequestReading(RequestDesk desk, Colleagues colleagues, Calendar calendar) {
		this.desk = desk;
		this.colleagues = colleagues;
		this.calendar = calendar;
	}

	/**
	 * Empty for an officer who may not read it.
	 */
	Optional<Read> find(RequestId id, Officer reader) {
		return Optional.of(this.desk.get(id))
			.filter((request) -> Answering.isReadBy(reader, request))
			.map((request) -> of(request, reader));
	}

	Read of(PublicRequest request, Officer reader) {
		var acts = this.desk.acts(request.id());
		var names = this.colleagues
			.names(acts.stream().map(RequestAct::officer).filter(Objects::nonNull).distinct().toList());
		return new Read(request, Answering.isDoneBy(reader, request.kind()), Calendar.local(request.receivedAt()),
				this.calendar.isOver(request.dueOn()), acts.stream().map((act) -> deed(act, names)).toList());
	}

	private static Deed deed(RequestAct act, Map<OfficerId, String> names) {
		return new Deed(act.step(), (act.officer() != null) ? names.get(act.officer()) : null, Calendar.local(act.at()),
				act.result(), act.words());
	}

	/**
	 * A request with all that was done with it.
	 *
	 * @param showsPerson whether the reader deals with it, and so may know who sent it
	 * @param deeds oldest first
	 */
	record Read(PublicRequest request, boolean showsPerson, ZonedDateTime receivedAt, boolean overdue,
			List<Deed> deeds) {
	}

	/**
	 * Something done with it.
	 *
	 * @param who as colleagues know the officer; null for the person and the application
	 */
	record Deed(String step, @Nullable String who, ZonedDateTime at, @Nullable String result, @Nullable String words) {
	}

}
