package org.dueregard.publication.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.GregorianCalendar;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.shared.London;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints as PDF/UA-1: tagged, with bookmarks and its own letters, so that it reads alike
 * on every machine and aloud.
 */
@Component
class TaggedPdf {

	private static final String FONT = "Liberation Sans";

	private static final int NORMAL = 400;

	private static final int BOLD = 700;

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	private final Letters letters;

	TaggedPdf(Letters letters) {
		this.letters = letters;
	}

	byte[] of(Document set, PublishedAssessment published) {
		this.letters.replaceWhatHasNone(set);
		bookmark(set);
		var builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.useExternalResourceAccessControl((address, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useFont(font(Letters.REGULAR), FONT, NORMAL, FontStyle.NORMAL, true);
		builder.useFont(font(Letters.BOLD), FONT, BOLD, FontStyle.NORMAL, true);
		builder.withProducer("Due Regard");
		builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(set), null);
		var bytes = new ByteArrayOutputStream();
		builder.toStream(bytes);
		try (var renderer = builder.buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			var pdf = renderer.getPdfDocument();
			var about = pdf.getDocumentInformation();
			about.setCreationDate(at(published.publishedOn()));
			about.setModificationDate(at(published.publishedOn()));
			pdf.setDocumentId((long) published.assessment().reference().hashCode() + published.version());
			pdf.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every heading, sections within their chapter. */
	private static void bookmark(Document set) {
		var outline = set.head().appendElement("bookmarks");
		var chapter = outline;
		var number = 0;
		for (var heading : set.select("h1, h2, h3")) {
			if (!heading.hasAttr("id")) {
				heading.attr("id", "heading-" + ++number);
			}
			if (heading.normalName().equals("h3")) {
				mark(chapter, heading);
			}
			else {
				chapter = mark(outline, heading);
			}
		}
	}

	private static Element mark(Element within, Element heading) {
		return within.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
	}

	private static FSSupplier<InputStream> font(String name) {
		return () -> {
			try {
				return new ClassPathResource(name).getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		};
	}

	private static GregorianCalendar at(LocalDate day) {
		return GregorianCalendar.from(day.atStartOfDay(London.ZONE));
	}

}
