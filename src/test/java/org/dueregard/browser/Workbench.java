package org.dueregard.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import org.springframework.web.util.UriUtils;

/**
 * The workbench as an officer sees it.
 */
final class Workbench {

	private final Page page;

	private final String address;

	private final Effort effort;

	Workbench(Page page, String address, Effort effort) {
		this.page = page;
		this.address = address;
		this.effort = effort;
	}

	Page page() {
		return this.page;
	}

	/**
	 * Where an assessment is started.
	 */
	Workbench start() {
		return follow(this.page.getByText("Start an assessment"));
	}

	/**
	 * What has to be done on a case, from the list of the officer's work.
	 */
	Workbench step(String step, String title) {
		search("", title);
		var link = Pattern.compile(step + " ?: " + title);
		return follow(this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)));
	}

	/**
	 * Takes what waits for a role of the officer's, from the list of such.
	 */
	Workbench take(String title) {
		search("view=for-my-roles&", title);
		return follow(this.page.locator(".due-regard-list li button").first());
	}

	/**
	 * Follows a link to the page it leads to.
	 */
	Workbench go(String link) {
		return follow(link(link).first());
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	/**
	 * Attaches a file as evidence on the page for it.
	 */
	Workbench attach(String name, byte[] content) {
		this.effort.click();
		this.page.setInputFiles("#file", new FilePayload(name, "application/pdf", content));
		return press("Attach the file");
	}

	private void search(String view, String title) {
		this.page.navigate("%s/workbench?%swords=%s".formatted(this.address, view,
				UriUtils.encodeQueryParam(title, StandardCharsets.UTF_8)));
	}

	Workbench press(String button) {
		return follow(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first());
	}

	/**
	 * Waits for the page that a link or button leads to.
	 */
	private Workbench follow(Locator linkOrButton) {
		this.effort.click();
		this.page.waitForResponse((response) -> response.request().isNavigationRequest() && response.status() != 302,
				linkOrButton::click);
		this.page.waitForLoadState(LoadState.LOAD);
		return this;
	}

	/**
	 * Fills in a form by the names of its fields, adding rows where there are too few.
	 */
	Workbench answer(Map<String, Object> answers) {
		answer("", answers);
		return this;
	}

	private void answer(String before, Map<String, Object> answers) {
		answers.forEach((key, value) -> answer(before + key, value));
	}

	@SuppressWarnings("unchecked")
	private void answer(String name, Object value) {
		if (value instanceof List<?> rows && rows.get(0) instanceof Map) {
			for (var number = 0; number < rows.size(); number++) {
				var row = "%s[%d]".formatted(name, number);
				if (named("_row").and(this.page.locator("[value='%s']".formatted(row))).count() == 0) {
					follow(this.page.locator("button[name=add][value='%s']".formatted(name)));
				}
				answer(row + ".", (Map<String, Object>) rows.get(number));
			}
		}
		else if (value instanceof List<?> ticked) {
			ticked.forEach((one) -> check(option(name, one)));
		}
		else {
			answerOne(name, String.valueOf(value));
		}
	}

	private void answerOne(String name, String value) {
		var field = named(name);
		if (field.count() == 0) {
			var day = LocalDate.parse(value);
			write(named(name + ".day"), String.valueOf(day.getDayOfMonth()));
			write(named(name + ".month"), String.valueOf(day.getMonthValue()));
			write(named(name + ".year"), String.valueOf(day.getYear()));
			return;
		}
		switch (kind(field.first())) {
			case "radio", "checkbox" -> check(option(name, value));
			case "select-one" -> {
				this.effort.click();
				field.selectOption(value);
			}
			case "hidden" -> {
			}
			default -> write(field, value);
		}
	}

	private void write(Locator field, String text) {
		this.effort.type(text);
		field.fill(text);
	}

	private void check(Locator option) {
		this.effort.click();
		option.check();
	}

	private static String kind(Locator field) {
		return (String) field.evaluate("(field) => field.type");
	}

	Workbench untick(String name, String value) {
		this.effort.click();
		option(name, value).uncheck();
		return this;
	}

	private Locator named(String name) {
		return this.page.locator("[name='%s']".formatted(name));
	}

	private Locator option(String name, Object value) {
		return this.page.locator("[name='%s'][value='%s']".formatted(name, value));
	}

	/**
	 * All that the page says.
	 */
	String text() {
		return this.page.locator("main").innerText();
	}

	/**
	 * What a field holds.
	 */
	String written(String name) {
		return named(name).inputValue();
	}

	/**
	 * The sentences above a form that was refused.
	 */
	List<String> problems() {
		return this.page.locator(".govuk-error-summary li").allInnerTexts();
	}

}
