package org.dueregard.publication;

import org.dueregard.DueRegardTest;

/**
 * The default database, which is gone through from one end to the other.
 */
@DueRegardTest
class FindOnH2Tests extends FindTests {

}
