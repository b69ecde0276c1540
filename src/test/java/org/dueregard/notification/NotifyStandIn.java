package org.dueregard.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Speaks the interface of GOV.UK Notify as it is documented: takes e-mails from who has
 * the key, and answers as it is told.
 */
final class NotifyStandIn {

	static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";

	static final String SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";

	static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";

	/** Ends the connection without a word. */
	static final int HANGS_UP = 0;

	private static final int CREATED = 201;

	private static final int FORBIDDEN = 403;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpServer server;

	private final List<JsonNode> emails = new CopyOnWriteArrayList<>();

	private volatile int answer = CREATED;

	NotifyStandIn() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v2/notifications/email", this::take);
		this.server.start();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	List<JsonNode> emails() {
		return this.emails;
	}

	/**
	 * Takes letters again, and forgets those it has.
	 */
	void reset() {
		this.answer = CREATED;
		this.emails.clear();
	}

	/**
	 * @param answer status of all answers from now on
	 */
	void answerWith(int answer) {
		this.answer = answer;
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange) {
			var email = JSON.readTree(exchange.getRequestBody());
			if (this.answer == HANGS_UP) {
				return;
			}
			var status = isTheService(exchange.getRequestHeaders().getFirst("Authorization")) ? this.answer : FORBIDDEN;
			if (status == CREATED) {
				this.emails.add(email);
			}
			var said = "{\"status_code\":%d}".formatted(status).getBytes();
			exchange.sendResponseHeaders(status, said.length);
			exchange.getResponseBody().write(said);
		}
	}

	private static boolean isTheService(String proof) {
		try {
			var token = SignedJWT.parse(proof.replaceFirst("^Bearer ", ""));
			return token.verify(new MACVerifier(SECRET)) && token.getJWTClaimsSet().getIssuer().equals(SERVICE)
					&& token.getJWTClaimsSet().getIssueTime() != null;
		}
		catch (ParseException | JOSEException ex) {
			return false;
		}
	}

}
