package org.dueregard.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kind of file that may be attached.
 */
public enum FileKind {

	PDF("application/pdf", "pdf"),

	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),

	ODT("application/vnd.oasis.opendocument.text", "odt"),

	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

	ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),

	CSV("text/csv", "csv"),

	PNG("image/png", "png"),

	JPEG("image/jpeg", "jpg", "jpeg"),

	TXT("text/plain", "txt"),

	MP3("audio/mpeg", "mp3"),

	M4A("audio/mp4", "m4a"),

	MP4("video/mp4", "mp4"),

	OGG("application/ogg", "ogg", "oga", "ogv", "opus"),

	WEBM("video/webm", "webm");

	private final String mediaType;

	private final List<String> endings;

	FileKind(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	/**
	 * The kind that a file's name declares by its ending.
	 */
	static Optional<FileKind> declaredBy(String name) {
		var lower = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((kind) -> kind.endings.stream().anyMatch((ending) -> lower.endsWith("." + ending)))
			.findFirst();
	}

	/**
	 * What can be read: all but sound and film.
	 */
	public static Set<FileKind> documents() {
		return EnumSet.complementOf(EnumSet.of(MP3, M4A, MP4, OGG, WEBM));
	}

	/**
	 * All that is known.
	 */
	public static Set<FileKind> all() {
		return EnumSet.allOf(FileKind.class);
	}

	/**
	 * Some kinds, for people: {@code PDF, DOCX}.
	 */
	public static String inWords(Set<FileKind> kinds) {
		return kinds.stream().map(FileKind::name).collect(Collectors.joining(", "));
	}

	/**
	 * The endings of some kinds, for a form: {@code .pdf,.docx}.
	 */
	public static String endings(Set<FileKind> kinds) {
		return kinds.stream()
			.flatMap((kind) -> kind.endings.stream())
			.map((ending) -> "." + ending)
			.collect(Collectors.joining(","));
	}

	public String mediaType() {
		return this.mediaType;
	}

	/**
	 * How names of such files end, without the dot.
	 */
	public List<String> endings() {
		return this.endings;
	}

	/**
	 * Whether it is sound or film.
	 */
	public boolean isRecording() {
		return !documents().contains(this);
	}

	boolean isOffice() {
		return this == DOCX || this == ODT || this == XLSX || this == ODS;
	}

}
