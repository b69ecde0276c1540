package org.dueregard.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's mail server: takes every letter, whoever it is for, into one inbox in memory
 * and keeps the newest. It listens on this machine alone.
 */
@Component
@Profile("demo")
class Inbox implements DisposableBean {

	static final int KEPT = 500;

	private final GreenMail server;

	private final MailFolder folder;

	Inbox(@Value("${spring.mail.port}") int port) throws UserException, FolderException {
		this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
			.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		var users = this.server.getUserManager();
		var everyone = users.createUser("everyone@localhost", "everyone", "everyone");
		this.folder = users.getImapHostManager().getInbox(everyone);
		users.setMessageDeliveryHandler((letter, address) -> {
			makeRoom();
			return everyone;
		});
		this.server.start();
	}

	private void makeRoom() {
		var letters = this.folder.getMessages();
		if (letters.size() >= KEPT) {
			var oldest = letters.get(0);
			oldest.setFlag(Flags.Flag.DELETED, true);
			this.folder.expunge(new IdRange[] { new IdRange(oldest.getUid()) });
		}
	}

	List<ReceivedLetter> newestFirst() throws MessagingException, IOException {
		var letters = new ArrayList<ReceivedLetter>();
		for (var message : this.folder.getMessages()) {
			letters.add(ReceivedLetter.read(message));
		}
		Collections.reverse(letters);
		return letters;
	}

	Optional<ReceivedLetter> find(long number) throws MessagingException, IOException {
		var message = this.folder.getMessage(number);
		return (message != null) ? Optional.of(ReceivedLetter.read(message)) : Optional.empty();
	}

	@Override
	public void destroy() {
		this.server.stop();
	}

}
