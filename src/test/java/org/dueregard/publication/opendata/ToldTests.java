package org.dueregard.publication.opendata;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a list tells is read fast.
 */
class ToldTests {

	@Test
	void everyPartSkipsWhatItDoesNotName() {
		assertThat(Told.class.getDeclaredClasses()).isNotEmpty().allMatch(Skimmed.class::isAssignableFrom);
		assertThat(Skimmed.class).isAssignableFrom(Told.class);
	}

}
