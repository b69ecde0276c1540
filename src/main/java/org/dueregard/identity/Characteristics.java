package org.dueregard.identity;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The characteristics a body assesses: those the law names where it works, and those it
 * has added. The set is dated, so an old case keeps its own.
 */
@Component
public class Characteristics {

	private final JdbcClient jdbc;

	Characteristics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The set of a body on a day, in the order the law names them, the body's own last.
	 */
	public List<Characteristic> of(BodyId body, LocalDate day) {
		return this.jdbc.sql("""
				select c.code, c.label, c.first_aim_only
				from characteristic c join body b on b.id = :body
				where (c.body = b.id or (c.body is null and c.jurisdiction = b.jurisdiction))
				and c.valid_from <= :day and (c.valid_until is null or c.valid_until >= :day)
				order by c.position, c.code""").param("body", body.value()).param("day", day).query((row, number) -> {
			var code = new CharacteristicCode(row.getString("code"));
			return new Characteristic(code, row.getString("label"), row.getBoolean("first_aim_only"));
		}).list();
	}

	/**
	 * Adds a characteristic of the body's own from a day on, once. Cases registered
	 * before keep the set they have.
	 */
	public void add(BodyId body, Characteristic characteristic, LocalDate from) {
		this.jdbc.sql("""
				insert into characteristic (body, code, label, first_aim_only, valid_from, position)
				values (?, ?, ?, ?, ?, 100)""")
			.params(body.value(), characteristic.code().value(), characteristic.label(), characteristic.firstAimOnly(),
					from)
			.update();
	}

	/**
	 * Gives one of the body's own characteristics the label it has now.
	 * @return whether the body has it, ever had it or is to have it
	 */
	boolean rename(BodyId body, Characteristic characteristic) {
		return this.jdbc.sql("update characteristic set label = ? where body = ? and code = ?")
			.params(characteristic.label(), body.value(), characteristic.code().value())
			.update() > 0;
	}

	/**
	 * Ends one of the body's own characteristics: cases registered after the day no
	 * longer have it.
	 * @param lastDay null when it goes on
	 */
	public void end(BodyId body, CharacteristicCode code, @Nullable LocalDate lastDay) {
		this.jdbc.sql("update characteristic set valid_until = ? where body = ? and code = ?")
			.params(lastDay, body.value(), code.value())
			.update();
	}

}
