package org.dueregard.file;

import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What files hold, while others add and remove.
 */
@DueRegardTest
@Transactional
class FileContentsTests {

	@Autowired
	FileContents contents;

	@Test
	void whatSomebodyElseWasQuickerToRemoveIsHeldByNobody() {
		assertThatCode(() -> this.contents.hold(Long.MAX_VALUE)).doesNotThrowAnyException();
	}

}
