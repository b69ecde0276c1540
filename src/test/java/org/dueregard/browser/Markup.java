package org.dueregard.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;

import nu.validator.checker.Checker;
import nu.validator.checker.CspEnforcementChecker;
import nu.validator.checker.DuplicateDtChecker;
import nu.validator.checker.HeadingHierarchyChecker;
import nu.validator.checker.MicrodataChecker;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UncheckedSubtreeWarner;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.prop.rng.RngProperty;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Judges pages, the drawings in them and style sheets by the rules of the Nu Html
 * Checker, its warnings too. Its own front brings a web server and a client; this puts
 * the same checks together without them.
 */
final class Markup {

	private static final String RULES = "http://s.validator.nu/html5-rdfalite.rnc";

	private static final long DEEP_IN_BYTES = 64 << 20;

	/**
	 * Right all the same: some screen readers read the hint of a group, and Safari a list
	 * without marks, only where the role is said; the style is younger than the checker;
	 * and two bodies of the tests have one name.
	 */
	private static final Pattern RIGHT = Pattern
		.compile("The “(group|list)” role is unnecessary for element “(fieldset|ol)”"
				+ "|“::details-content”|Duplicate “dt” name “Fellshire County Council”");

	private static final String STYLES = "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Styles</title><style>\n%s\n"
			+ "</style></head><body></body></html>";

	private final List<String> mistakes = new ArrayList<>();

	private final PropertyMap settings;

	private final Schema rules;

	Markup() {
		var entities = new LocalCacheEntityResolver(new NullEntityResolver());
		entities.setAllowRnc(true);
		var properties = new PropertyMapBuilder();
		properties.put(ValidateProperty.ERROR_HANDLER, new Noting());
		properties.put(ValidateProperty.ENTITY_RESOLVER, entities);
		properties.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
		RngProperty.CHECK_ID_IDREF.add(properties);
		this.settings = properties.toPropertyMap();
		this.rules = asPagesUseThem(read(entities));
	}

	/**
	 * The rules are nested more deeply than a usual thread can go.
	 */
	private Schema read(LocalCacheEntityResolver entities) {
		var reading = new FutureTask<>(() -> CompactSchemaReader.getInstance()
			.createSchema(entities.resolveEntity(null, RULES), this.settings));
		new Thread(null, reading, "Rules of HTML", DEEP_IN_BYTES).start();
		try {
			return reading.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("No rules at " + RULES, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Schema asPagesUseThem(Schema rules) {
		return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
				new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
						new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(rules))))));
	}

	/**
	 * What is wrong with a page, each with its line.
	 */
	List<String> mistakes(String page) {
		this.mistakes.clear();
		var parser = new HtmlParser();
		parser.setCommentPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentNonXmlCharPolicy(XmlViolationPolicy.ALLOW);
		parser.setContentSpacePolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setNamePolicy(XmlViolationPolicy.ALLOW);
		parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
		parser.setMappingLangToXmlLang(true);
		parser.setContentHandler(all().getContentHandler());
		parser.setErrorHandler(new Noting());
		try {
			parser.parse(new InputSource(new StringReader(page)));
		}
		catch (IOException | SAXException ex) {
			this.mistakes.add(ex.toString());
		}
		return List.copyOf(this.mistakes);
	}

	List<String> mistakesOfStyles(String sheet) {
		return mistakes(STYLES.formatted(sheet));
	}

	private Validator all() {
		var all = new CombineValidator(this.rules.createValidator(this.settings),
				CheckerSchema.ASSERTION_SCH.createValidator(this.settings));
		for (var checker : List.<Checker>of(new TableChecker(), new DuplicateDtChecker(), new HeadingHierarchyChecker(),
				new MicrodataChecker(), new NormalizationChecker(), new TextContentChecker(),
				new UncheckedSubtreeWarner(), new UsemapChecker(), new CspEnforcementChecker())) {
			all = new CombineValidator(all, new CheckerValidator(checker, this.settings));
		}
		return all;
	}

	/**
	 * Takes errors and warnings alike.
	 */
	private final class Noting implements ErrorHandler {

		@Override
		public void warning(SAXParseException found) {
			error(found);
		}

		@Override
		public void error(SAXParseException found) {
			if (!RIGHT.matcher(found.getMessage()).find()) {
				Markup.this.mistakes.add(found.getLineNumber() + ": " + found.getMessage());
			}
		}

		@Override
		public void fatalError(SAXParseException found) {
			error(found);
		}

	}

}
