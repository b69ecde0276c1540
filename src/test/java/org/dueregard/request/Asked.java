package org.dueregard.request;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.dueregard.LettersKept;
import org.dueregard.notification.MailAddress;
import org.dueregard.notification.PublicNotice;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.LinkSecret;
import org.springframework.boot.test.context.TestComponent;

/**
 * People who ask, and what they do with the links they are sent.
 */
@TestComponent
public class Asked {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final AskingDesk desk;

	private final LettersKept letters;

	Asked(AskingDesk desk, LettersKept letters) {
		this.desk = desk;
		this.letters = letters;
	}

	/**
	 * Somebody new asks a body for an assessment, and confirms.
	 */
	public PublicRequest of(String body, String words) {
		var person = "person-%d@fellshire.example".formatted(PEOPLE.incrementAndGet());
		return confirmed(request(body, words, person));
	}

	/**
	 * Somebody new asks a body for an assessment in another format, and confirms.
	 */
	public PublicRequest inAnotherFormat(String body, String assessment, String format) {
		var person = "person-%d@fellshire.example".formatted(PEOPLE.incrementAndGet());
		return confirmed(new MakeRequest(new BodyId(body), RequestKind.FORMAT, "The same", format, assessment, null,
				new MailAddress(person), Locale.UK));
	}

	/**
	 * Somebody new tells a body of a concern about an assessment, and confirms.
	 */
	public PublicRequest concernAbout(String body, String assessment, String words) {
		var person = "person-%d@fellshire.example".formatted(PEOPLE.incrementAndGet());
		return confirmed(new MakeRequest(new BodyId(body), RequestKind.CONCERN, words, null, assessment, "A neighbour",
				new MailAddress(person), Locale.UK));
	}

	private PublicRequest confirmed(MakeRequest request) {
		this.desk.ask(request);
		var secret = secret(last(request.address().value()));
		this.desk.confirm(secret);
		return this.desk.find(secret).orElseThrow().request();
	}

	/**
	 * Somebody new asks a body for an assessment.
	 * @return address of the page where they confirm it
	 */
	public String unconfirmed(String body) {
		var person = "person-%d@fellshire.example".formatted(PEOPLE.incrementAndGet());
		this.desk.ask(request(body, "The assessment of the ferry", person));
		return "/requests/confirm/" + secret(last(person)).value();
	}

	private static MakeRequest request(String body, String words, String person) {
		return new MakeRequest(new BodyId(body), RequestKind.ASSESSMENT, words, null, null, null,
				new MailAddress(person), Locale.UK);
	}

	void confirmAgain(PublicRequest request) {
		this.desk.confirm(secret(lettersTo(request).get(0)));
	}

	void clarify(PublicRequest request, String words) {
		this.desk.clarify(secret(lastLetter(request)), words);
	}

	public void askForReview(PublicRequest request) {
		this.desk.askForReview(secret(lastLetter(request)), "I do not agree");
	}

	/**
	 * Address of the page that the person was last sent.
	 */
	public String ownPage(PublicRequest request) {
		return "/requests/" + secret(lastLetter(request)).value();
	}

	PublicNotice lastLetter(PublicRequest request) {
		return last(request.address());
	}

	private List<PublicNotice> lettersTo(PublicRequest request) {
		return this.letters.to(request.address());
	}

	private PublicNotice last(String address) {
		var all = this.letters.to(address);
		return all.get(all.size() - 1);
	}

	private static LinkSecret secret(PublicNotice letter) {
		return SECRET.matcher(letter.path())
			.results()
			.map((found) -> LinkSecret.in(found.group()).orElseThrow())
			.findFirst()
			.orElseThrow();
	}

}
