package org.dueregard.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/**
 * Gives a file back as it was brought, and only as a download: a browser that shows it
 * also runs it. Should one open it all the same, it can do nothing there.
 *
 * @param number as part of its plain name
 * @param size in bytes
 */
public record FileDownload(long number, String name, FileKind kind, long size) {

	public ResponseEntity<Resource> answer(InputStream content, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition())
			.contentType(MediaType.parseMediaType(this.kind.mediaType()))
			.contentLength(this.size)
			.body(new InputStreamResource(content));
	}

	/**
	 * A plain name for old browsers, and the real one (RFC 6266, RFC 8187).
	 */
	private String disposition() {
		var plain = "file-%d.%s".formatted(this.number, this.kind.name().toLowerCase(Locale.ROOT));
		return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain,
				UriUtils.encode(this.name, StandardCharsets.UTF_8));
	}

}
