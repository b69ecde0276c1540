package org.dueregard.publication.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.XMLConstants;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;

import org.dueregard.publication.document.DocumentFormat;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints as OpenDocument text (ODF 1.3): headings, lists and tables that a word processor
 * knows as such. The stylesheets in {@code print/} say what becomes of what.
 */
@Component
class OpenDocument {

	private static final List<String> PARTS = List.of("content.xml", "styles.xml", "meta.xml");

	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final Pattern NOT_IN_XML = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private final List<Templates> stylesheets = PARTS.stream().map(OpenDocument::stylesheet).toList();

	byte[] of(Document set) {
		set.select("#letters, style").remove();
		set.nodeStream(TextNode.class)
			.toList()
			.forEach((text) -> text.text(NOT_IN_XML.matcher(text.getWholeText()).replaceAll("")));
		var source = new W3CDom().namespaceAware(false).fromJsoup(set);
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			// First and as it is, so that the file can be told by its beginning.
			addPlain(zip, "mimetype", DocumentFormat.ODT.mediaType().getBytes(StandardCharsets.US_ASCII));
			add(zip, "META-INF/manifest.xml", new ClassPathResource("print/manifest.xml").getContentAsByteArray());
			for (var part = 0; part < PARTS.size(); part++) {
				var written = new ByteArrayOutputStream();
				this.stylesheets.get(part).newTransformer().transform(new DOMSource(source), new StreamResult(written));
				add(zip, PARTS.get(part), written.toByteArray());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("Cannot write OpenDocument", ex);
		}
		return bytes.toByteArray();
	}

	private static void addPlain(ZipOutputStream zip, String name, byte[] content) throws IOException {
		var entry = new ZipEntry(name);
		var checksum = new CRC32();
		checksum.update(content);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(checksum.getValue());
		add(zip, entry, content);
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		add(zip, new ZipEntry(name), content);
	}

	private static void add(ZipOutputStream zip, ZipEntry entry, byte[] content) throws IOException {
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	/** What the platform has, whatever else lies on the class path. */
	private static Templates stylesheet(String part) {
		var name = "print/" + part.replace(".xml", ".xsl");
		try (var stylesheet = new ClassPathResource(name).getInputStream()) {
			var factory = TransformerFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			return factory.newTemplates(new StreamSource(stylesheet));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("Cannot read " + name, ex);
		}
	}

}
