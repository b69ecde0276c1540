package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.shared.BodyId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What files hold: the same bytes once for each body, in pieces. Whoever uses content or
 * forgets it holds its row first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FileContents {

	private final JdbcClient jdbc;

	/** A row that somebody else was quicker to add must not end the whole transaction. */
	private final TransactionTemplate attempt;

	FileContents(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.attempt = new TransactionTemplate(transactions);
		this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * The id of content that is there now, whoever brought it.
	 */
	public long keep(BodyId body, TakenFile file) {
		var spool = file.spool();
		while (true) {
			var there = hold(body, spool);
			if (there.isPresent()) {
				return there.get();
			}
			try {
				return Objects.requireNonNull(this.attempt.execute((status) -> add(body, spool)));
			}
			catch (DuplicateKeyException another) {
				// Brought by somebody else at the same time: theirs is held next
			}
		}
	}

	private Optional<Long> hold(BodyId body, Spool spool) {
		return this.jdbc.sql("select id from file_content where body = ? and sha256 = ? for update")
			.params(body.value(), spool.sha256())
			.query(Long.class)
			.optional();
	}

	private long add(BodyId body, Spool spool) {
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into file_content (body, sha256, size) values (?, ?, ?)")
			.params(body.value(), spool.sha256(), spool.size())
			.update(key, "id");
		var content = Objects.requireNonNull(key.getKey()).longValue();
		try (var file = Files.newInputStream(spool.path())) {
			Pieces.each(file,
					(position, piece) -> this.jdbc
						.sql("insert into file_chunk (content, position, bytes) values (?, ?, ?)")
						.params(content, position, piece)
						.update());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return content;
	}

	/**
	 * Keeps others from using or forgetting what a file holds, if it is still there.
	 */
	public void hold(long content) {
		this.jdbc.sql("select id from file_content where id = ? for update")
			.param(content)
			.query(Long.class)
			.optional();
	}

	/**
	 * Forgets content, unless a file holds it still.
	 */
	public void forgetUnused(long content) {
		try {
			this.attempt.executeWithoutResult(
					(status) -> this.jdbc.sql("delete from file_content where id = ?").param(content).update());
		}
		catch (DataIntegrityViolationException held) {
			// Another file holds it, and the database says so
		}
	}

	/**
	 * What a file holds, to be read piece by piece.
	 * @param size in bytes
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public InputStream open(long content, long size) {
		return new Pieces(size, (position) -> piece(content, position));
	}

	private Optional<byte[]> piece(long content, int position) {
		return this.jdbc.sql("select bytes from file_chunk where content = ? and position = ?")
			.params(content, position)
			.query((row, number) -> row.getBytes("bytes"))
			.optional();
	}

}
