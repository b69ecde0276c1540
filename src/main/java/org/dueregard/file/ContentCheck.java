package org.dueregard.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Holds what is in a file against what its name says.
 */
final class ContentCheck {

	private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

	/** Letters that were saved as text are text too. */
	private static final Set<MediaType> TEXT = Set.of(MediaType.TEXT_PLAIN, MediaType.parse("message/rfc822"));

	/** Word and Excel before 2007, and any of them with a password. */
	private static final MediaType OLD_OFFICE = MediaType.application("x-tika-msoffice");

	private ContentCheck() {
	}

	/**
	 * The kind of a file whose name and content agree.
	 * @param kinds that may be brought here
	 * @throws FileRefused when they do not, or when the content may do harm
	 */
	static FileKind kind(String name, Spool spool, Set<FileKind> kinds) throws IOException {
		if (spool.size() == 0) {
			throw new FileRefused("file.empty", name);
		}
		var kind = FileKind.declaredBy(name)
			.filter(kinds::contains)
			.orElseThrow(() -> new FileRefused("file.kind", name, FileKind.inWords(kinds)));
		var found = detect(spool);
		if (kind.isOffice()) {
			checkOffice(name, kind, found, spool);
			return kind;
		}
		if (!agrees(kind, found)) {
			throw notWhatItSays(name, kind, found);
		}
		if (isAlsoArchive(spool)) {
			throw new FileRefused("file.twoInOne", name);
		}
		if (kind.isRecording() && !Recording.isOne(kind, spool.path())) {
			throw new FileRefused("file.damagedRecording", name,
					new DefaultMessageSourceResolvable("fileKind." + kind));
		}
		return kind;
	}

	private static boolean agrees(FileKind kind, MediaType found) {
		return switch (kind) {
			case CSV, TXT -> TEXT.contains(found);
			case M4A, MP4 -> isA(found, "application/quicktime");
			case OGG -> isA(found, "application/ogg");
			case WEBM -> isA(found, "application/x-matroska");
			default -> found.toString().equals(kind.mediaType());
		};
	}

	private static boolean isA(MediaType found, String family) {
		return TYPES.getMediaTypeRegistry().isInstanceOf(found, MediaType.parse(family));
	}

	private static void checkOffice(String name, FileKind kind, MediaType found, Spool spool) throws IOException {
		if (found.equals(OLD_OFFICE)) {
			throw new FileRefused("file.protected", name);
		}
		if (!TYPES.getMediaTypeRegistry().isInstanceOf(found, MediaType.APPLICATION_ZIP)) {
			throw notWhatItSays(name, kind, found);
		}
		try {
			var inside = new OfficeDocument(name, spool.path()).mediaType();
			if (!inside.equals(kind.mediaType())) {
				throw notWhatItSays(name, kind, inside.isEmpty() ? found : inside);
			}
		}
		catch (ZipException | EOFException | IllegalArgumentException damaged) {
			throw new FileRefused("file.damaged", name);
		}
	}

	private static FileRefused notWhatItSays(String name, FileKind kind, Object found) {
		return new FileRefused("file.notWhatItSays", name, new DefaultMessageSourceResolvable("fileKind." + kind),
				found.toString());
	}

	private static MediaType detect(Spool spool) throws IOException {
		try (var content = new BufferedInputStream(Files.newInputStream(spool.path()))) {
			return TYPES.detect(content, new Metadata()).getBaseType();
		}
	}

	/**
	 * Archives are found by their end, so they can follow anything.
	 */
	private static boolean isAlsoArchive(Spool spool) throws IOException {
		try (var archive = new ZipFile(spool.path().toFile())) {
			return archive.size() > 0;
		}
		catch (ZipException none) {
			return false;
		}
	}

}
