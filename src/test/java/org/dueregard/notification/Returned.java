package org.dueregard.notification;

import java.nio.charset.StandardCharsets;

/**
 * What mail servers send back, as they write it.
 */
final class Returned {

	static final String ID = "3f2b9c1e-8a54-4d0b-9a3e-6c1f0d2b7a55";

	static final String HEADERS = """
			From: due-regard@eia.example
			To: nobody@fellshire.example
			Subject: You asked for something
			Message-ID: <%s@eia.example>
			""".formatted(ID);

	private static final String REPORT = """
			Return-Path: <>
			From: MAILER-DAEMON@mx.fellshire.example (Mail Delivery System)
			To: bounces@eia.example
			Subject: Undelivered Mail Returned to Sender
			Auto-Submitted: auto-replied
			MIME-Version: 1.0
			Content-Type: multipart/report; report-type=delivery-status;
				boundary="4Xq.1/mx"

			This is a MIME-encapsulated message.

			--4Xq.1/mx
			Content-Description: Notification
			Content-Type: text/plain; charset=us-ascii

			I'm sorry to have to inform you that your message could not
			be delivered to one or more recipients.

			--4Xq.1/mx
			Content-Description: Delivery report
			Content-Type: message/delivery-status

			Reporting-MTA: dns; mx.fellshire.example
			X-Postfix-Queue-ID: 4Xq1
			Arrival-Date: Mon,  2 Mar 2026 09:00:00 +0000 (GMT)

			Final-Recipient: rfc822; nobody@fellshire.example
			Original-Recipient: rfc822;nobody@fellshire.example
			Action: %s
			Status: %s
			Remote-MTA: dns; mail.fellshire.example
			Diagnostic-Code: %s

			--4Xq.1/mx
			Content-Description: Undelivered Message
			Content-Type: %s

			%s
			""";

	private Returned() {
	}

	static String undeliverable(String headers) {
		return report("failed", "5.1.1", "smtp; 550 5.1.1 <nobody@fellshire.example>:\n    No such user",
				"message/rfc822", headers + "\n<p>Dear resident</p>\n--4Xq.1/mx--");
	}

	static String delayed(String headers) {
		return report("delayed", "4.4.1", "X-Postfix; connection timed out", "text/rfc822-headers",
				headers + "\n--4Xq.1/mx--");
	}

	static String report(String action, String status, String diagnostic, String type, String returned) {
		return crlf(REPORT.formatted(action, status, diagnostic, type, returned));
	}

	static byte[] bytes(String mail) {
		return mail.getBytes(StandardCharsets.UTF_8);
	}

	private static String crlf(String mail) {
		return mail.replaceAll("\r?\n", "\r\n");
	}

}
