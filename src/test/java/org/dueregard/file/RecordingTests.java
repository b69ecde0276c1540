package org.dueregard.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.Documents;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Sound and film, taken where they may be brought.
 */
class RecordingTests {

	private final FileIntake intake = new FileIntake(new VirusScanner(new ClamAv("", 1, Duration.ofSeconds(1))),
			new FileLimits(DataSize.ofMegabytes(20), 50));

	static Stream<Arguments> recordings() {
		return Stream.of(arguments("a.mp3", Recordings.mp3(), FileKind.MP3),
				arguments("A.MP3", Recordings.mp3WithTitle(), FileKind.MP3),
				arguments("a.m4a", Recordings.mp4("M4A "), FileKind.M4A),
				arguments("a.m4a", Recordings.mp4("mp42"), FileKind.M4A),
				arguments("a.mp4", Recordings.mp4("isom"), FileKind.MP4),
				arguments("a.mp4", Recordings.mp4("avc1"), FileKind.MP4),
				arguments("a.ogg", Recordings.ogg(), FileKind.OGG), arguments("a.opus", Recordings.ogg(), FileKind.OGG),
				arguments("a.webm", Recordings.webm("webm"), FileKind.WEBM));
	}

	@ParameterizedTest
	@MethodSource("recordings")
	void soundAndFilmAreToldByTheirContent(String name, byte[] content, FileKind kind) throws IOException {
		try (var taken = take(name, content, FileKind.all())) {
			assertThat(taken.kind()).isEqualTo(kind);
		}
	}

	@ParameterizedTest
	@MethodSource("recordings")
	void theyAreNoEvidence(String name, byte[] content, FileKind kind) {
		assertRefused("file.kind", name, content, FileKind.documents());
	}

	@ParameterizedTest
	@MethodSource("recordings")
	void oneThatBreaksOffOrHasAnotherNameIsRefused(String name, byte[] content, FileKind kind) {
		if (kind == FileKind.M4A || kind == FileKind.MP4 || kind == FileKind.OGG) {
			assertRefused("file.damagedRecording", name, Arrays.copyOf(content, content.length - 1), FileKind.all());
		}
		assertRefused("file.notWhatItSays", (kind == FileKind.MP3) ? "a.webm" : "a.mp3", content, FileKind.all());
		assertRefused("file.notWhatItSays", name, Documents.pdf("x"), FileKind.all());
		assertRefused("file.notWhatItSays", name, "MZ\u0090\0\3".getBytes(), FileKind.all());
	}

	static Stream<Arguments> broken() {
		var frame = Arrays.copyOf(Recordings.mp3(), 417);
		return Stream.of(arguments("one.mp3", Recordings.joined(frame, new byte[1000])),
				arguments("tag.mp3", Arrays.copyOf(Recordings.mp3WithTitle(), 15)),
				arguments("silence.mp3",
						Recordings.joined(new byte[] { 'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0 }, new byte[500])),
				arguments("apple.mp4", Recordings.mp4("qt  ")),
				arguments("empty.mp4", Arrays.copyOf(Recordings.mp4("isom"), 32)),
				arguments("more.mp4", Recordings.joined(Recordings.mp4("isom"), "<script>".getBytes())),
				arguments("more.ogg", Recordings.joined(Recordings.ogg(), "<script>".getBytes())),
				arguments("any.webm", Recordings.webm("matroska")),
				arguments("head.webm", Arrays.copyOf(Recordings.webm("webm"), 10)), arguments("other.webm", Recordings
					.joined(new byte[] { 0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) 0x80 }, new byte[500])));
	}

	@ParameterizedTest
	@MethodSource("broken")
	void whatOnlyBeginsAsOneIsRefused(String name, byte[] content) {
		assertRefused("file.damagedRecording", name, content, FileKind.all());
	}

	@Test
	void anArchiveBehindOneIsFound() throws IOException {
		assertRefused("file.twoInOne", "a.mp3",
				Recordings.joined(Recordings.mp3(), Documents.zip(Map.of("a.txt", new byte[10]))), FileKind.all());
	}

	private void assertRefused(String problem, String name, byte[] content, Set<FileKind> kinds) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> take(name, content, kinds).close())
			.extracting(FileRefused::problems)
			.satisfies((problems) -> assertThat(problems).extracting(Problem::key).containsExactly(problem));
	}

	private TakenFile take(String name, byte[] content, Set<FileKind> kinds) throws IOException {
		return this.intake.take(name, new ByteArrayInputStream(content), kinds);
	}

}
