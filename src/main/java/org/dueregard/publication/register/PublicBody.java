package org.dueregard.publication.register;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dueregard.shared.Markup;
import org.dueregard.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;

/**
 * How a public body shows itself to the public, from its settings.
 *
 * @param contact where the public may ask
 * @param website its own, if it wants a link to it
 * @param logo a picture, as SVG or PNG
 * @param privacy what it does with personal data, in Markdown
 * @param privacyWelsh the same in Welsh
 * @param accessibility what is true of its own documents, in Markdown
 * @param accessibilityWelsh the same in Welsh
 */
record PublicBody(String id, String name, String contact, @Nullable URI website, @Nullable Resource logo,
		@Nullable Resource privacy, @Nullable Resource privacyWelsh, @Nullable Resource accessibility,
		@Nullable Resource accessibilityWelsh) {

	private static final Map<String, MediaType> PICTURES = Map.of("svg", MediaType.valueOf("image/svg+xml"), "png",
			MediaType.IMAGE_PNG);

	public PublicBody {
		if (website != null && !"https".equals(website.getScheme()) && !"http".equals(website.getScheme())) {
			throw new StartRefused("The website of " + name + " must begin with https://: " + website);
		}
		if (logo != null && (!logo.isReadable() || picture(logo).isEmpty())) {
			throw new StartRefused(
					"The logo of " + name + " must be a file that can be read and ends in .svg or .png: " + logo);
		}
		for (var text : new Resource[] { privacy, privacyWelsh, accessibility, accessibilityWelsh }) {
			if (text != null && !text.isReadable()) {
				throw new StartRefused("A text of " + name + " cannot be read: " + text);
			}
		}
	}

	public boolean isReachedByMail() {
		return this.contact.contains("@");
	}

	/**
	 * What it does with personal data, as HTML; null where it does not say so.
	 */
	@Nullable String privacyIn(Locale language) {
		return html(isWelsh(language) ? this.privacyWelsh : null, this.privacy);
	}

	@Nullable String accessibilityIn(Locale language) {
		return html(isWelsh(language) ? this.accessibilityWelsh : null, this.accessibility);
	}

	/**
	 * Whether its texts are there in the language of the page.
	 */
	boolean speaks(Locale language) {
		return !isWelsh(language) || (this.privacy == null || this.privacyWelsh != null)
				&& (this.accessibility == null || this.accessibilityWelsh != null);
	}

	private static boolean isWelsh(Locale language) {
		return language.getLanguage().equals("cy");
	}

	/**
	 * What kind of picture a logo is, by the end of its name.
	 */
	static Optional<MediaType> picture(Resource logo) {
		var name = Optional.ofNullable(logo.getFilename()).orElse("");
		return Optional.ofNullable(PICTURES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
	}

	private static @Nullable String html(@Nullable Resource preferred, @Nullable Resource other) {
		var text = (preferred != null) ? preferred : other;
		try {
			return (text != null) ? Markup.html(text.getContentAsString(StandardCharsets.UTF_8)) : null;
		}
		catch (IOException ex) {
			throw new IllegalStateException("It could be read when the application started", ex);
		}
	}

}
