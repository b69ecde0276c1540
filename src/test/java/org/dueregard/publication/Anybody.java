package org.dueregard.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Somebody without an account or a cookie, who reads whatever the site gives, documents
 * too.
 */
final class Anybody {

	/** As addresses in feeds and files have it. */
	private static final Pattern OURS = Pattern.compile("http://localhost:8080(/[^\\s\"'<>,|\\\\]*)");

	private static final int OF_A_QUESTION = 12;

	private static final int PARTS_OF_A_QUESTION = 2;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String site;

	Anybody(int port) {
		this.site = "http://localhost:" + port;
	}

	/**
	 * Goes from the first page to all that it leads to; of questions to the register a
	 * few of each kind.
	 */
	List<Read> everythingByLinks() {
		var read = new ArrayList<Read>();
		var waiting = new ArrayDeque<>(List.of("/"));
		var seen = new HashSet<>(waiting);
		var questions = new HashMap<String, Integer>();
		while (!waiting.isEmpty()) {
			var page = get(waiting.poll());
			read.add(page);
			for (var link : links(page)) {
				if (seen.add(link) && isAsked(link, questions)) {
					waiting.add(link);
				}
			}
		}
		return read;
	}

	private static boolean isAsked(String link, Map<String, Integer> questions) {
		var asked = link.replaceAll("^[^?]*\\??", "");
		return asked.isEmpty() || asked.split("&").length <= PARTS_OF_A_QUESTION
				&& questions.merge(link.replaceAll("=[^&]*", "="), 1, Integer::sum) <= OF_A_QUESTION;
	}

	/**
	 * Asks for addresses in all the ways that HTTP has for reading.
	 */
	void ask(Collection<String> addresses, Consumer<Read> answers) {
		for (var address : addresses) {
			var read = get(address);
			answers.accept(read);
			answers.accept(send("HEAD", address));
			answers.accept(send("GET", address, "Accept", "application/json", "If-None-Match", read.tag()));
		}
	}

	Read get(String address) {
		return send("GET", address, "Accept", "text/html,*/*;q=0.8");
	}

	private Read send(String method, String address, String... headers) {
		var request = HttpRequest.newBuilder(URI.create(this.site + address))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			var answer = this.client.send(request.build(), BodyHandlers.ofByteArray());
			var type = answer.headers().firstValue("Content-Type").orElse("");
			return new Read(method + " " + address, answer.statusCode(), type,
					answer.headers().firstValue("ETag").orElse("\"none\""), answer.headers().map().toString(),
					method.equals("GET") ? text(type, answer.body()) : "");
		}
		catch (IOException ex) {
			throw new AssertionError("No answer from " + address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static String text(String type, byte[] content) throws IOException {
		if (type.startsWith("application/pdf")) {
			return ofPdf(content);
		}
		return type.startsWith("application/vnd.oasis") ? ofArchive(content)
				: new String(content, StandardCharsets.UTF_8);
	}

	private static String ofPdf(byte[] content) throws IOException {
		try (var pdf = Loader.loadPDF(content)) {
			var said = pdf.getDocumentCatalog().getMetadata();
			return new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getCOSObject()
					+ ((said != null) ? new String(said.toByteArray(), StandardCharsets.UTF_8) : "");
		}
	}

	private static String ofArchive(byte[] content) throws IOException {
		var text = new StringBuilder();
		try (var parts = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				text.append(part.getName()).append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return text.toString();
	}

	private List<String> links(Read page) {
		Stream<String> found = page.type().startsWith("text/html") ? inPage(page)
				: OURS.matcher(page.body()).results().map((address) -> address.group(1)).map(Anybody::plain);
		return found.map((link) -> link.replaceAll("#.*", ""))
			.filter((link) -> link.startsWith("/") && !link.contains("{"))
			.distinct()
			.toList();
	}

	private Stream<String> inPage(Read page) {
		return Jsoup.parse(page.body(), this.site + page.path())
			.select("[href], [src], form[method=get]")
			.stream()
			.flatMap((each) -> Stream.of("href", "src", "action").filter(each::hasAttr).map(each::absUrl))
			.map((link) -> link.replace("http://localhost:8080", this.site))
			.filter((link) -> link.startsWith(this.site))
			.map((link) -> link.substring(this.site.length()));
	}

	private static String plain(String address) {
		return Parser.unescapeEntities(address, true);
	}

	/**
	 * What came back.
	 *
	 * @param question method and address
	 * @param head all headers
	 * @param body its text; of a document, all that it says
	 */
	record Read(String question, int status, String type, String tag, String head, String body) {

		String path() {
			return this.question.replaceFirst("^\\S+ ", "");
		}

		String all() {
			return this.head + "\n" + this.body;
		}

	}

}
