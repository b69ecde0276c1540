package org.dueregard;

/**
 * The default database.
 */
@DueRegardTest
class StorageOnH2Tests extends StorageTests {

}
