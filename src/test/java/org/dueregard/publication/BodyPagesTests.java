package org.dueregard.publication;

import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Bodies show themselves as their settings say.
 */
@DueRegardTest
class BodyPagesTests {

	@Autowired
	WebApplicationContext application;

	MockMvcTester visitor;

	@BeforeEach
	void givenAVisitor() {
		this.visitor = MockMvcTester.from(this.application, (server) -> server.apply(springSecurity()).build());
	}

	@Test
	void aBodyShowsItsNameLogoContactAndItsOwnWords() {
		assertThat(get("/bodies/valley")).hasStatusOk()
			.bodyText()
			.contains("<title>Fell Valley Authority - Due Regard</title>", "src=\"/bodies/valley/logo\"",
					"Town Hall, Fellbridge", "href=\"https://valley.fellshire.example/equality\"",
					"href=\"/?body=valley\"", "<strong>nothing</strong>")
			.doesNotContain("??", "mailto:Town");
	}

	@Test
	void markupOfItsWordsDoesNothing() {
		assertThat(get("/bodies/valley")).bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;")
			.doesNotContain("<script>", "javascript:");
	}

	@Test
	void itsLogoIsAPictureThatOthersMayShowToo() {
		assertThat(get("/bodies/valley/logo")).hasStatusOk()
			.hasHeader("Content-Type", "image/svg+xml")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.containsHeader("Last-Modified")
			.bodyText()
			.startsWith("<svg");
	}

	@Test
	void whatItSaysInEnglishOnlyIsMarkedAsSuch() {
		assertThat(get("/bodies/valley?lang=cy")).bodyText()
			.contains("Yn Saesneg yn unig", "<section aria-labelledby=\"privacy\" lang=\"en-GB\">",
					"<h2 class=\"govuk-heading-m\" id=\"privacy\" lang=\"cy\">");
	}

	@Test
	void aBodyThatIsNotThereIsNotFound() {
		assertThat(get("/bodies/nobody")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("No public body of that name");
		assertThat(get("/bodies/nobody/logo")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/bodies/fellshire/logo")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void readersAreToldWhatIsKeptAndThatNoCookieIsSet() {
		assertThat(get("/privacy")).hasStatusOk()
			.doesNotContainHeader("Set-Cookie")
			.bodyText()
			.contains("Your network address and what you searched for are not kept.", "href=\"/bodies/valley\"")
			.doesNotContain("??");
		assertThat(get("/cookies")).hasStatusOk()
			.doesNotContainHeader("Set-Cookie")
			.bodyText()
			.contains("due-regard-session")
			.doesNotContain("??");
	}

	private MvcTestResult get(String uri) {
		return this.visitor.get().uri(uri).exchange();
	}

}
