package org.dueregard.publication.register;

import java.net.URI;
import java.util.List;

import org.dueregard.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A look that cannot be shown is told when the application starts, not to the public.
 */
class PublicBodyTests {

	@Test
	void aLogoThatIsNoPictureOrCannotBeReadStopsTheStart() {
		assertThatThrownBy(() -> body(new ClassPathResource("bodies/valley-privacy.md"), null, null))
			.isInstanceOf(StartRefused.class)
			.hasMessageContaining("logo of Fell Valley");
		assertThatThrownBy(() -> body(new ClassPathResource("bodies/missing.svg"), null, null))
			.isInstanceOf(StartRefused.class);
	}

	@Test
	void soDoesATextThatCannotBeReadAndAWebsiteThatIsNone() {
		assertThatThrownBy(() -> body(null, new ClassPathResource("bodies/missing.md"), null))
			.isInstanceOf(StartRefused.class)
			.hasMessageContaining("missing.md");
		assertThatThrownBy(() -> body(null, null, URI.create("javascript:alert(1)"))).isInstanceOf(StartRefused.class)
			.hasMessageContaining("https://");
	}

	@Test
	void theFrameShowsTheBodyWhereThereIsButOne() {
		var one = body(null, new ByteArrayResource("Nothing is kept.".getBytes()), null);

		assertThat(new PublicSite(URI.create("https://eia.example/"), List.of(one)).owner()).isEqualTo(one);
		assertThat(new PublicSite(URI.create("https://eia.example/"), List.of(one, one)).owner()).isNull();
		assertThat(new PublicSite(URI.create("https://eia.example/"), List.of(one)).address())
			.isEqualTo("https://eia.example");
	}

	private static PublicBody body(@Nullable Resource logo, @Nullable Resource privacy, @Nullable URI website) {
		return new PublicBody("valley", "Fell Valley", "Town Hall", website, logo, privacy, null, null, null);
	}

}
