package org.dueregard.publication.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.dueregard.publication.document.CanonicalJson;

/**
 * A page as it was printed.
 *
 * @param sha256 of what it says
 * @param content compressed by gzip (RFC 1952), for most readers take it so
 */
public record PrintedPage(String sha256, byte[] content) {

	static PrintedPage of(String html) {
		var said = html.getBytes(StandardCharsets.UTF_8);
		var compressed = new ByteArrayOutputStream(said.length / 4);
		try (var gzip = new GZIPOutputStream(compressed)) {
			gzip.write(said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new PrintedPage(CanonicalJson.sha256(said), compressed.toByteArray());
	}

	/**
	 * As it is sent to whoever does not take gzip.
	 */
	byte[] unpacked() {
		try (var gzip = new GZIPInputStream(new ByteArrayInputStream(this.content), this.content.length)) {
			return gzip.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Tells what is sent from anything else: the same page in another coding is something
	 * else (RFC 9110, 8.8.3.3).
	 */
	String tag(boolean asGzip) {
		return asGzip ? this.sha256 + "-gzip" : this.sha256;
	}

}
