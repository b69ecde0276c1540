package org.dueregard;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.util.TestSocketUtils;

/**
 * A mail server that takes letters to anyone and keeps them for the test to read. It can
 * be stopped and started again on the same port.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestPost {

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail mailServer() {
		var port = TestSocketUtils.findAvailableTcpPort();
		return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
			.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
	}

	@Bean
	DynamicPropertyRegistrar mailAddress(GreenMail mailServer) {
		return (properties) -> {
			properties.add("spring.mail.host", () -> "127.0.0.1");
			properties.add("spring.mail.port", () -> mailServer.getSmtp().getPort());
		};
	}

}
