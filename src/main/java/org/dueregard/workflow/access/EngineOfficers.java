package org.dueregard.workflow.access;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds officers in the engine's identity tables, each with one statement.
 */
@Component
class EngineOfficers implements Officers {

	private static final String ROWS = """
			select u.ID_ as id, u.FIRST_ as first_name, u.LAST_ as last_name, u.EMAIL_ as email,
			m.GROUP_ID_ as group_id, t.TENANT_ID_ as tenant,
			u.PWD_ as hash, u.ATTEMPTS_ as failures, u.LOCK_EXP_TIME_ as closed_until
			from ACT_ID_USER u
			left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_
			left join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = u.ID_
			""";

	private final IdentityService identity;

	private final JdbcClient jdbc;

	EngineOfficers(@Lazy IdentityService identity, JdbcClient jdbc) {
		this.identity = identity;
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Officer> find(OfficerId id) {
		return officers(this.jdbc.sql(ROWS + "where u.ID_ = :id").param("id", id.value())).findFirst();
	}

	/**
	 * The account of an officer, as it is now.
	 */
	Optional<Account> account(OfficerId id) {
		return accounts(this.jdbc.sql(ROWS + "where u.ID_ = :id").param("id", id.value())).findFirst();
	}

	@Override
	public Optional<Officer> atWork() {
		var request = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? OfficerAtWork.of(attributes.getRequest()) : Optional.<Officer>empty();
		return acting().flatMap((id) -> request.filter((officer) -> officer.id().equals(id)).or(() -> find(id)));
	}

	@Override
	public List<Officer> all(Collection<OfficerId> ids) {
		return ids.isEmpty() ? List.of() : officers(this.jdbc.sql(ROWS + "where u.ID_ in (:ids)")
			.param("ids", ids.stream().map(OfficerId::value).distinct().toList())).toList();
	}

	@Override
	public List<Officer> of(BodyId body) {
		return officers(this.jdbc.sql(ROWS + """
				where u.ID_ in (select inBody.USER_ID_ from ACT_ID_TENANT_MEMBER inBody where inBody.TENANT_ID_ = :body)
				order by u.LAST_, u.FIRST_, u.ID_""").param("body", body.value())).toList();
	}

	@Override
	public List<Officer> of(BodyId body, Role role) {
		return officers(this.jdbc.sql(ROWS + """
				where u.ID_ in (
					select inBody.USER_ID_ from ACT_ID_TENANT_MEMBER inBody
					join ACT_ID_MEMBERSHIP inRole on inRole.USER_ID_ = inBody.USER_ID_
					where inBody.TENANT_ID_ = :body and inRole.GROUP_ID_ = :role)
				order by u.LAST_, u.FIRST_, u.ID_""").param("body", body.value()).param("role", role.group())).toList();
	}

	@Override
	public Optional<OfficerId> acting() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.map(Authentication::getUserId) // none while the engine does a job for a body
			.map(OfficerId::new);
	}

	private static Stream<Officer> officers(JdbcClient.StatementSpec query) {
		return accounts(query).map(Account::officer);
	}

	private static Stream<Account> accounts(JdbcClient.StatementSpec query) {
		return query
			.query((row, number) -> new Row(row.getString("id"), row.getString("first_name"),
					row.getString("last_name"), row.getString("email"), row.getString("group_id"),
					row.getString("tenant"), row.getString("hash"), row.getInt("failures"),
					row.getTimestamp("closed_until")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(Row::account);
	}

	/**
	 * A person, one of their groups and their body.
	 */
	private record Row(String id, @Nullable String first, @Nullable String last, @Nullable String email,
			@Nullable String group, @Nullable String tenant, @Nullable String hash, int failures,
			@Nullable Timestamp closedUntil) {

		static Account account(List<Row> rows) {
			var first = rows.get(0);
			var until = Optional.ofNullable(first.closedUntil()).map(Timestamp::toInstant).orElse(null);
			return new Account(officer(rows), first.hash(), first.failures(), until);
		}

		private static Officer officer(List<Row> rows) {
			var first = rows.get(0);
			Set<Role> roles = new HashSet<>(Set.of(Role.AUTHOR));
			rows.stream()
				.map(Row::group)
				.flatMap(Stream::ofNullable)
				.map(Role::ofGroup)
				.forEach((role) -> role.ifPresent(roles::add));
			var body = first.tenant();
			return new Officer(new OfficerId(first.id()), first.name(), first.email(),
					(body != null) ? new BodyId(body) : null, Set.copyOf(roles));
		}

		private String name() {
			return Stream.of(this.first, this.last)
				.flatMap(Stream::ofNullable)
				.filter((part) -> !part.isBlank())
				.collect(Collectors.collectingAndThen(Collectors.joining(" "),
						(name) -> name.isEmpty() ? this.id : name));
		}

	}

}
