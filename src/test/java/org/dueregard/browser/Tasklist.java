package org.dueregard.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camunda Tasklist as an officer sees it.
 */
final class Tasklist {

	private final Page page;

	private final String address;

	Tasklist(Page page, String address) {
		this.page = page;
		this.address = address;
	}

	Page page() {
		return this.page;
	}

	Tasklist open() {
		this.page.navigate(this.address + "/camunda/app/tasklist/default/");
		this.page.getByText("My groups' tasks").waitFor();
		return this;
	}

	/**
	 * Opens the start form of a process.
	 */
	Tasklist startProcess(String name) {
		this.page.getByText("Start process").click();
		this.page.locator(".modal-content .processes").getByText(name).click();
		return this;
	}

	Tasklist filter(String name) {
		var list = this.page.waitForResponse((response) -> response.url().contains("/list?"),
				() -> this.page.locator("[cam-tasklist-filters]").getByText(name).click());
		list.finished();
		return this;
	}

	/**
	 * The name of the task about something.
	 */
	String taskAbout(String something) {
		return this.page.locator(".tasks-list .names .task a", containing(something)).innerText();
	}

	/**
	 * The tasks of the list, by name.
	 */
	List<String> tasks() {
		return this.page.locator(".tasks-list .names .task").allInnerTexts();
	}

	Tasklist task(String reference) {
		this.page.locator(".tasks-list .names .task a", containing(reference)).click();
		waitForTheCase();
		return this;
	}

	/**
	 * The form stands there empty before its answers and the case come in.
	 */
	private void waitForTheCase() {
		this.page.locator(".fjs-form h4").first().waitFor();
	}

	private static Page.LocatorOptions containing(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	Tasklist claim() {
		claimInVain();
		this.page.locator(".unclaim").waitFor();
		waitForTheCase();
		return this;
	}

	/**
	 * Tries to claim the task.
	 */
	void claimInVain() {
		this.page.locator(".claim").click();
	}

	/**
	 * All that the form says.
	 */
	String form() {
		return this.page.locator(".fjs-form").innerText();
	}

	private Locator field(String question) {
		return this.page.locator(".fjs-form-field",
				new Page.LocatorOptions().setHas(this.page.locator("label", containing(question))));
	}

	Tasklist write(String question, String text) {
		field(question).locator("input, textarea").fill(text);
		return this;
	}

	Tasklist writeDay(String question, String day) {
		var input = field(question).locator(".flatpickr-input");
		input.fill(day);
		input.press("Enter");
		return this;
	}

	/**
	 * What a field holds.
	 */
	String written(String question) {
		return field(question).locator("input, textarea").inputValue();
	}

	Tasklist choose(String question, String answer) {
		option(field(question), answer).check();
		return this;
	}

	Tasklist tick(String statement) {
		option(this.page.locator(".fjs-form"), statement).check();
		return this;
	}

	private static Locator option(Locator among, String beginning) {
		var words = Pattern.compile("^\\s*" + beginning.replaceAll("\\W", ".") + "(\\W|$)");
		return among.locator("label:has(input)", new Locator.LocatorOptions().setHasText(words)).locator("input");
	}

	Tasklist select(String question, String answer) {
		field(question).locator(".fjs-input-group").click();
		this.page.locator(".fjs-dropdownlist-item", containing(answer)).click();
		return this;
	}

	/**
	 * Completes the task with the answers of its form.
	 */
	void complete() {
		assertThat(submit("Complete").ok()).isTrue();
	}

	/**
	 * Tries to complete the task.
	 */
	void completeInVain() {
		assertThat(submit("Complete").status()).isEqualTo(422);
	}

	/**
	 * Starts the process with the answers of its start form.
	 */
	void start() {
		assertThat(submit("Start").ok()).isTrue();
	}

	private Response submit(String button) {
		return this.page.waitForResponse((response) -> response.url().endsWith("/submit-form"),
				() -> button(button).click());
	}

	private Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/**
	 * What Tasklist says about what was done last.
	 */
	String message() {
		var message = this.page.locator(".notifications .message, .notifications .status");
		message.last().waitFor();
		return String.join(" ", message.allInnerTexts());
	}

	void signOut() {
		this.page.locator(".account .dropdown-toggle").click();
		this.page.getByText("Log out").click();
	}

}
