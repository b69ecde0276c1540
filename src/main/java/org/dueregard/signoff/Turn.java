package org.dueregard.signoff;

import java.time.Instant;

import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One role's turn to sign in one round of the chain; empty until they have signed.
 *
 * @param round counted from 1
 */
@Table("sign_off")
record Turn(int round, Role role, @Nullable OfficerId officer, @Nullable SignOffDecision decision,
		@Nullable Boolean dueRegard, @Nullable String comment, @Nullable ReworkStep reworkStep, @Nullable Instant at) {

	static Turn ahead(int round, Role role) {
		return new Turn(round, role, null, null, null, null, null, null);
	}

	Turn taken(OfficerId signatory, SignOff command, Instant when) {
		return new Turn(this.round, this.role, signatory, command.signOffDecision(), command.dueRegard(),
				command.comment(), command.reworkStep(), when);
	}

	boolean isAhead() {
		return this.decision == null;
	}

	Signature signature() {
		return new Signature(this.role, this.officer, this.decision, this.comment, this.at);
	}

}
