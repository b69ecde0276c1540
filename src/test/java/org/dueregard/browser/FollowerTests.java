package org.dueregard.browser;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.assertj.core.api.SoftAssertions;
import org.dueregard.Casework.Case;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reviewed;
import static org.dueregard.Answered.withdrawn;

/**
 * Somebody's whole way from an assessment to the letters they get about it and out again,
 * in both languages. Their letters can be read by everybody too.
 */
@DueRegardTest
class FollowerTests extends InBrowser {

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/subscriptions/\\S+)");

	@Autowired
	GreenMail server;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clockwork clockwork;

	@Autowired
	TestClock clock;

	private final SoftAssertions findings = new SoftAssertions();

	private final Markup markup = new Markup();

	private Inspection inspection = new Inspection(new Album("follower"), this.findings);

	@AfterEach
	void forget() throws Exception {
		this.jdbc.sql("delete from subscription").update();
		this.jdbc.sql("delete from subscription_news").update();
		this.server.purgeEmailFromAllMailboxes();
		this.clock.reset();
	}

	@Test
	void whoeverWantsLettersGetsThemAndNoMoreAfterwards() throws Exception {
		var lamps = published("Fewer street lamps");
		var reader = chromium.page();
		reader.navigate(this.officers.address() + "/assessments/" + lamps.reference());
		follow(reader, "Get an e-mail about this", "lamps@example.org", "Continue");

		confirm(reader, "lamps@example.org", "Confirm", "You get e-mails from now on");
		reader.getByLabel("Once a week, on Mondays").check();
		press(reader, "Save", "It has been changed");
		reader.getByLabel("As soon as something happens").check();
		press(reader, "Save", "It has been changed");
		lamps.fire(lamps.timers("reviewDue").get(0)).submit("reviewActions", reviewed("CONTINUE")).background();
		lookAtLetters();
		end(reader, "lamps@example.org", "Stop these e-mails", "You get no more of these e-mails");

		this.findings.assertAll();
	}

	@Test
	void allOfItIsThereInWelsh() throws Exception {
		this.inspection = new Inspection(new Album("follower-welsh"), this.findings);
		var lamps = published("Fewer signposts");
		var reader = chromium.page();
		reader.navigate(this.officers.address() + "/?words=signposts&lang=cy");
		follow(reader, "Cael e-bost am hyn", "signposts@example.org", "Parhau");

		confirm(reader, "signposts@example.org", "Cadarnhau", "Byddwch yn cael");
		lamps.withdraw(withdrawn(), "author");
		published("More signposts");
		lookAtLetters();
		end(reader, "signposts@example.org", "Rhoi’r gorau", "Ni chewch ragor");

		this.findings.assertAll();
	}

	private Case published(String title) {
		return this.casework.register(County.COUNCIL, proposal(title)).published();
	}

	private void follow(Page reader, String link, String address, String send) {
		reader.getByText(link).first().click();
		look(reader);
		press(reader, send, "");
		this.clock.pass(Duration.ofSeconds(5));
		reader.locator("#address").fill(address);
		reader.locator("#rhythm").check();
		press(reader, send, "");
	}

	private void confirm(Page reader, String address, String button, String said) throws Exception {
		reader.navigate(this.officers.address() + lastLink(address));
		look(reader);
		press(reader, button, said);
	}

	private void end(Page reader, String address, String button, String said) throws Exception {
		var end = lastLink(address);
		reader.navigate(this.officers.address() + end);
		look(reader);
		press(reader, button, said);
		reader.navigate(this.officers.address() + end);
		look(reader);
		assertThat(this.jdbc.sql("select count(*) from subscription").query(Integer.class).single()).isZero();
	}

	private void press(Page reader, String button, String said) {
		reader.locator("main button:has-text('%s')".formatted(button)).click();
		reader.waitForLoadState();
		assertThat(reader.locator("main").innerText()).contains(said);
		look(reader);
	}

	private void look(Page reader) {
		this.findings.assertThat(this.markup.mistakes(reader.content())).as("Markup of %s", reader.title()).isEmpty();
		this.inspection.of(reader);
	}

	/**
	 * The letters as a mail program shows them.
	 */
	private void lookAtLetters() throws Exception {
		this.clockwork.background();
		for (var mail : mails()) {
			if (mail.getAllRecipients()[0].toString().endsWith("@example.org")) {
				var letter = chromium.page();
				letter.setContent(part(mail, 1));
				this.inspection.of(letter);
				letter.close();
			}
		}
	}

	private List<MimeMessage> mails() {
		return List.of(this.server.getReceivedMessages());
	}

	private String lastLink(String address) throws Exception {
		this.clockwork.background();
		var link = "";
		for (var mail : mails()) {
			if (mail.getAllRecipients()[0].toString().equals(address)) {
				var found = LINK.matcher(part(mail, 0)).results().map((each) -> each.group(1)).toList();
				link = found.get(found.size() - 1);
			}
		}
		assertThat(link).isNotEmpty();
		return link;
	}

	private static String part(MimeMessage mail, int number) throws Exception {
		return ((Multipart) mail.getContent()).getBodyPart(number).getContent().toString();
	}

}
