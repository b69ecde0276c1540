package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

import org.dueregard.shared.Sha256;

/**
 * A file on disk while it is looked at; gone when that is over.
 *
 * @param size in bytes; one more than the limit for whatever is longer
 */
record Spool(Path path, long size, String sha256) implements AutoCloseable {

	static Spool of(InputStream content, long limit) throws IOException {
		var path = Files.createTempFile("due-regard-", ".upload");
		try (var file = new DigestOutputStream(Files.newOutputStream(path), Sha256.digest())) {
			var size = copy(content, file, limit + 1);
			return new Spool(path, size, HexFormat.of().formatHex(file.getMessageDigest().digest()));
		}
		catch (IOException | RuntimeException ex) {
			Files.delete(path);
			throw ex;
		}
	}

	private static long copy(InputStream from, DigestOutputStream to, long most) throws IOException {
		var piece = new byte[16 * 1024];
		var copied = 0L;
		for (var read = 0; read >= 0 && copied < most; copied += Math.max(read, 0)) {
			read = from.read(piece, 0, (int) Math.min(piece.length, most - copied));
			to.write(piece, 0, Math.max(read, 0));
		}
		return copied;
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
