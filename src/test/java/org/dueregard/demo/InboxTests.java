package org.dueregard.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.dueregard.OwnApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import static org.assertj.core.api.Assertions.assertThat;

@OwnApplication
@SpringBootTest(classes = InboxTests.OnlyTheInbox.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class InboxTests {

	@Autowired
	JavaMailSender sender;

	@Autowired
	TestRestTemplate browser;

	@Autowired
	Inbox inbox;

	@DynamicPropertySource
	static void freePort(DynamicPropertyRegistry properties) {
		var port = TestSocketUtils.findAvailableTcpPort();
		properties.add("spring.mail.port", () -> port);
	}

	@Test
	void beforeTheFirstLetterThePageSaysSo() {
		assertThat(page("/demo/inbox")).contains("No letter has been sent yet");
	}

	@Test
	void lettersToAnyoneAreListedNewestFirst() throws Exception {
		sent("adviser@fellshire.example", "Fewer buses");
		sent("nobody@elsewhere.example", "Закрытие <библиотеки>");

		assertThat(page("/demo/inbox")).containsSubsequence("Закрытие &lt;библиотеки&gt;", "nobody@elsewhere.example",
				"Fewer buses", "adviser@fellshire.example");
	}

	@Test
	void aLetterIsOpenedAsTextAndAsHtmlInAFrame() throws Exception {
		sent("adviser@fellshire.example", "Fewer buses");
		var number = this.inbox.newestFirst().get(0).number();

		var page = page("/demo/inbox/" + number);
		var frame = this.browser.getForEntity("/demo/inbox/" + number + "/html", String.class);

		assertThat(page).contains("<iframe", "sandbox=", "/demo/inbox/" + number + "/html", "As &lt;text&gt;, Ŵyn")
			.doesNotContain("As <b>HTML</b>");
		assertThat(frame.getBody()).contains("As <b>HTML</b>, Ŵyn");
		assertThat(frame.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
		assertThat(frame.getHeaders().getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
	}

	@Test
	void aLetterThatIsNotThereIsNotFound() {
		assertThat(this.browser.getForEntity("/demo/inbox/77", String.class).getStatusCode())
			.isEqualTo(HttpStatus.NOT_FOUND);
	}

	@Test
	void theOldestMakeRoomForTheNewest() throws Exception {
		var letters = new MimeMessage[Inbox.KEPT + 2];
		for (var number = 1; number <= letters.length; number++) {
			letters[number - 1] = letter("adviser@fellshire.example", "Letter " + number);
		}
		this.sender.send(letters);

		assertThat(this.inbox.newestFirst()).hasSize(Inbox.KEPT)
			.extracting(ReceivedLetter::subject)
			.startsWith("Letter 502", "Letter 501")
			.endsWith("Letter 3");
	}

	private void sent(String to, String subject) throws MessagingException {
		this.sender.send(letter(to, subject));
	}

	private MimeMessage letter(String to, String subject) throws MessagingException {
		var mail = this.sender.createMimeMessage();
		var words = new MimeMessageHelper(mail, true, "UTF-8");
		words.setFrom("due-regard@localhost");
		words.setTo(to);
		words.setSubject(subject);
		words.setText("As <text>, Ŵyn", "<p>As <b>HTML</b>, Ŵyn</p>");
		return mail;
	}

	private String page(String path) {
		var answer = this.browser.getForEntity(path, String.class);
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
		return answer.getBody();
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Inbox.class, InboxPages.class, OpenInbox.class })
	// The frame of every page asks for its translations, and whose site it is
	@ComponentScan(basePackages = { "org.dueregard.workbench", "org.dueregard.publication.register" },
			useDefaultFilters = false,
			includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Translations|Frame)"))
	@ConfigurationPropertiesScan("org.dueregard.publication.register")
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, ThymeleafAutoConfiguration.class,
			MessageSourceAutoConfiguration.class, SecurityAutoConfiguration.class,
			SecurityFilterAutoConfiguration.class, MailSenderAutoConfiguration.class })
	static class OnlyTheInbox {

	}

}
