package org.dueregard.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Entry;
import org.dueregard.file.FileKind;
import org.dueregard.file.FileLimits;
import org.dueregard.file.FileRefused;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Documents.utf8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A file is taken when it is what its name says and can only be read.
 */
@DueRegardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceFilesTests {

	private static final String VBA = "application/vnd.ms-word.document.macroEnabled.main+xml";

	@Autowired
	Casework casework;

	@Autowired
	EvidenceFiles files;

	@Autowired
	FileLimits limits;

	@Autowired
	Officers officers;

	@Autowired
	AuditTrail trail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource messages;

	Case buses;

	/**
	 * The one of the last test, if nothing has been attached to it.
	 */
	@BeforeEach
	void aCaseWithoutFiles() {
		if (this.buses == null || !this.files.of(this.buses.assessment().id()).isEmpty()) {
			this.buses = this.casework.register(County.COUNCIL, proposal());
		}
	}

	static Stream<Arguments> good() {
		return Stream.of(arguments("survey.pdf", Documents.pdf("Survey"), FileKind.PDF),
				arguments("Report.DOCX", Documents.docx("Report"), FileKind.DOCX),
				arguments("adroddiad ŵy.odt", Documents.odt("Adroddiad"), FileKind.ODT),
				arguments("figures.xlsx", Documents.xlsx(1), FileKind.XLSX),
				arguments("figures.ods", Documents.ods("1"), FileKind.ODS),
				arguments("figures.csv", utf8("ward,people\nFell Foot,12\n"), FileKind.CSV),
				arguments("map.png", Documents.png(), FileKind.PNG),
				arguments("photo.jpeg", Documents.jpeg(), FileKind.JPEG),
				arguments("photo.JPG", Documents.jpeg(), FileKind.JPEG),
				arguments("notes.txt", utf8("Більшість їздить до церкви 🚌\n"), FileKind.TXT),
				arguments("letter.txt", utf8("Subject: The Sunday bus\nFrom: a rider\n\nPlease keep it."),
						FileKind.TXT),
				arguments("windows.txt", new byte[] { 'C', 'a', 'f', (byte) 0xe9, ' ', (byte) 0xa3, '1' },
						FileKind.TXT),
				arguments("chart.docx",
						with(Documents.docxParts("Chart"),
								Map.of("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Documents.xlsx(2))),
						FileKind.DOCX));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("good")
	void whatIsWhatItSaysIsKeptAndComesBackAsItWas(String name, byte[] content, FileKind kind) throws IOException {
		var attached = attach(name, content);

		assertThat(attached.kind()).isEqualTo(kind);
		assertThat(attached.name()).isEqualTo(name);
		assertThat(attached.size()).isEqualTo(content.length);
		assertThat(this.files.of(this.buses.assessment().id())).containsExactly(attached);
		assertThat(this.files.content(attached).readAllBytes()).isEqualTo(content);
	}

	static Stream<Arguments> bad() {
		return Stream.of(arguments("council.pdf", utf8("MZ\u0090\0\3"), "notWhatItSays"),
				arguments("notes.txt", utf8("<!DOCTYPE html><p>Hello"), "notWhatItSays"),
				arguments("notes.csv", utf8("#!/bin/sh\necho"), "notWhatItSays"),
				arguments("notes.txt", utf8("a\0b\0c\0\1\2"), "notWhatItSays"),
				arguments("map.png", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "notWhatItSays"),
				arguments("map.png", Documents.jpeg(), "notWhatItSays"),
				arguments("report.docx", Documents.pdf("A"), "notWhatItSays"),
				arguments("report.docx", Documents.xlsx(1), "notWhatItSays"),
				arguments("report.docx", Documents.odt("A"), "notWhatItSays"),
				arguments("report.odt", Documents.zip(Documents.openDocument("text-template", "A")), "notWhatItSays"),
				arguments("report.odt", Documents.ods("A"), "notWhatItSays"),
				arguments("report.docx", Documents.zip(Map.of("a.txt", utf8("A"))), "notWhatItSays"),
				arguments("report.docx",
						with(Documents.docxParts("A"),
								Map.of("mimetype", utf8("application/vnd.oasis.opendocument.text"))),
						"notWhatItSays"),
				arguments("map.svg", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "kind"),
				arguments("setup.exe", utf8("MZ\u0090\0\3"), "kind"),
				arguments("archive.zip", Documents.docx("A"), "kind"), arguments("noending", utf8("A"), "kind"),
				arguments("annual\u202Efdp.exe", Documents.pdf("A"), "kind"), arguments("..", utf8("A"), "kind"),
				arguments("macros.docm", Documents.docx("A"), "kind"),
				arguments("macros.docx", macroEnabled(), "macros"),
				arguments("macros.docx", with(Documents.docxParts("A"), Map.of("word/vbaProject.bin", utf8("A"))),
						"macros"),
				arguments("macros.ods",
						with(Documents.openDocument("spreadsheet", "A"), Map.of("Basic/Standard/M.xml", utf8("<m/>"))),
						"macros"),
				arguments("chart.docx",
						with(Documents.docxParts("A"),
								Map.of("word/embeddings/Sheet1.xlsx",
										Documents.zip(Map.of("xl/vbaProject.bin", utf8("A"))))),
						"macros"),
				arguments("secret.docx",
						joined(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a,
								(byte) 0xe1 }, new byte[600]),
						"protected"),
				arguments("secret.odt",
						with(Documents.openDocument("text", "A"),
								Map.of("META-INF/manifest.xml", utf8("<m:m xmlns:m=\"x\"><m:encryption-data/></m:m>"))),
						"protected"),
				arguments("matryoshka.docx",
						with(Documents.docxParts("A"),
								Map.of("word/media/a.bin",
										new byte[] { '7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4 })),
						"archiveInside"),
				arguments("matryoshka.docx",
						with(Documents.docxParts("A"), Map.of("word/media/a.png", Documents.docx("B"))),
						"archiveInside"),
				arguments("matryoshka.docx", with(Documents.docxParts("A"),
						Map.of("word/embeddings/a.xlsx",
								with(Documents.docxParts("B"), Map.of("word/embeddings/b.xlsx", Documents.xlsx(1))))),
						"archiveInside"),
				arguments(
						"bomb.docx", with(Documents.docxParts("A"), Map.of("word/x.xml", new byte[3_000_000])), "bomb"),
				arguments("bomb.docx", Documents.zip(manyParts()), "bomb"),
				arguments("torn.docx",
						Stream.of(Documents.docx("A"))
							.map((all) -> Arrays.copyOf(all, all.length / 2))
							.findFirst()
							.get(),
						"damaged"),
				arguments("entities.docx", with(Documents.docxParts("A"), Map.of("[Content_Types].xml",
						utf8("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Types a=\"1\">&x;</Types>"))),
						"damaged"),
				arguments("two.pdf", joined(Documents.pdf("A"), Documents.zip(Map.of("a.class", utf8("A")))),
						"twoInOne"),
				arguments("two.png", joined(Documents.png(), Documents.docx("A")), "twoInOne"),
				arguments("nothing.pdf", new byte[0], "empty"), arguments("nothing.exe", new byte[0], "empty"));
	}

	@ParameterizedTest(name = "{0}: {2}")
	@MethodSource("bad")
	void whatIsNotIsRefusedAndNothingOfItStays(String name, byte[] content, String why) {
		var before = keptInAll();

		var refused = refused(name, content);

		assertThat(refused).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("file");
			assertThat(problem.key()).isEqualTo("file." + why);
			assertThat(sentence(problem)).contains(name.replaceAll("\u202E|^\\.+$", ""))
				.doesNotContain("{", "Resolvable");
		});
		assertThat(keptInAll()).isEqualTo(before);
		assertThat(entries()).startsWith("refused file.%s null null council-author".formatted(why));
	}

	@Test
	void theSentenceSaysWhatIsWrong() {
		assertThat(sentence(refused("council.pdf", utf8("<html><p>Hello")).get(0)))
			.startsWith("“council.pdf” is not a PDF: its content looks like something else (text/html). ")
			.endsWith("save it as a PDF and attach that");
	}

	@Test
	void whatIsTooLargeIsReadNoFurtherThanItMust() throws IOException {
		var endless = new Endless();

		var refused = catchThrowableOfType(AnswersRefused.class, () -> this.files.attach(this.buses.assessment().id(),
				new AttachFile("endless.txt", null, endless), officer("council-author")));

		assertThat(refused.problems()).extracting(Problem::key).containsExactly("file.tooLarge");
		assertThat(sentence(refused.problems().get(0))).contains("larger than 2 MB");
		assertThat(endless.read).isLessThan(this.limits.largest().toBytes() + 100_000);
	}

	@Test
	void aFileOfTheLargestSizeIsTaken() throws IOException {
		var large = new byte[Math.toIntExact(this.limits.largest().toBytes())];
		Arrays.fill(large, (byte) 'a');

		var attached = attach("large.txt", large);

		assertThat(this.files.content(attached).readAllBytes()).isEqualTo(large);
	}

	@Test
	void noFileStaysOnDisk() throws IOException {
		attach("a.pdf", Documents.pdf("A"));
		refused("a.pdf", utf8("B"));

		try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			assertThat(left.filter((file) -> file.getFileName().toString().endsWith(".upload"))
				.filter((file) -> file.toFile().lastModified() > System.currentTimeMillis() - 60_000)).isEmpty();
		}
	}

	@Test
	void theSameContentIsKeptOnceForEachBody() throws IOException {
		var content = utf8("Unlike any other " + this.buses.reference());
		var lamps = this.casework.register(County.COUNCIL, proposal());
		var clinic = this.casework.register(County.TRUST, proposal());

		attach("a.txt", content);
		var second = attach(lamps, "b.txt", content, "council-author");
		attach(clinic, "c.txt", content, "trust-author");

		assertThat(kept(second.sha256())).isEqualTo(2);
		this.files.remove(this.buses.assessment().id(), only(this.buses).id(), officer("council-author"));
		assertThat(this.files.content(second).readAllBytes()).isEqualTo(content);
		this.files.remove(lamps.assessment().id(), second.id(), officer("council-author"));
		assertThat(kept(second.sha256())).isEqualTo(1);
		assertThat(this.files.content(only(clinic)).readAllBytes()).isEqualTo(content);
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> this.files.content(second));
	}

	@Test
	void theSameFileIsAttachedOnce() throws IOException {
		attach("a.pdf", Documents.pdf("A"));

		assertThat(refused("again.pdf", Documents.pdf("A"))).extracting(Problem::key, Problem::arguments)
			.containsExactly(tuple("evidenceFile.thereAlready", List.of("a.pdf")));
	}

	@Test
	void thereIsAnEndToFiles() throws IOException {
		for (var i = 0; i < this.limits.most(); i++) {
			attach("%d.txt".formatted(i), utf8("File " + i));
		}

		assertThat(refused("more.txt", utf8("More"))).extracting(Problem::key).containsExactly("evidenceFile.tooMany");
	}

	@Test
	void whatIsAttachedAndRemovedIsOnRecord() throws IOException {
		var attached = attach("a.pdf", Documents.pdf("A"));
		this.files.remove(this.buses.assessment().id(), attached.id(), officer("council-author"));

		var hash = attached.sha256();
		assertThat(entries()).startsWith("removed %d %s null council-author".formatted(attached.id(), hash),
				"attached %d null %s council-author".formatted(attached.id(), hash));
	}

	@Test
	void aRemovedFileIsNotRemovedTwice() throws IOException {
		var attached = attach("a.pdf", Documents.pdf("A"));
		var id = this.buses.assessment().id();
		this.files.remove(id, attached.id(), officer("council-author"));

		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.files.remove(id, attached.id(), officer("council-author")))
			.withMessageContaining("evidenceFile.gone");
	}

	@Test
	void onceItIsDecidedFilesStayAsTheyAre() throws IOException {
		this.buses.upTo("recordDecision");
		var attached = attach("a.pdf", Documents.pdf("A"));
		this.buses.upTo("clearForPublication");

		assertThat(refused("b.pdf", Documents.pdf("B"))).extracting(Problem::key)
			.containsExactly("evidenceFile.decided");
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.files.remove(this.buses.assessment().id(), attached.id(), officer("council-author")))
			.withMessageContaining("evidenceFile.decided");
		assertThat(only(this.buses)).isEqualTo(attached);
	}

	@Test
	void aNoteOfAThousandCharactersIsKeptAndALongerOneRefused() throws IOException {
		var id = this.buses.assessment().id();
		var note = "Ŵ🎉".repeat(500);

		this.files.attach(id, new AttachFile("a.txt", " " + note + "\n", content(utf8("A"))),
				officer("council-author"));

		assertThat(only(this.buses).note()).isEqualTo(note);
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.files.attach(id, new AttachFile("b.txt", note + "x", content(utf8("B"))),
					officer("council-author")))
			.satisfies((refused) -> assertThat(refused.problems().get(0).field()).isEqualTo("note"));
	}

	private AttachedFile attach(String name, byte[] content) throws IOException {
		return attach(this.buses, name, content, "council-author");
	}

	private AttachedFile attach(Case to, String name, byte[] content, String officer) throws IOException {
		return this.files.attach(to.assessment().id(), new AttachFile(name, null, content(content)), officer(officer));
	}

	private List<Problem> refused(String name, byte[] content) {
		return catchThrowableOfType(AnswersRefused.class, () -> attach(name, content)).problems();
	}

	private AttachedFile only(Case of) {
		var all = this.files.of(of.assessment().id());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private Officer officer(String id) {
		return this.officers.find(new OfficerId(id)).orElseThrow();
	}

	private String sentence(Problem problem) {
		return this.messages.getMessage(problem.key(), problem.arguments().toArray(), Locale.UK);
	}

	private int kept(String sha256) {
		return this.jdbc.sql("select count(*) from file_content where sha256 = ?")
			.param(sha256)
			.query(Integer.class)
			.single();
	}

	private List<Integer> keptInAll() {
		return Stream.of("file_content", "file_chunk", "evidence_file")
			.map((table) -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single())
			.toList();
	}

	/**
	 * What is on record about the case, newest first.
	 */
	private List<String> entries() {
		return this.trail.of(this.buses.assessment().id(), 0, 10)
			.stream()
			.map(Entry::content)
			.map((content) -> "%s %s %s %s %s".formatted(content.deed(), content.about(), content.before(),
					content.after(), content.officer()))
			.toList();
	}

	private static ByteArrayInputStream content(byte[] bytes) {
		return new ByteArrayInputStream(bytes);
	}

	private static byte[] with(Map<String, byte[]> parts, Map<String, byte[]> more) {
		var all = new LinkedHashMap<>(parts);
		all.putAll(more);
		return Documents.zip(all);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		return Documents.joined(first, second);
	}

	private static byte[] macroEnabled() {
		return with(Documents.docxParts("A"), Map.of("[Content_Types].xml",
				utf8("<Types><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>".formatted(VBA))));
	}

	private static Map<String, byte[]> manyParts() {
		var parts = Documents.docxParts("A");
		for (var i = 0; i <= 10_000; i++) {
			parts.put("word/%d.xml".formatted(i), new byte[0]);
		}
		return parts;
	}

	/**
	 * The letter a, for ever.
	 */
	private static final class Endless extends InputStream {

		private long read;

		@Override
		public int read() {
			this.read++;
			return 'a';
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			Arrays.fill(into, offset, offset + length, (byte) 'a');
			this.read += length;
			return length;
		}

	}

}
