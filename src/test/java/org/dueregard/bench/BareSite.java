package org.dueregard.bench;

import java.util.Collections;
import java.util.List;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The least that the same framework can do: Tomcat, Spring MVC and Thymeleaf as Spring
 * Boot sets them up, a page that has a heading and some paragraphs, and none of our
 * filters, no session and no database.
 */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		HttpMessageConvertersAutoConfiguration.class, WebMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class })
@Import(BareSite.Page.class)
class BareSite {

	@Controller
	static class Page {

		private static final String PARAGRAPH = "What a page says, some four hundred characters long. ".repeat(8)
			.strip();

		private static final int WITH_ITS_TAGS = PARAGRAPH.length() + 24;

		/**
		 * @param bytes about how long it is to be
		 */
		@GetMapping("/bare/{bytes}")
		String page(@PathVariable int bytes, Model model) {
			model.addAttribute("heading", "A bare page");
			model.addAttribute("paragraphs", paragraphs(bytes));
			return "bench/bare";
		}

		private static List<String> paragraphs(int bytes) {
			return Collections.nCopies(Math.max(1, bytes / WITH_ITS_TAGS), PARAGRAPH);
		}

	}

}
