package org.dueregard.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.identity.Role;
import org.dueregard.workbench.WorkDue;
import org.dueregard.workbench.WorkSearch;
import org.dueregard.workbench.WorkSort;
import org.dueregard.workbench.WorkView;

/**
 * The SQL of My work. Each list begins at an index that leads to what is in it: the
 * officer's tasks, those of the body that nobody holds, the cases the officer had a part
 * in. What is asked of every row is whether it is in a set that is found once.
 */
final class WorkQuery {

	/** Name of the column with how much was found. */
	static final String FOUND = "FOUND";

	/** The running processes of the officer's cases, and in which role they acted. */
	private static final String MINE = """
			with part as (
				select a.id as assessment, 'AUTHOR' as role from assessment a where a.author = :me
				union
				select d.assessment, d.role from act d where d.officer = :me),
			mine as (
				select e.ID_ as process, p.role as role from part p
				join assessment a on a.id = p.assessment and a.body = :body
				join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = a.reference),
			to_take as (
				select t.ID_ as task from ACT_RU_TASK t
				where t.TENANT_ID_ = :body and t.ASSIGNEE_ is null and %s)
			""";

	/** Found once and for all tasks; whoever asked each task would ask thousands. */
	private static final String FOR_GROUP = """
			t.ID_ in (select l.TASK_ID_ from ACT_RU_IDENTITYLINK l
				where l.GROUP_ID_ = '%s' and l.TYPE_ = 'candidate' and l.TASK_ID_ is not null)""";

	private static final String FOR_ANY_GROUP = """
			exists (select 1 from ACT_RU_IDENTITYLINK l
				where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate')""";

	private static final String WHERE_I_ACTED = "(select process from mine where role in (%s))";

	private static final String TASK = """
			select t.ID_ as id, t.TASK_DEF_KEY_ as step, t.NAME_ as name, t.ASSIGNEE_ as assignee,
			t.CREATE_TIME_ as since, t.DUE_DATE_ as due, a.id as assessment, r.id as request,
			(select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
				where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as group_id,
			coalesce(a.reference, r.reference) as reference, coalesce(a.title, substring(r.asked, 1, 150)) as title,
			a.stage, a.decision_date, %s as takeable
			""";

	private static final String ASSESSMENT = """
			select null as id, a.reference, a.title, a.stage, a.decision_date, false as takeable
			""";

	private static final String TASKS = """
			from ACT_RU_TASK t
			join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
			left join assessment a on a.reference = e.BUSINESS_KEY_
			left join public_request r on r.reference = e.BUSINESS_KEY_
			""";

	private final WorkSearch search;

	private final Set<Role> roles;

	/**
	 * For an officer who holds some roles.
	 */
	WorkQuery(WorkSearch search, Set<Role> roles) {
		this.search = search;
		this.roles = roles;
	}

	/**
	 * How much is in each list and, where less than all of one is looked for, how much of
	 * it was found.
	 */
	String counting() {
		var lists = Arrays.stream(WorkView.values()).map((view) -> "(%s) as %s".formatted(count(view), view));
		var found = this.search.isNarrowed()
				? Stream.of("(select count(*) %s where %s) as %s".formatted(fromAsNeeded(), found(), FOUND))
				: Stream.<String>empty();
		return sets() + "select " + Stream.concat(lists, found).collect(Collectors.joining(",\n"));
	}

	private String count(WorkView view) {
		return (view == WorkView.FOR_MY_ROLES) ? "select count(*) from to_take"
				: "select count(*) %s where %s".formatted(from(view), in(view));
	}

	/**
	 * A page of what was found: which lines are on it first, then all that they say, so
	 * that nothing long is read of those on other pages.
	 */
	String listing() {
		var page = "select %s as id %s where %s order by %s offset :offset rows fetch next :size rows only"
			.formatted(id(), fromAsNeeded(), found(), order());
		return "%s%s%s join (%s) page on page.id = %s order by %s".formatted(sets(),
				isOfTasks() ? TASK.formatted(takeable()) : ASSESSMENT, isOfTasks() ? TASKS : from(this.search.view()),
				page, id(), order());
	}

	private String sets() {
		return MINE.formatted(mayReview());
	}

	/**
	 * The same as {@link Separation} says of one officer and one case.
	 */
	private String mayReview() {
		return this.roles.stream()
			.map((role) -> "(%s and t.PROC_INST_ID_ not in %s)".formatted(FOR_GROUP.formatted(role.group()),
					acted(Separation.excludedBy(role))))
			.collect(Collectors.joining("\nor ", "(", ")"));
	}

	private static String mayWrite() {
		return "(not %s and t.PROC_INST_ID_ not in %s)".formatted(FOR_ANY_GROUP,
				acted(Separation.excludedBy(Role.AUTHOR)));
	}

	private static String acted(Collection<Role> roles) {
		return WHERE_I_ACTED
			.formatted(roles.stream().map((role) -> "'%s'".formatted(role)).collect(Collectors.joining(", ")));
	}

	private boolean isOfTasks() {
		return this.search.view() != WorkView.WRITTEN;
	}

	private static String from(WorkView view) {
		return (view == WorkView.WRITTEN) ? "from assessment a" : "from ACT_RU_TASK t";
	}

	/**
	 * The tasks without their cases, unless it depends on a case which are found or
	 * first.
	 */
	private String fromAsNeeded() {
		var asksCases = !this.search.words().isEmpty() || this.search.sort() == WorkSort.TITLE
				|| this.search.sort() == WorkSort.REFERENCE;
		return (isOfTasks() && asksCases) ? TASKS : from(this.search.view());
	}

	private String in(WorkView view) {
		return switch (view) {
			case WITH_ME -> "t.TENANT_ID_ = :body and t.ASSIGNEE_ = :me";
			case FOR_MY_ROLES -> "t.TENANT_ID_ = :body and t.ASSIGNEE_ is null and t.ID_ in (select task from to_take)";
			case WITH_OTHERS -> """
					t.TENANT_ID_ = :body and t.PROC_INST_ID_ in (select process from mine) and (t.ASSIGNEE_ <> :me
					or (t.ASSIGNEE_ is null and t.ID_ not in (select task from to_take)))""";
			case OVERDUE -> """
					t.TENANT_ID_ = :body and t.DUE_DATE_ < :today and (t.ASSIGNEE_ = :me
					or t.PROC_INST_ID_ in (select process from mine) or t.ID_ in (select task from to_take))""";
			case COVERED -> """
					t.TENANT_ID_ = :body and t.ASSIGNEE_ in (:covered) and t.TASK_DEF_KEY_ not in (:personal)
					and (%s or %s)""".formatted(mayReview(), mayWrite());
			case WRITTEN -> "a.author = :me and a.body = :body";
		};
	}

	private String takeable() {
		return switch (this.search.view()) {
			case FOR_MY_ROLES, COVERED -> "true";
			case OVERDUE -> "case when t.ID_ in (select task from to_take) then true else false end";
			case WITH_ME, WITH_OTHERS, WRITTEN -> "false";
		};
	}

	private String found() {
		var found = new StringBuilder(in(this.search.view()));
		if (!this.search.step().isEmpty()) {
			found.append(" and t.TASK_DEF_KEY_ = :step");
		}
		found.append(due(this.search.due()));
		for (var i = 0; i < this.search.patterns().size(); i++) {
			found.append(" and lower(concat(%s, ' ', %s)) like :word%d escape '!'".formatted(title(), reference(), i));
		}
		return found.toString();
	}

	private static String due(WorkDue due) {
		return switch (due) {
			case ANY -> "";
			case OVERDUE -> " and t.DUE_DATE_ < :today";
			case THIS_WEEK -> " and t.DUE_DATE_ >= :today and t.DUE_DATE_ < :nextWeek";
			case LATER -> " and t.DUE_DATE_ >= :nextWeek";
		};
	}

	private String id() {
		return isOfTasks() ? "t.ID_" : "a.id";
	}

	private String title() {
		return isOfTasks() ? "coalesce(a.title, r.asked)" : "a.title";
	}

	private String reference() {
		return isOfTasks() ? "coalesce(a.reference, r.reference)" : "a.reference";
	}

	private String order() {
		var id = id();
		return switch (this.search.sort()) {
			case DUE -> (isOfTasks() ? "t.DUE_DATE_, " : "a.decision_date, ") + id;
			case NEWEST -> (isOfTasks() ? "t.CREATE_TIME_ desc, " : "") + id + " desc";
			case TITLE -> "lower(%s), %s".formatted(title(), id);
			case REFERENCE -> reference() + ", " + id;
		};
	}

}
