package org.dueregard.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * The entries in their table, and the head that says which is the newest. Whoever appends
 * locks the head until the commit, so that entries follow one another on every node.
 */
@Component
class Chain {

	private static final String COLUMNS = """
			number, at, officer, role, body, deed, about, assessment, step, task, address, before_digest, after_digest,
			seal, previous, hash""";

	private final JdbcTemplate jdbc;

	Chain(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Appends entries in the present transaction, which should end at once.
	 */
	void append(List<Content> contents) {
		var newest = this.jdbc.queryForObject("select number, hash from audit_head for update", Chain::checkpoint);
		var entries = new ArrayList<Entry>();
		for (var content : contents) {
			var entry = Entry.following(newest, content);
			entries.add(entry);
			newest = entry.checkpoint();
		}
		this.jdbc.batchUpdate("insert into audit_entry (" + COLUMNS + """
				) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, entries.size(), Chain::write);
		this.jdbc.update("update audit_head set number = ?, hash = ?", newest.number(), newest.sha256());
	}

	/**
	 * The newest entry that is committed.
	 */
	Checkpoint head() {
		return this.jdbc.queryForObject("select number, hash from audit_head", Chain::checkpoint);
	}

	/**
	 * Entries of a case, newest first.
	 */
	List<Entry> of(long assessment, int offset, int most) {
		return this.jdbc.query("select " + COLUMNS + """
				 from audit_entry where assessment = ? order by number desc
				offset ? rows fetch next ? rows only""", (row, index) -> entry(row), assessment, offset, most);
	}

	/**
	 * Reads every entry in the order of their numbers, a few at a time.
	 */
	void read(RowCallbackHandler reader) {
		this.jdbc.query("select " + COLUMNS + " from audit_entry order by number", reader);
	}

	static Entry entry(ResultSet row) throws SQLException {
		var content = new Content(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("officer"),
				row.getString("role"), row.getString("body"), row.getString("deed"), row.getString("about"),
				row.getObject("assessment", Long.class), row.getString("step"), row.getString("task"),
				row.getString("address"), row.getString("before_digest"), row.getString("after_digest"),
				row.getString("seal"));
		return new Entry(row.getLong("number"), content, row.getString("previous"), row.getString("hash"));
	}

	private static Checkpoint checkpoint(ResultSet row, int index) throws SQLException {
		return new Checkpoint(row.getLong("number"), row.getString("hash"));
	}

	private static void write(PreparedStatement row, Entry entry) throws SQLException {
		var content = entry.content();
		row.setLong(1, entry.number());
		row.setObject(2, content.at().atOffset(ZoneOffset.UTC));
		row.setString(3, content.officer());
		row.setString(4, content.role());
		row.setString(5, content.body());
		row.setString(6, content.deed());
		row.setString(7, content.about());
		row.setObject(8, content.assessment(), Types.BIGINT);
		row.setString(9, content.step());
		row.setString(10, content.task());
		row.setString(11, content.address());
		row.setString(12, content.before());
		row.setString(13, content.after());
		row.setString(14, content.seal());
		row.setString(15, entry.previous());
		row.setString(16, entry.hash());
	}

}
