package org.dueregard.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.TestClock;
import org.dueregard.shared.London;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies the prototypes, row by row in every table that holds something of a case:
 * the same rows, under ids of their own and in the names of other officers.
 */
final class Copies {

	/** Tables that hold nothing of a case. */
	private static final Set<String> APART = Set.of("act_ru_authorization", "act_ru_filter", "act_ru_meter_log",
			"act_ru_task_meter_log", "act_ge_bytearray", "act_ge_property", "act_ge_schema_log", "body",
			"characteristic", "opening", "audit_head", "file_content", "file_chunk", "absence", "flyway_schema_history",
			"spring_session", "spring_session_attributes", "register_line", "register_words", "register_label",
			"register_word", "register_spelling", "register_change", "register_taken_out", "printed_page");

	private static final Set<String> VARIABLES = Set.of("act_ru_variable", "act_hi_varinst", "act_hi_detail");

	private static final Set<String> ENGINE_IDS = Set.of("id_", "execution_id_", "proc_inst_id_", "root_proc_inst_id_",
			"parent_id_", "super_exec_", "act_inst_id_", "parent_act_inst_id_", "task_id_", "var_scope_",
			"process_instance_id_", "call_proc_inst_id_", "super_process_instance_id_");

	private static final Set<String> OFFICERS = Set.of("author", "officer", "specialist", "assignee_", "owner_",
			"user_id_", "start_user_id_", "recipient");

	/** Days by which a case is due sooner or later than its prototype. */
	private static final String SPREAD = "(k * 7919 % 90 - 20) * interval '1 day'";

	/**
	 * Rows of one case go to many tables, and each lacks the others until all are there.
	 */
	private static final String WITHOUT_KEYS = "set session_replication_role = replica";

	private static final String TITLE = """
			(array['Library hours', 'Parking charges', 'Day centres', 'School transport', 'Leisure passes'])[k % 5 + 1]
			|| ', ward ' || k || ': ' || title""";

	private final JdbcClient jdbc;

	private final int prototypes;

	private int copies;

	/**
	 * Sets the prototypes aside, in a schema of their own, and moves them from the day of
	 * {@link TestClock} to today.
	 */
	Copies(JdbcClient jdbc) {
		this.jdbc = jdbc;
		moveToToday();
		enrol();
		jdbc.sql("create schema prototype").update();
		tables()
			.forEach((table) -> jdbc.sql("create table prototype.%1$s as select * from public.%1$s".formatted(table))
				.update());
		this.prototypes = open();
	}

	private void moveToToday() {
		var days = ChronoUnit.DAYS.between(London.day(TestClock.START), LocalDate.now(London.ZONE));
		for (var day : List.of("ACT_RU_TASK set DUE_DATE_ = DUE_DATE_", "ACT_HI_TASKINST set DUE_DATE_ = DUE_DATE_",
				"ACT_RU_JOB set DUEDATE_ = DUEDATE_", "assessment set registered_at = registered_at",
				"assessment set decision_date = decision_date")) {
			this.jdbc.sql("update %s + %d * interval '1 day'".formatted(day, days)).update();
		}
	}

	/**
	 * Colleagues with the same roles: two hundred authors in each body, forty heads, five
	 * advisers, ten of any other kind. Each tenth case goes to the first of them.
	 */
	private void enrol() {
		this.jdbc.sql("""
				create function colleague(officer varchar, k int) returns varchar language sql immutable as $$
				select case when k % 10 = 0 or officer is null or officer !~ '^(shire|dale|moor)-' then officer else
				officer || coalesce(nullif('-' || (k % case when officer ~ '-author$' then 200
				when officer ~ '-adviser$' then 5 when officer ~ '-head-of-service$' then 40 else 10 end), '-0'), '')
				end $$""").update();
		this.jdbc.sql("""
				create table officer_of_prototype as select distinct colleague(ID_, k) as fresh, ID_ as known
				from ACT_ID_USER, generate_series(1, 999) k where ID_ ~ '^(shire|dale|moor)-'
				and colleague(ID_, k) <> ID_""").update();
		for (var table : List.of("ACT_ID_USER u on u.ID_", "ACT_ID_MEMBERSHIP u on u.USER_ID_",
				"ACT_ID_TENANT_MEMBER u on u.USER_ID_")) {
			var name = table.substring(0, table.indexOf(' ')).toLowerCase();
			var officer = name.equals("act_id_user") ? "id_" : "user_id_";
			var columns = columns(name).stream().map(Column::name).toList();
			this.jdbc.sql("insert into %s (%s) select %s from officer_of_prototype o join %s = o.known".formatted(name,
					String.join(", ", columns), columns.stream().map((column) -> {
						if (column.equals(officer)) {
							return "o.fresh";
						}
						return column.equals("id_") ? "gen_random_uuid()::text" : "u." + column;
					}).collect(Collectors.joining(", ")), table))
				.update();
		}
	}

	int open() {
		return this.jdbc
			.sql("select count(distinct BUSINESS_KEY_) from ACT_RU_EXECUTION where BUSINESS_KEY_ is not null")
			.query(Integer.class)
			.single();
	}

	/**
	 * Adds copies until there are so many open assessments, or just above.
	 */
	void upTo(int number) {
		var wanted = Math.max(this.copies, (number - 1) / this.prototypes);
		if (wanted > this.copies) {
			var indexes = indexes();
			indexes.forEach((index) -> this.jdbc.sql("drop index " + index.name()).update());
			tables().forEach((table) -> copy(table, this.copies + 1, wanted));
			indexes.forEach((index) -> this.jdbc.sql(index.definition()).update());
			this.copies = wanted;
			this.jdbc.sql("""
					update audit_head set (number, hash) = (select number, hash from audit_entry
					order by number desc limit 1)""").update();
		}
		this.jdbc.sql("vacuum analyze").update();
	}

	private void copy(String table, int first, int last) {
		// What has been measured so far is on record too
		var entries = this.jdbc.sql("select max(number) from public.audit_entry").query(Long.class).single();
		var columns = columns(table).stream().filter((column) -> !column.generated()).toList();
		this.jdbc.sql("%s; insert into public.%s (%s) select %s from prototype.%s, generate_series(%d, %d) k".formatted(
				WITHOUT_KEYS, table, columns.stream().map(Column::name).collect(Collectors.joining(", ")),
				columns.stream()
					.map((column) -> fresh(table, column, first, entries))
					.collect(Collectors.joining(", ")),
				table, first, last))
			.update();
	}

	private static String fresh(String table, Column column, int first, long entries) {
		var name = column.name();
		if (table.startsWith("act_") && ENGINE_IDS.contains(name) || name.equals("task")) {
			return "left(%s, -12) || lpad(k::text, 12, '0')".formatted(name);
		}
		if (OFFICERS.contains(name)) {
			return "colleague(%s, k)".formatted(name);
		}
		return switch (name) {
			case "assessment" -> "assessment + k * 1000";
			case "id" -> column.type().equals("uuid") ? "gen_random_uuid()" : "id + k * 1000";
			case "number" ->
				"number + (k - %d) * (select max(number) from prototype.audit_entry) + %d".formatted(first, entries);
			case "reference", "business_key_" ->
				"left(%s, 9) || lpad((right(%1$s, 6)::int + k * 1000)::text, 6, '0')".formatted(name);
			case "title" -> Set.of("assessment", "register_entry").contains(table) ? TITLE : name;
			case "long_" -> !VARIABLES.contains(table) ? name
					: "case when name_ = 'assessmentId' then long_ + k * 1000 else long_ end";
			case "text_" -> !VARIABLES.contains(table) ? name
					: "case when name_ = 'assessmentId' then (long_ + k * 1000)::text else text_ end";
			case "due_date_" -> "due_date_ + " + SPREAD;
			case "decision_date" -> "(decision_date + " + SPREAD + ")::date";
			case "published_at" -> "published_at - k * interval '1 hour'";
			case "message_id" -> "k || message_id";
			default -> name;
		};
	}

	private List<String> tables() {
		return this.jdbc
			.sql("""
					select lower(table_name) from information_schema.tables where table_schema = 'public'
					and table_type = 'BASE TABLE' and table_name !~ '^act_(id|re)_' and table_name <> 'officer_of_prototype'""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !APART.contains(table))
			.sorted()
			.toList();
	}

	private List<Column> columns(String table) {
		return this.jdbc.sql("""
				select column_name as name, data_type as type, is_identity = 'YES' as generated
				from information_schema.columns where table_schema = 'public' and table_name = :table""")
			.param("table", table)
			.query(Column.class)
			.list();
	}

	/**
	 * All that no constraint needs: they are built anew far faster than they grow.
	 */
	private List<Index> indexes() {
		return this.jdbc.sql("""
				select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
				join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
				where n.nspname = 'public' and not i.indisunique and t.relname in (:tables)""")
			.param("tables", tables())
			.query(Index.class)
			.list();
	}

	/**
	 * An index, and how it is made.
	 */
	record Index(String name, String definition) {
	}

	/**
	 * A column of a table.
	 */
	record Column(String name, String type, boolean generated) {
	}

}
