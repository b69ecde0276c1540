package org.dueregard.workflow.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.workflow.access.Caller.Place;

/**
 * Real addresses of the routes, about one case, and bodies that would do harm if they got
 * through.
 */
final class PlacesToAsk {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)}");

	/** An account that is there to be changed. */
	static final String SPARE = "council-spare";

	private static final Map<String, String> BODIES = Map.ofEntries(
			Map.entry("POST {engine}/task/{id}/assignee", "{'userId':'nobody-such'}"),
			Map.entry("POST {engine}/task/{id}/claim", "{'userId':'council-author'}"),
			Map.entry("POST {engine}/task/{id}/bpmnError", "{'errorCode':'skip'}"),
			Map.entry("POST {engine}/task/{id}/bpmnEscalation", "{'escalationCode':'skip'}"),
			Map.entry("POST {engine}/task/{id}/delegate", "{'userId':'council-everything'}"),
			Map.entry("POST {engine}/task/{id}/identity-links", "{'groupId':'author','type':'candidate'}"),
			Map.entry("POST {engine}/task/{id}/comment/create", "{'message':'Mischief'}"),
			Map.entry("POST {engine}/task/create", "{'name':'Mischief'}"),
			Map.entry("PUT {engine}/task/{id}", "{'name':'Mischief','assignee':'council-everything'}"),
			Map.entry("POST {engine}/message", "{'messageName':'withdrawAssessment','businessKey':'{reference}'}"),
			Map.entry("POST {engine}/process-instance/{id}/modification",
					"{'instructions':[{'type':'startBeforeActivity','activityId':'publishAssessment'}]}"),
			Map.entry("POST {engine}/modification/execute",
					"{'processDefinitionId':'{definition}','processInstanceIds':['{instance}'],"
							+ "'instructions':[{'type':'startBeforeActivity','activityId':'publishAssessment'}]}"),
			Map.entry("POST {engine}/process-definition/{id}/start", "{'businessKey':'{reference}'}"),
			Map.entry("POST {engine}/process-instance/delete", "{'processInstanceIds':['{instance}']}"),
			Map.entry("POST {engine}/history/process-instance/delete", "{'historicProcessInstanceIds':['{instance}']}"),
			Map.entry("POST {engine}/execution/{id}/messageSubscriptions/{messageName}/trigger", "{'variables':{}}"),
			Map.entry("PUT {engine}/job/{id}/duedate", "{'duedate':'2026-01-01T00:00:00.000+0000'}"),
			Map.entry("PUT {engine}/job/{id}/retries", "{'retries':3}"),
			Map.entry("PUT {engine}/job-definition/{id}/retries", "{'retries':3}"),
			Map.entry("POST {engine}/job/retries", "{'retries':3,'jobIds':['{job}']}"),
			Map.entry("PUT {engine}/job/{id}/suspended", "{'suspended':false}"),
			Map.entry("PUT {engine}/job-definition/{id}/suspended", "{'suspended':false}"),
			Map.entry("PUT {engine}/process-definition/{id}/suspended", "{'suspended':false}"),
			Map.entry("PUT {engine}/process-instance/{id}/suspended", "{'suspended':false}"),
			Map.entry("POST {engine}/authorization/create",
					"{'type':1,'permissions':['READ'],'groupId':'specialist','resourceType':10,'resourceId':'none'}"),
			Map.entry("PUT {engine}/authorization/{id}",
					"{'permissions':['READ'],'groupId':'specialist','resourceType':5,'resourceId':'none'}"),
			Map.entry("POST {engine}/filter/create",
					"{'resourceType':'Task','name':'Spare','query':{},'properties':{}}"),
			Map.entry("PUT {engine}/filter/{id}", "{'resourceType':'Task','name':'Spare','query':{},'properties':{}}"),
			Map.entry("POST {engine}/user/create",
					"{'profile':{'id':'council-more','firstName':'More'},'credentials':{'password':'{password}'}}"),
			Map.entry("PUT {engine}/user/{id}/profile", "{'id':'council-spare','firstName':'Spare'}"),
			Map.entry("PUT {engine}/user/{id}/credentials",
					"{'password':'{password}','authenticatedUserPassword':'{password}'}"),
			Map.entry("POST {engine}/identity/password-policy", "{'password':'{password}'}"),
			Map.entry("POST {engine}/identity/verify", "{'username':'council-author','password':'{password}'}"));

	/** A file of each folder that is served as it is. */
	private static final Map<String, String> FILES = Map.of("default", "", "locales", "en.json", "scripts", "config.js",
			"styles", "user-styles.css", "assets", "tasklist.svg", "lib", "deps.js");

	private static final Map<String, String> QUESTIONS = Map.of("GET {engine}/authorization/check",
			"permissionName=READ&resourceName=user&resourceType=1", "GET {engine}/identity/groups",
			"userId=council-author", "GET {engine}/user", "maxResults=100&id=council-author",
			"GET {engine}/history/process-instance/report", "reportType=duration&periodUnit=month",
			"GET {engine}/history/task/report", "reportType=duration&periodUnit=month",
			"GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated",
			"metrics=flow-node-instances&groupBy=year", "GET /api/v1/assessments", "size=100");

	private final ProcessEngine engine;

	private final Map<String, String> ids = new HashMap<>();

	PlacesToAsk(ProcessEngine engine, Case about, Task task) {
		this.engine = engine;
		this.ids.put("reference", about.reference().value());
		this.ids.put("task", task.getId());
		this.ids.put("process-instance", task.getProcessInstanceId());
		this.ids.put("instance", task.getProcessInstanceId());
		this.ids.put("activity-instance", task.getProcessInstanceId());
		this.ids.put("process-definition", task.getProcessDefinitionId());
		this.ids.put("definition", task.getProcessDefinitionId());
		this.ids.put("execution", task.getExecutionId());
		var job = engine.getManagementService()
			.createJobQuery()
			.processInstanceId(task.getProcessInstanceId())
			.list()
			.get(0);
		this.ids.put("job", job.getId());
		this.ids.put("job-definition", job.getJobDefinitionId());
		var definition = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
		this.ids.put("deployment", definition.getDeploymentId());
		this.ids.put("resource",
				engine.getRepositoryService().getDeploymentResources(definition.getDeploymentId()).get(0).getId());
		this.ids.put("decision-definition",
				engine.getRepositoryService()
					.createDecisionDefinitionQuery()
					.decisionDefinitionKey("screeningOutcome")
					.latestVersion()
					.singleResult()
					.getId());
		this.ids.put("variable-instance",
				engine.getRuntimeService()
					.createVariableInstanceQuery()
					.processInstanceIdIn(task.getProcessInstanceId())
					.list()
					.get(0)
					.getId());
		this.ids.put("filter", spareFilter());
		this.ids.put("DELETE filter", spareFilter());
		this.ids.put("authorization", spareRight(Resources.FILTER));
		this.ids.put("DELETE authorization", spareRight(Resources.BATCH));
		this.ids.put("DELETE user", "nobody-such");
		this.ids.put("PUT {engine}/user/{id}/credentials", "council-second-spare");
		this.ids.put("user", SPARE);
		this.ids.put("group", "specialist");
		this.ids.put("tenant", "council");
	}

	/** What each of them is about, so that nobody else reads of it. */
	Stream<String> traces() {
		return Stream.concat(Stream.of("Kestrel", "council-author"),
				Stream.of("reference", "task", "instance", "execution", "job", "variable-instance").map(this.ids::get));
	}

	/** Takes away what was made to be changed. */
	void tidyUp() {
		var filters = this.engine.getFilterService();
		filters.createFilterQuery().filterName("Spare").list().forEach((each) -> filters.deleteFilter(each.getId()));
		var rights = this.engine.getAuthorizationService();
		rights.createAuthorizationQuery()
			.groupIdIn("specialist")
			.resourceId("none")
			.list()
			.forEach((each) -> rights.deleteAuthorization(each.getId()));
		this.engine.getIdentityService().deleteUser(SPARE);
		this.engine.getIdentityService().deleteUser("council-second-spare");
		this.engine.getIdentityService().deleteUser("council-more");
	}

	List<Place> of(String route) {
		var path = route.substring(route.indexOf(' ') + 1);
		var body = filled(BODIES.getOrDefault(route, "{}"), "", "").replace('\'', '"');
		if (!path.startsWith("{engine}")) {
			var file = FILES.getOrDefault(path.replaceAll(".*/(\\w+)/\\*\\*", "$1"), "none");
			var address = filled(path.replace("**", file), route, first(path));
			return List.of(new Place(address + "?" + asked(route), body));
		}
		var below = path.substring("{engine}".length());
		return EngineRoutes.ROOTS.stream()
			.map((root) -> new Place(root + filled(below, route, resource(below)) + "?" + asked(route), body))
			.toList();
	}

	private static String asked(String route) {
		return QUESTIONS.getOrDefault(route,
				route.contains("/camunda/api/cockpit") ? "firstResult=0&maxResults=100" : "maxResults=100");
	}

	/**
	 * What is asked about where the engine does not say: a task, or a file of a plugin.
	 */
	private static String first(String path) {
		return path.startsWith("/workbench/tasks") ? "task" : path.contains("/process-definition/")
				? "process-definition" : path.contains("/process-instance/") ? "process-instance" : "";
	}

	private String filled(String text, String route, String resource) {
		return VARIABLE.matcher(text).replaceAll((variable) -> switch (String.valueOf(variable.group(1))) {
			case "id" -> Stream.of(route, route.split(" ")[0] + " " + resource, resource)
				.filter(this.ids::containsKey)
				.map(this.ids::get)
				.findFirst()
				.orElse("none");
			case "key" -> resource.equals("process-definition") ? "equalityImpactAssessment" : "screeningOutcome";
			case "varId" -> "assessmentId";
			case "userId" -> SPARE;
			case "groupId" -> "specialist";
			case "tenantId" -> "council";
			case "engine", "name", "processEngineName" -> "default";
			case "appName" -> "tasklist";
			case "messageName" -> "withdrawAssessment";
			case "version" -> "1";
			case "file" -> "app/plugin.js";
			case "resourceId" -> this.ids.get("resource");
			case "password" -> County.PASSWORD;
			case "reference", "definition", "instance", "job" -> this.ids.get(variable.group(1));
			default -> "none";
		});
	}

	private static String resource(String below) {
		var parts = below.substring(1).split("/");
		return parts[0].equals("history") ? parts[1] : parts[0];
	}

	private String spareFilter() {
		var filters = this.engine.getFilterService();
		return filters
			.saveFilter(filters.newTaskFilter("Spare").setQuery(this.engine.getTaskService().createTaskQuery()))
			.getId();
	}

	private String spareRight(Resources resource) {
		var rights = this.engine.getAuthorizationService();
		var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId("specialist");
		right.setResource(resource);
		right.setResourceId("none");
		right.addPermission(Permissions.READ);
		return rights.saveAuthorization(right).getId();
	}

}
