package org.dueregard.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

	TXT("text/plain", "txt");

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
	 * All kinds, for people: {@code PDF, DOCX}.
	 */
	public static String all() {
		return Arrays.stream(values()).map(FileKind::name).collect(Collectors.joining(", "));
	}

	/**
	 * All endings, for a form: {@code .pdf,.docx}.
	 */
	public static String allEndings() {
		return Arrays.stream(values())
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

	boolean isText() {
		return this == CSV || this == TXT;
	}

	boolean isOffice() {
		return this == DOCX || this == ODT || this == XLSX || this == ODS;
	}

}
