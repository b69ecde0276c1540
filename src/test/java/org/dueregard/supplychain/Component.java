package org.dueregard.supplychain;

import java.util.List;

/**
 * A library in the jar, as its bill of materials names it.
 *
 * @param group of Maven
 * @param name of Maven
 * @param version exactly
 * @param purl its address among all packages
 * @param licences by their SPDX names, or in the library's own words
 */
record Component(String group, String name, String version, String purl, List<String> licences) {

	String artifact() {
		return this.group + ":" + this.name;
	}

	/**
	 * How its file is called in the jar.
	 */
	String file() {
		var classifier = this.purl.contains("classifier=") ? "-" + this.purl.replaceAll(".*classifier=([^&]+).*", "$1")
				: "";
		return this.name + "-" + this.version + classifier + ".jar";
	}

	@Override
	public String toString() {
		return artifact() + " " + this.version;
	}

}
