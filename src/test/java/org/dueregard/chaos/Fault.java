package org.dueregard.chaos;

/**
 * What befalls servers.
 */
enum Fault {

	NODE_KILLED("A node is killed and started again"), DATABASE_STOPPED("PostgreSQL is stopped and started again"),
	DATABASE_KILLED("PostgreSQL is killed and started again"), MAIL_AWAY("The mail server is away for 15 seconds"),
	POOL_FILLED("All connections of both nodes are taken for 15 seconds"),
	CLOCK_AHEAD("The clock of a node goes ten minutes ahead, and back"),
	PROCESS_DEPLOYED("A new version of the process is deployed");

	private final String words;

	Fault(String words) {
		this.words = words;
	}

	String inWords() {
		return this.words;
	}

}
