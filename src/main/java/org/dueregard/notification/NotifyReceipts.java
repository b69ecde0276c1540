package org.dueregard.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where GOV.UK Notify tells what became of letters. Source: its documentation of
 * callbacks, docs.notifications.service.gov.uk/rest-api.html#delivery-receipts.
 */
@RestController
class NotifyReceipts {

	private static final String ARRIVED = "delivered";

	private final NotifySettings settings;

	private final LetterBook book;

	private final ObjectMapper json;

	NotifyReceipts(NotifySettings settings, LetterBook book, ObjectMapper json) {
		this.settings = settings;
		this.book = book;
		this.json = json;
	}

	/**
	 * A receipt of a letter that nobody here knows is taken like any other: Notify would
	 * send it again and again.
	 */
	@PostMapping("/notify/receipts")
	ResponseEntity<Void> receive(@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String proof,
			@RequestBody(required = false) byte @Nullable [] told) throws IOException {
		if (!this.settings.sendsReceipts()) {
			return ResponseEntity.notFound().build();
		}
		if (!MessageDigest.isEqual(bytes("Bearer " + this.settings.receiptsToken()), bytes(proof))) {
			return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
		}
		var receipt = receipt(told);
		if (receipt == null) {
			return ResponseEntity.badRequest().build();
		}
		receipt.letter().ifPresent((letter) -> {
			if (ARRIVED.equals(receipt.status())) {
				this.book.sent(letter);
			}
			else {
				this.book.cameBack(letter, "GOV.UK Notify: " + receipt.status());
			}
		});
		return ResponseEntity.noContent().build();
	}

	private @Nullable Receipt receipt(byte @Nullable [] told) throws IOException {
		try {
			return (told != null) ? this.json.readValue(told, Receipt.class) : null;
		}
		catch (JsonProcessingException unreadable) {
			return null;
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What Notify tells of a letter; the rest of it is of no interest.
	 *
	 * @param reference id of the letter
	 * @param status {@code delivered}, or why not
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Receipt(@Nullable String reference, @Nullable String status) {

		Optional<UUID> letter() {
			try {
				return Optional.ofNullable(this.reference).map(UUID::fromString);
			}
			catch (IllegalArgumentException notOurs) {
				return Optional.empty();
			}
		}

	}

}
