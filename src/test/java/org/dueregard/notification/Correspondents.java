package org.dueregard.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Officers who get letters, and a schedule that leaves the sending to the test.
 */
@TestConfiguration(proxyBeanMethods = false)
class Correspondents {

	static final OfficerId ADVISER = new OfficerId("adviser");

	static final OfficerId DIRECTOR = new OfficerId("director");

	static final OfficerId WITHOUT_ADDRESS = new OfficerId("without-address");

	@Bean
	@Primary
	KnownOfficers knownOfficers() {
		return new KnownOfficers();
	}

	@Bean
	@Primary
	HeldSchedule heldSchedule() {
		return new HeldSchedule();
	}

	static class KnownOfficers implements Officers {

		private final Map<OfficerId, Officer> known = Map.of(ADVISER,
				officer(ADVISER, "Equality adviser", "adviser@fellshire.example"), DIRECTOR,
				officer(DIRECTOR, "Director of place", "director@fellshire.example"), WITHOUT_ADDRESS,
				officer(WITHOUT_ADDRESS, "Head of roads", null));

		private final List<OfficerId> asked = new ArrayList<>();

		private static Officer officer(OfficerId id, String name, @Nullable String email) {
			return new Officer(id, name, email, new BodyId("fellshire"), Set.of(Role.AUTHOR));
		}

		List<OfficerId> asked() {
			return this.asked;
		}

		@Override
		public Optional<Officer> find(OfficerId id) {
			this.asked.add(id);
			return Optional.ofNullable(this.known.get(id));
		}

		@Override
		public List<Officer> all(Collection<OfficerId> ids) {
			return ids.stream().flatMap((id) -> find(id).stream()).toList();
		}

		@Override
		public List<Officer> of(BodyId body) {
			return List.of();
		}

		@Override
		public List<Officer> of(BodyId body, Role role) {
			return List.of();
		}

		@Override
		public Optional<OfficerId> acting() {
			return Optional.empty();
		}

	}

	static class HeldSchedule implements DeliverySchedule {

		private final List<UUID> letters = new ArrayList<>();

		private final List<Urgency> urgencies = new ArrayList<>();

		@Override
		public void sendAfterCommit(UUID letter, Urgency urgency) {
			this.letters.add(letter);
			this.urgencies.add(urgency);
		}

		List<Urgency> urgencies() {
			return this.urgencies;
		}

		List<UUID> letters() {
			return this.letters;
		}

	}

}
