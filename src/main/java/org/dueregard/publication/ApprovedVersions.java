package org.dueregard.publication;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.AssessmentId;
import org.dueregard.signoff.ApprovedVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was approved, version after version, exactly as it was.
 */
@Component
@Transactional
class ApprovedVersions implements ApprovedVersion {

	private final FairCopy fairCopy;

	private final JdbcClient jdbc;

	private final Clock clock;

	ApprovedVersions(FairCopy fairCopy, JdbcClient jdbc, Clock clock) {
		this.fairCopy = fairCopy;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public String freeze(AssessmentId id) {
		var document = CanonicalJson.write(Sealed.with(this.fairCopy.of(id)));
		var sha256 = CanonicalJson.sha256(document);
		var version = find(id).map(Frozen::version).orElse(0) + 1;
		this.jdbc.sql("""
				insert into snapshot (assessment, version, document, sha256, frozen_at)
				values (?, ?, ?, ?, ?)""")
			.params(id.value(), version, document, sha256, Timestamp.from(this.clock.instant()))
			.update();
		return sha256;
	}

	@Override
	@Transactional(readOnly = true)
	public String hash(AssessmentId id) {
		return newest(id).hash();
	}

	/**
	 * The version approved last.
	 */
	Frozen newest(AssessmentId id) {
		return find(id).orElseThrow(() -> new IllegalStateException("Nothing approved of assessment " + id));
	}

	Optional<Frozen> find(AssessmentId id) {
		return this.jdbc.sql("""
				select version, document, sha256 from snapshot where assessment = ?
				order by version desc fetch first 1 row only""")
			.param(id.value())
			.query(ApprovedVersions::read)
			.optional()
			.map(Frozen::asFrozen);
	}

	/**
	 * A version that was approved at some time.
	 */
	Frozen get(AssessmentId id, int version) {
		return this.jdbc.sql("select version, document, sha256 from snapshot where assessment = ? and version = ?")
			.params(id.value(), version)
			.query(ApprovedVersions::read)
			.single()
			.asFrozen();
	}

	private static Frozen read(ResultSet row, int number) throws SQLException {
		return new Frozen(row.getInt("version"), row.getString("document"), row.getString("sha256"));
	}

	/**
	 * One approved version as it was stored.
	 */
	record Frozen(int version, String document, String hash) {

		private Frozen asFrozen() {
			if (!CanonicalJson.sha256(this.document).equals(this.hash)) {
				throw new FrozenTextChanged();
			}
			return this;
		}

		Snapshot snapshot() {
			return CanonicalJson.read(this.document, Sealed.class).assessment();
		}

	}

	/**
	 * What is frozen: the assessment and a random seal that is never published. The hash
	 * is public, and without the seal anyone could try out which hidden numbers and words
	 * give it.
	 */
	record Sealed(String seal, Snapshot assessment) {

		private static final SecureRandom RANDOM = new SecureRandom();

		private static final int BYTES = 16;

		static Sealed with(Snapshot assessment) {
			var seal = new byte[BYTES];
			RANDOM.nextBytes(seal);
			return new Sealed(HexFormat.of().formatHex(seal), assessment);
		}

	}

}
