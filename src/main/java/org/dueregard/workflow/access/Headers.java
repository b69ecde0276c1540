package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers how little our pages need: no script, nothing from elsewhere, no frame,
 * none of the device. Goes before everything that answers, so that a refusal carries the
 * same headers as a page; the engine's applications put their own policy of content in
 * the place of ours.
 */
@Configuration(proxyBeanMethods = false)
class Headers {

	/** What a page of ours may load, and who may frame it. */
	static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
			+ " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	private static final int AFTER_FORWARDED_HEADERS_ARE_READ = Ordered.HIGHEST_PRECEDENCE + 1;

	private static final String NOTHING_OF_THE_DEVICE = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
			+ " encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(),"
			+ " magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(),"
			+ " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> headersOfPages() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Writing());
		filter.setOrder(AFTER_FORWARDED_HEADERS_ARE_READ);
		return filter;
	}

	private static class Writing extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var place = Place.of(request);
			response.setHeader("Content-Security-Policy", POLICY);
			response.setHeader("X-Frame-Options", place.framed());
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Referrer-Policy", place.toldOf());
			response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
			response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
			response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
			response.setHeader("Cross-Origin-Resource-Policy", place.readBy());
			response.setHeader("Cache-Control", place.kept());
			if (request.isSecure()) {
				response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
			}
			chain.doFilter(request, response);
		}

		/**
		 * A refusal that never came by carries the headers too.
		 */
		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

	}

	/**
	 * A part of the site, by who may keep, read and frame what is there.
	 *
	 * @param kept what caches may do with it
	 * @param readBy the sites whose pages may load it
	 * @param framed the sites whose pages may frame it
	 * @param toldOf who is told its address by a link on it
	 */
	private record Place(String kept, String readBy, String framed, String toldOf) {

		private static final String OURSELVES = "same-origin";

		private static final Place REGISTER = new Place("no-cache", "cross-origin", "DENY", OURSELVES);

		private static final Place STYLES = new Place("no-cache", "same-origin", "DENY", OURSELVES);

		/** The version is in their address. */
		private static final Place STYLES_FOR_EVER = new Place("public, max-age=31536000, immutable", "same-origin",
				"DENY", OURSELVES);

		private static final Place ENGINE = new Place("no-store", "same-origin", "SAMEORIGIN", OURSELVES);

		private static final Place OFFICERS = new Place("no-store", "same-origin", "DENY", OURSELVES);

		/** Their addresses are secrets. */
		private static final Place ONE_PERSONS = new Place("no-store", "same-origin", "DENY", "no-referrer");

		static Place of(HttpServletRequest request) {
			var path = request.getRequestURI().substring(request.getContextPath().length());
			if (path.equals("/") || path.startsWith("/assessments/") || path.startsWith("/bodies/")
					|| path.equals("/data") || path.equals("/requests") || path.equals("/comments")
					|| path.equals("/robots.txt") || path.startsWith("/sitemap/")
					|| OpenToOtherSites.OPEN.matcher(path).matches()) {
				return REGISTER;
			}
			if (path.matches("/webjars/govuk-frontend/[^/]+/dist/govuk/govuk-frontend\\.min\\.css")) {
				return STYLES_FOR_EVER;
			}
			if (path.startsWith("/requests/")) {
				return ONE_PERSONS;
			}
			if (path.matches("/due-regard\\.(css|svg)|/accessibility|/glossary|/privacy|/cookies|/verify")) {
				return STYLES;
			}
			return path.startsWith("/camunda/") || path.startsWith("/demo/inbox/") ? ENGINE : OFFICERS;
		}

	}

}
