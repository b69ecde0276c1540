package org.dueregard.notification;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * Brings letters to GOV.UK Notify. Source: its REST API,
 * docs.notifications.service.gov.uk/rest-api.html.
 */
class NotifyCarrier implements Carrier {

	private static final Duration TO_CONNECT = Duration.ofSeconds(10);

	private static final Duration TO_ANSWER = Duration.ofSeconds(20);

	private final NotifySettings settings;

	private final RestClient notify;

	private final Clock clock;

	NotifyCarrier(NotifySettings settings, Clock clock) {
		this.settings = settings;
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
		requests.setReadTimeout(TO_ANSWER);
		this.notify = RestClient.builder().baseUrl(settings.address().toString()).requestFactory(requests).build();
		this.clock = clock;
	}

	@Override
	public void carry(Letter letter) {
		try {
			this.notify.post()
				.uri("/v2/notifications/email")
				.headers((headers) -> headers.setBearerAuth(token()))
				.contentType(MediaType.APPLICATION_JSON)
				.body(email(letter))
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientResponseException ex) {
			throw new NotCarried(isFinal(ex) ? Reply.NEVER : Reply.NOT_NOW, ex);
		}
		catch (ResourceAccessException ex) {
			throw new NotCarried(isUnreached(ex) ? Reply.NOT_NOW : Reply.NOT_HEARD, ex);
		}
	}

	/**
	 * The reference by which we are told what became of it is the letter's id.
	 */
	private Map<String, Object> email(Letter letter) {
		var email = new LinkedHashMap<String, Object>();
		email.put("email_address", letter.address());
		email.put("template_id", this.settings.template());
		email.put("personalisation", Map.of("subject", letter.subject(), "body", letter.text()));
		email.put("reference", letter.id().toString());
		Optional.ofNullable(letter.unsubscribe())
			.ifPresent((unsubscribe) -> email.put("one_click_unsubscribe_url", unsubscribe.toString()));
		return email;
	}

	/**
	 * What it says of this letter or its address. Of our key, our limits and itself it
	 * says otherwise.
	 */
	private static boolean isFinal(RestClientResponseException answer) {
		return answer.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST);
	}

	private static boolean isUnreached(ResourceAccessException failure) {
		return failure.getCause() instanceof ConnectException
				|| failure.getCause() instanceof HttpConnectTimeoutException;
	}

	/**
	 * Good for thirty seconds, so it is made for each letter.
	 */
	private String token() {
		try {
			var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build(),
					new JWTClaimsSet.Builder().issuer(this.settings.service())
						.issueTime(Date.from(this.clock.instant()))
						.build());
			token.sign(new MACSigner(this.settings.secret()));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException("The key of GOV.UK Notify cannot be used", ex);
		}
	}

	@Override
	public boolean isToldLater() {
		return this.settings.sendsReceipts();
	}

}
