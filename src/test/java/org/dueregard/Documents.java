package org.dueregard;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/**
 * Small files as programs write them.
 */
public final class Documents {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private Documents() {
	}

	/**
	 * A page with a line of text.
	 */
	public static byte[] pdf(String line) {
		var stream = "BT /F1 18 Tf 40 90 Td (%s) Tj ET".formatted(line);
		var objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 150] /Contents 4 0 R"
						+ " /Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length %d >>\nstream\n%s\nendstream".formatted(stream.length(), stream),
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		var text = new StringBuilder("%PDF-1.4\n");
		var starts = new ArrayList<Integer>();
		for (var object : objects) {
			starts.add(text.length());
			text.append("%d 0 obj\n%s\nendobj\n".formatted(starts.size(), object));
		}
		var table = text.length();
		text.append("xref\n0 6\n0000000000 65535 f \n");
		starts.forEach((start) -> text.append("%010d 00000 n \n".formatted(start)));
		text.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(table));
		return text.toString().getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * A document with a paragraph.
	 */
	public static byte[] docx(String paragraph) {
		return zip(docxParts(paragraph));
	}

	/**
	 * The parts of such a document, to put others beside them.
	 */
	public static Map<String, byte[]> docxParts(String paragraph) {
		var parts = new LinkedHashMap<String, byte[]>();
		parts.put("[Content_Types].xml", contentTypes("/word/document.xml", WORD));
		parts.put("_rels/.rels", relationship("word/document.xml"));
		parts.put("word/document.xml", utf8("""
				<?xml version="1.0" encoding="UTF-8"?>
				<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
				<w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(paragraph)));
		return parts;
	}

	/**
	 * A workbook with a number in it.
	 */
	public static byte[] xlsx(int number) {
		var parts = new LinkedHashMap<String, byte[]>();
		parts.put("[Content_Types].xml", contentTypes("/xl/workbook.xml", EXCEL));
		parts.put("_rels/.rels", relationship("xl/workbook.xml"));
		parts.put("xl/workbook.xml", utf8("""
				<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>\
				<sheet name="A" sheetId="%d"/></sheets></workbook>""".formatted(number)));
		return zip(parts);
	}

	/**
	 * A text of OpenDocument.
	 */
	public static byte[] odt(String paragraph) {
		return zip(openDocument("text", paragraph));
	}

	/**
	 * A spreadsheet of OpenDocument.
	 */
	public static byte[] ods(String cell) {
		return zip(openDocument("spreadsheet", cell));
	}

	/**
	 * The parts of a document of OpenDocument.
	 */
	public static Map<String, byte[]> openDocument(String kind, String text) {
		var parts = new LinkedHashMap<String, byte[]>();
		parts.put("mimetype", utf8("application/vnd.oasis.opendocument." + kind));
		parts.put("content.xml",
				utf8("<office:document-content xmlns:office=\"x\">%s</office:document-content>".formatted(text)));
		parts.put("META-INF/manifest.xml", utf8(
				"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"></manifest:manifest>"));
		return parts;
	}

	public static byte[] png() {
		return picture("png");
	}

	public static byte[] jpeg() {
		return picture("jpg");
	}

	private static byte[] picture(String format) {
		var written = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, written);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return written.toByteArray();
	}

	/**
	 * An archive of parts, the one called {@code mimetype} not packed.
	 */
	public static byte[] zip(Map<String, byte[]> parts) {
		var written = new ByteArrayOutputStream();
		try (var archive = new ZipOutputStream(written)) {
			for (var part : parts.entrySet()) {
				var entry = new ZipEntry(part.getKey());
				if (part.getKey().equals("mimetype")) {
					var sum = new CRC32();
					sum.update(part.getValue());
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(part.getValue().length);
					entry.setCrc(sum.getValue());
				}
				archive.putNextEntry(entry);
				archive.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return written.toByteArray();
	}

	private static byte[] contentTypes(String part, String type) {
		return utf8("""
				<?xml version="1.0" encoding="UTF-8"?>
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
				<Default Extension="xml" ContentType="application/xml"/>\
				<Override PartName="%s" ContentType="%s"/></Types>""".formatted(part, type));
	}

	private static byte[] relationship(String target) {
		return utf8(
				"""
						<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
						Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="%s"/>\
						</Relationships>"""
					.formatted(target));
	}

	/**
	 * Text as most programs save it.
	 */
	public static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * One after the other.
	 */
	public static byte[] joined(byte[] first, byte[] second) {
		var written = new ByteArrayOutputStream();
		written.writeBytes(first);
		written.writeBytes(second);
		return written.toByteArray();
	}

}
