package org.dueregard.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * A document of an office program: an archive of parts. Each part is unpacked once, to
 * measure it and to see what it is, and kept nowhere.
 */
final class OfficeDocument {

	private static final Pattern MACROS = Pattern
		.compile("(?i)(^|/)vbaproject\\.bin$|(^|/)(activex|macrosheets)/|^(basic|scripts)/.");

	private static final Pattern ACTIVE = Pattern.compile("(?i)macro|vbaproject|activex");

	/** Where Word keeps the workbook behind a chart. */
	private static final Pattern EMBEDDED = Pattern.compile("(?i)(word|xl)/embeddings/[^/]+\\.(docx|xlsx|pptx)");

	private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

	/** Not gzip: it holds one thing, and office programs pack pictures with it. */
	private static final Set<MediaType> ARCHIVES = Set.of(MediaType.APPLICATION_ZIP,
			MediaType.parse("application/x-rar-compressed"), MediaType.parse("application/x-7z-compressed"),
			MediaType.parse("application/x-bzip2"), MediaType.parse("application/x-xz"),
			MediaType.parse("application/x-tar"));

	private final String name;

	private final Path path;

	private final Unpacking unpacking;

	private String mediaType = "";

	OfficeDocument(String name, Path path) {
		this.name = name;
		this.path = path;
		this.unpacking = new Unpacking(name);
	}

	/**
	 * What the document says it is, empty when it says nothing.
	 * @throws FileRefused when it is larger than any document, hides what it holds, or
	 * can do more than be read
	 * @throws java.util.zip.ZipException when it is damaged
	 */
	String mediaType() throws IOException {
		try (var archive = new ZipFile(this.path.toFile())) {
			var names = new HashSet<String>();
			for (var part : Collections.list(archive.entries())) {
				if (!names.add(part.getName())) {
					throw new FileRefused("file.damaged", this.name);
				}
				try (var content = new BufferedInputStream(
						this.unpacking.measured(archive.getInputStream(part), part.getCompressedSize()))) {
					look(part, content);
					content.transferTo(OutputStream.nullOutputStream());
				}
			}
		}
		return this.mediaType;
	}

	private void look(ZipEntry part, InputStream content) throws IOException {
		refuseMacros(part);
		switch (part.getName()) {
			case "[Content_Types].xml" -> OfficeXml.attributes(content, "ContentType", this::typeOfPart);
			case "mimetype" -> says(new String(content.readNBytes(200), StandardCharsets.US_ASCII).strip());
			case "META-INF/manifest.xml" -> OfficeXml.elements(content, this::partOfManifest);
			default -> lookIntoArchive(part, content);
		}
	}

	private void typeOfPart(String type) {
		if (ACTIVE.matcher(type).find()) {
			throw new FileRefused("file.macros", this.name);
		}
		if (type.endsWith(".main+xml")) {
			says(type.substring(0, type.length() - ".main+xml".length()));
		}
	}

	private void partOfManifest(String element) {
		if (element.equals("encryption-data") || element.equals("encrypted-key")) {
			throw new FileRefused("file.protected", this.name);
		}
	}

	/**
	 * A document that says two things is neither.
	 */
	private void says(String type) {
		this.mediaType = this.mediaType.isEmpty() || this.mediaType.equals(type) ? type : "two kinds in one";
	}

	private void refuseMacros(ZipEntry part) {
		if (MACROS.matcher(part.getName()).find()) {
			throw new FileRefused("file.macros", this.name);
		}
	}

	private void lookIntoArchive(ZipEntry part, InputStream content) throws IOException {
		if (!isArchive(content)) {
			return;
		}
		if (!EMBEDDED.matcher(part.getName()).matches()) {
			throw new FileRefused("file.archiveInside", this.name);
		}
		var embedded = new ZipInputStream(content);
		for (var inner = embedded.getNextEntry(); inner != null; inner = embedded.getNextEntry()) {
			refuseMacros(inner);
			var innerContent = new BufferedInputStream(this.unpacking.measured(embedded, Long.MAX_VALUE));
			if (isArchive(innerContent)) {
				throw new FileRefused("file.archiveInside", this.name);
			}
			innerContent.transferTo(OutputStream.nullOutputStream());
		}
	}

	private static boolean isArchive(InputStream content) throws IOException {
		var found = TYPES.detect(content, new Metadata()).getBaseType();
		var registry = TYPES.getMediaTypeRegistry();
		return ARCHIVES.stream().anyMatch((archive) -> registry.isInstanceOf(found, archive));
	}

}
