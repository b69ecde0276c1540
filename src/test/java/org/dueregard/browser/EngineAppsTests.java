package org.dueregard.browser;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * Camunda's applications get all they ask for from an engine that is closed by default,
 * and run under a policy that allows no script but theirs.
 */
@DueRegardTest
class EngineAppsTests extends InBrowser {

	Set<String> complaints = new TreeSet<>();

	@Test
	void tasklistShowsAnOfficerTheirTask() {
		var buses = this.casework.register(County.COUNCIL, proposal("Buses to the college"));
		var author = new Tasklist(listening(this.officers.signIn(chromium.page(), "council-author")),
				this.officers.address())
			.open();

		author.filter("My tasks").task(buses.reference().value());
		author.page().locator(".nav-tabs").getByText("Diagram").click();
		author.page().locator(".djs-container svg").first().waitFor();

		assertThat(this.complaints).isEmpty();
	}

	@Test
	void cockpitShowsAnAdministratorWhatRunsAndWhatFailed() {
		var task = this.casework.register(County.COUNCIL, proposal("Buses to the college")).task("screenProposal");
		var administrator = administrator();

		Stream
			.of("dashboard", "processes", "process-definition/%s/runtime".formatted(task.getProcessDefinitionId()),
					"process-instance/%s/runtime?tab=user-tasks-tab".formatted(task.getProcessInstanceId()),
					"decisions", "tasks", "repository")
			.forEach((page) -> look(administrator, "cockpit", page));

		assertThat(this.complaints).isEmpty();
	}

	@Test
	void adminShowsAnAdministratorAccountsRolesAndBodies() {
		var administrator = administrator();

		Stream
			.of("users", "users/council-author?tab=groups", "groups/author?tab=users", "tenants/council?tab=users",
					"authorization?resource=0", "system?section=system-settings-metrics")
			.forEach((page) -> look(administrator, "admin", page));

		assertThat(this.complaints).isEmpty();
	}

	@Test
	void theFirstPageLeadsToEachApplication() {
		look(administrator(), "welcome", "welcome");

		assertThat(this.complaints).isEmpty();
	}

	private Page administrator() {
		return listening(this.officers.signIn(chromium.page(), "administrator"));
	}

	/**
	 * Opens a page anew, and waits until it has asked all it asks.
	 */
	private void look(Page page, String app, String place) {
		page.navigate("about:blank");
		page.navigate("%s/camunda/app/%s/default/#/%s".formatted(this.officers.address(), app, place));
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.locator("[ng-view] > *").first().waitFor();
		assertThat(page.url()).as("Where it led").contains("/" + place.split("\\?")[0]);
	}

	private Page listening(Page page) {
		page.onResponse((response) -> {
			if (response.status() >= 400) {
				this.complaints.add("%s %s %s".formatted(response.status(), response.request().method(),
						response.url().replace(this.officers.address(), "")));
			}
		});
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError((error) -> this.complaints.add(error));
		return page;
	}

}
