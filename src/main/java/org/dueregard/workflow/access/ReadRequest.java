package org.dueregard.workflow.access;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body was read once and can be read again.
 */
class ReadRequest extends HttpServletRequestWrapper {

	private final ServletInputStream body;

	ReadRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = new Body(body);
	}

	@Override
	public ServletInputStream getInputStream() {
		return this.body;
	}

	@Override
	public BufferedReader getReader() {
		var encoding = Optional.ofNullable(getCharacterEncoding()).map(Charset::forName);
		return new BufferedReader(new InputStreamReader(this.body, encoding.orElse(StandardCharsets.UTF_8)));
	}

	private static final class Body extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Body(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		/**
		 * Nothing has to be waited for.
		 */
		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("The body has been read");
		}

	}

}
