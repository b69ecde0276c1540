<?xml version="1.0" encoding="UTF-8"?>
<!-- How an OpenDocument text looks; the pages' foot says what it is -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
		xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
		xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
		xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
		xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
		xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
		xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
	<xsl:output encoding="UTF-8"/>
	<xsl:template match="/">
		<office:document-styles office:version="1.3">
			<office:font-face-decls>
				<style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans', Arial, Helvetica, sans-serif" style:font-family-generic="swiss" style:font-pitch="variable"/>
			</office:font-face-decls>
			<office:styles>
				<style:default-style style:family="paragraph">
					<style:paragraph-properties fo:margin-top="0cm" fo:margin-bottom="0.2cm" fo:line-height="130%" fo:orphans="2" fo:widows="2"/>
					<style:text-properties style:font-name="Liberation Sans" fo:font-size="10.5pt" fo:language="en" fo:country="GB" fo:color="#0b0c0c"/>
				</style:default-style>
				<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
				<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:class="chapter">
					<style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.5cm" fo:line-height="115%"/>
					<style:text-properties fo:font-size="24pt" fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard">
					<style:paragraph-properties fo:border-top="0.09cm solid #1d70b8" fo:padding-top="0.4cm"/>
					<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Kind" style:family="paragraph" style:parent-style-name="Standard">
					<style:text-properties fo:color="#505a5f"/>
				</style:style>
				<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Title" style:next-style-name="Standard" style:default-outline-level="1" style:class="text"/>
				<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="2" style:class="text">
					<style:paragraph-properties fo:margin-top="0.8cm" fo:margin-bottom="0.25cm" fo:keep-with-next="always"/>
					<style:text-properties fo:font-size="15pt" fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Standard" style:default-outline-level="3" style:class="text">
					<style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/>
					<style:text-properties fo:font-size="11.5pt" fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
					<style:paragraph-properties fo:keep-with-next="always"/>
					<style:text-properties fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
					<style:paragraph-properties fo:margin-bottom="0.05cm"/>
					<style:text-properties fo:font-size="9.5pt"/>
				</style:style>
				<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra">
					<style:text-properties fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra">
					<style:text-properties fo:font-size="9pt" fo:color="#505a5f"/>
				</style:style>
				<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
					<style:text-properties fo:font-weight="bold"/>
				</style:style>
				<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">
					<style:text-properties fo:color="#1d70b8" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/>
				</style:style>
				<text:list-style style:name="List">
					<text:list-level-style-bullet text:level="1" text:bullet-char="•">
						<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
							<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/>
						</style:list-level-properties>
					</text:list-level-style-bullet>
				</text:list-style>
			</office:styles>
			<office:automatic-styles>
				<style:page-layout style:name="A4">
					<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2.2cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/>
					<style:footer-style>
						<style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.4cm"/>
					</style:footer-style>
				</style:page-layout>
			</office:automatic-styles>
			<office:master-styles>
				<style:master-page style:name="Standard" style:page-layout-name="A4">
					<style:footer>
						<text:p text:style-name="Footer"><xsl:value-of select="//meta[@name='edition']/@content"/> · page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p>
					</style:footer>
				</style:master-page>
			</office:master-styles>
		</office:document-styles>
	</xsl:template>
</xsl:stylesheet>
