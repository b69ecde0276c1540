package org.dueregard.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.springframework.util.StreamUtils;

/**
 * Reads the parts of a document that say what the others are, without following anything
 * they refer to.
 */
final class OfficeXml {

	private OfficeXml() {
	}

	/**
	 * Tells the value of an attribute wherever it stands.
	 * @throws ZipException when the part is damaged
	 */
	static void attributes(InputStream part, String attribute, Consumer<String> to) throws IOException {
		read(part, (element) -> Optional.ofNullable(element.getAttributeValue(null, attribute)).ifPresent(to));
	}

	/**
	 * Tells the names of all elements.
	 * @throws ZipException when the part is damaged
	 */
	static void elements(InputStream part, Consumer<String> to) throws IOException {
		read(part, (element) -> to.accept(element.getLocalName()));
	}

	private static void read(InputStream part, Consumer<XMLStreamReader> to) throws IOException {
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			var reader = factory.createXMLStreamReader(StreamUtils.nonClosing(part));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT) {
					to.accept(reader);
				}
			}
		}
		catch (XMLStreamException notXml) {
			throw new ZipException(notXml.getMessage());
		}
	}

}
