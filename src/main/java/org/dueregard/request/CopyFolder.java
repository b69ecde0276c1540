package org.dueregard.request;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.file.FileContents;
import org.dueregard.file.FileIntake;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileRefused;
import org.dueregard.file.TakenFile;
import org.dueregard.identity.Officer;
import org.dueregard.publication.OtherFormats;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what people who ask are given. A file is looked at before anything waits for it.
 */
@Component
class CopyFolder implements RequestCopies {

	private static final int MOST = 10;

	private static final String COPIES = """
			select p.id, p.name, p.kind, c.size, c.sha256, p.officer, p.at, p.given
			from public_request_copy p join file_content c on c.id = p.content where p.request = ?""";

	private final JdbcClient jdbc;

	private final FileIntake intake;

	private final FileContents contents;

	private final OtherFormats formats;

	private final RequestBook book;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CopyFolder(JdbcClient jdbc, FileIntake intake, FileContents contents, OtherFormats formats, RequestBook book,
			AuditTrail trail, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.intake = intake;
		this.contents = contents;
		this.formats = formats;
		this.book = book;
		this.trail = trail;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Override
	public List<RequestCopy> of(RequestId request) {
		return this.jdbc.sql(COPIES + " order by p.id").param(request.value()).query(CopyFolder::copy).list();
	}

	@Override
	public Optional<RequestCopy> find(RequestId request, long copy) {
		return this.jdbc.sql(COPIES + " and p.id = ?").params(request.value(), copy).query(CopyFolder::copy).optional();
	}

	@Override
	public boolean areOpen(PublicRequest request) {
		return request.stage() == RequestStage.OPEN || request.stage() == RequestStage.TO_BE_PUBLISHED;
	}

	@Override
	public void add(RequestId request, String name, InputStream content, Officer by) throws IOException {
		try (var file = this.intake.take(name, content, FileKind.all())) {
			this.transaction.executeWithoutResult((status) -> put(request, file, by));
		}
	}

	private void put(RequestId id, TakenFile file, Officer by) {
		var content = this.contents.keep(this.book.get(id).request().body(), file);
		var request = held(id);
		var there = of(id);
		if (there.size() >= MOST) {
			throw new FileRefused("requestCopy.tooMany", MOST);
		}
		if (there.stream().anyMatch((copy) -> copy.sha256().equals(file.sha256()))) {
			throw new FileRefused("requestCopy.thereAlready", file.name());
		}
		this.jdbc.sql("""
				insert into public_request_copy (request, content, name, kind, officer, at, given)
				values (?, ?, ?, ?, ?, ?, false)""")
			.params(id.value(), content, file.name(), file.kind().name(), by.id().value(),
					Timestamp.from(this.clock.instant()))
			.update();
		record(Deeds.ATTACHED, request, by, null, file.sha256());
	}

	@Override
	public void remove(RequestId id, long number, Officer by) {
		this.transaction.executeWithoutResult((status) -> {
			var content = contentOf(id, number).orElseThrow(() -> new FileRefused("requestCopy.gone"));
			this.contents.hold(content);
			var request = held(id);
			var copy = find(id, number).orElseThrow(() -> new FileRefused("requestCopy.gone"));
			if (copy.isGiven()) {
				throw new FileRefused("requestCopy.given");
			}
			this.jdbc.sql("delete from public_request_copy where id = ?").param(number).update();
			this.contents.forgetUnused(content);
			record(Deeds.REMOVED, request, by, copy.sha256(), null);
		});
	}

	/**
	 * Gives the person all that has been added, with the answer of the present
	 * transaction.
	 */
	void give(RequestId id) {
		this.jdbc.sql("update public_request_copy set given = true where request = ?").param(id.value()).update();
	}

	/**
	 * Gives all that has been added to everybody, with the answer of the present
	 * transaction.
	 * @param name of the format, as everybody reads it
	 */
	void putIntoRegister(PublicRequest request, String assessment, String name) {
		var added = false;
		for (var copy : of(request.id())) {
			added |= this.formats.add(assessment, request.body(), name,
					new OtherFormats.MadeFile(copy.kind(), copy.size(), copy.sha256()), content(request.id(), copy));
		}
		if (added) {
			this.formats.announce(assessment, request.body());
		}
	}

	@Override
	public Set<String> inRegister(PublicRequest request) {
		return Optional.ofNullable(request.about())
			.map((assessment) -> this.formats.of(assessment, request.body()))
			.orElse(Set.of());
	}

	@Override
	public void takeOutOfRegister(PublicRequest request, RequestCopy copy) {
		this.transaction.executeWithoutResult((status) -> Optional.ofNullable(request.about())
			.ifPresent((assessment) -> this.formats.remove(assessment, request.body(), copy.sha256())));
	}

	/**
	 * Forgets all that was given, with what is personal in the request.
	 */
	void forget(RequestId id) {
		var held = this.jdbc.sql("select content from public_request_copy where request = ? order by content")
			.param(id.value())
			.query(Long.class)
			.list();
		held.forEach(this.contents::hold);
		this.jdbc.sql("delete from public_request_copy where request = ?").param(id.value()).update();
		held.forEach(this.contents::forgetUnused);
	}

	@Override
	public InputStream content(RequestId request, RequestCopy copy) {
		return contentOf(request, copy.id()).map((content) -> this.contents.open(content, copy.size()))
			.orElseThrow(() -> new FileRefused("requestCopy.gone"));
	}

	private Optional<Long> contentOf(RequestId request, long copy) {
		return this.jdbc.sql("select content from public_request_copy where request = ? and id = ?")
			.params(request.value(), copy)
			.query(Long.class)
			.optional();
	}

	private PublicRequest held(RequestId id) {
		this.book.hold(id);
		var request = this.book.get(id).request();
		if (!areOpen(request)) {
			throw new FileRefused("requestCopy.answered");
		}
		return request;
	}

	private void record(String deed, PublicRequest request, Officer by, @Nullable String before,
			@Nullable String after) {
		this.trail.record(Happening.by(by, null, deed).about(request.reference()).changing(before, after));
	}

	private static RequestCopy copy(ResultSet row, int number) throws SQLException {
		return new RequestCopy(row.getLong("id"), row.getString("name"), FileKind.valueOf(row.getString("kind")),
				row.getLong("size"), row.getString("sha256"), new OfficerId(row.getString("officer")),
				row.getTimestamp("at").toInstant(), row.getBoolean("given"));
	}

}
