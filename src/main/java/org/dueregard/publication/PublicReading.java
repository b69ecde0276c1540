package org.dueregard.publication;

import java.util.List;
import java.util.Set;

import org.springframework.util.MultiValueMap;

/**
 * The door to what the public reads, for those who tell the public of it. Knows what is
 * published and nothing else.
 */
public interface PublicReading {

	/**
	 * What is published and not withdrawn among the assessments named, in their order.
	 */
	List<PublicTitle> titles(List<String> references);

	/**
	 * The search that an address of the register asks for, whatever its order and page.
	 */
	PublicSearch search(MultiValueMap<String, String> address);

	/**
	 * References of what a search finds today.
	 * @param query as in {@link PublicSearch}
	 */
	Set<String> found(String query);

	/**
	 * Whether a search finds an assessment today.
	 * @param query as in {@link PublicSearch}
	 */
	boolean finds(String query, String reference);

}
