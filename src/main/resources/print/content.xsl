<?xml version="1.0" encoding="UTF-8"?>
<!-- What of templates/publication/document.html becomes what in an OpenDocument text -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
		xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
		xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
		xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
		xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
		xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
		xmlns:xlink="http://www.w3.org/1999/xlink">
	<xsl:output encoding="UTF-8"/>

	<xsl:template match="/">
		<office:document-content office:version="1.3">
			<office:automatic-styles>
				<style:style style:name="Grid" style:family="table">
					<style:table-properties style:width="17cm" table:align="margins" fo:margin-bottom="0.4cm" table:border-model="collapsing"/>
				</style:style>
				<xsl:for-each select="//table[@class='grid']/colgroup/col">
					<style:style style:family="table-column">
						<xsl:attribute name="style:name"><xsl:call-template name="column"/></xsl:attribute>
						<style:table-column-properties style:column-width="{format-number(substring(@class, 2) * 0.17, '0.00')}cm" style:rel-column-width="{substring(@class, 2)}00*"/>
					</style:style>
				</xsl:for-each>
				<style:style style:name="Row" style:family="table-row">
					<style:table-row-properties fo:keep-together="always"/>
				</style:style>
				<style:style style:name="Cell" style:family="table-cell">
					<style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #b1b4b6"/>
				</style:style>
				<style:style style:name="HeaderCell" style:family="table-cell">
					<style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #b1b4b6" fo:background-color="#f3f2f1" style:vertical-align="bottom"/>
				</style:style>
			</office:automatic-styles>
			<office:body>
				<office:text>
					<xsl:apply-templates select="html/body/*"/>
				</office:text>
			</office:body>
		</office:document-content>
	</xsl:template>

	<xsl:template match="div">
		<xsl:apply-templates select="*"/>
	</xsl:template>

	<xsl:template match="h1 | h2 | h3">
		<text:h text:style-name="Heading_20_{substring(name(), 2)}" text:outline-level="{substring(name(), 2)}">
			<xsl:apply-templates/>
		</text:h>
	</xsl:template>

	<xsl:template match="p">
		<text:p text:style-name="Standard"><xsl:apply-templates/></text:p>
	</xsl:template>
	<xsl:template match="p[@class='body']">
		<text:p text:style-name="Body"><xsl:apply-templates/></text:p>
	</xsl:template>
	<xsl:template match="p[@class='kind']">
		<text:p text:style-name="Kind"><xsl:apply-templates/></text:p>
	</xsl:template>
	<xsl:template match="p[@class='caption']">
		<text:p text:style-name="Caption"><xsl:apply-templates/></text:p>
	</xsl:template>

	<!-- What is said of one thing: a paragraph that begins with its name, as there are no headers of rows. -->
	<xsl:template match="table[@class='facts']">
		<xsl:for-each select=".//tr">
			<text:p text:style-name="Standard">
				<text:span text:style-name="Strong_20_Emphasis"><xsl:value-of select="normalize-space(th)"/><xsl:if test="substring(normalize-space(th), string-length(normalize-space(th))) != '?'">:</xsl:if></text:span>
				<xsl:text> </xsl:text>
				<xsl:choose>
					<xsl:when test="td/p"><xsl:apply-templates select="td/p[1]/node()"/></xsl:when>
					<xsl:otherwise><xsl:apply-templates select="td/node()"/></xsl:otherwise>
				</xsl:choose>
			</text:p>
			<xsl:apply-templates select="td/p[position() > 1]"/>
		</xsl:for-each>
	</xsl:template>

	<xsl:template match="table[@class='grid']">
		<table:table table:name="Table{count(preceding::table[@class='grid']) + 1}" table:style-name="Grid">
			<xsl:for-each select="colgroup/col">
				<table:table-column>
					<xsl:attribute name="table:style-name"><xsl:call-template name="column"/></xsl:attribute>
				</table:table-column>
			</xsl:for-each>
			<table:table-header-rows>
				<xsl:apply-templates select="thead/tr"/>
			</table:table-header-rows>
			<xsl:apply-templates select="tbody/tr"/>
		</table:table>
	</xsl:template>

	<xsl:template name="column">
		<xsl:value-of select="concat('Column', count(preceding::table[@class='grid']), '.', count(preceding-sibling::col) + 1)"/>
	</xsl:template>

	<xsl:template match="tr">
		<table:table-row table:style-name="Row">
			<xsl:apply-templates select="th | td"/>
		</table:table-row>
	</xsl:template>

	<xsl:template match="thead//th">
		<table:table-cell table:style-name="HeaderCell" office:value-type="string">
			<text:p text:style-name="Table_20_Heading"><xsl:apply-templates/></text:p>
		</table:table-cell>
	</xsl:template>
	<xsl:template match="tbody//th">
		<table:table-cell table:style-name="Cell" office:value-type="string">
			<text:p text:style-name="Table_20_Heading"><xsl:apply-templates/></text:p>
		</table:table-cell>
	</xsl:template>
	<xsl:template match="td">
		<table:table-cell table:style-name="Cell" office:value-type="string">
			<xsl:choose>
				<xsl:when test="p">
					<xsl:for-each select="p"><text:p text:style-name="Table_20_Contents"><xsl:apply-templates/></text:p></xsl:for-each>
				</xsl:when>
				<xsl:otherwise><text:p text:style-name="Table_20_Contents"><xsl:apply-templates/></text:p></xsl:otherwise>
			</xsl:choose>
		</table:table-cell>
	</xsl:template>

	<xsl:template match="ul">
		<text:list text:style-name="List">
			<xsl:for-each select="li"><text:list-item><xsl:apply-templates select="p"/></text:list-item></xsl:for-each>
		</text:list>
	</xsl:template>

	<xsl:template match="strong">
		<text:span text:style-name="Strong_20_Emphasis"><xsl:apply-templates/></text:span>
	</xsl:template>

	<xsl:template match="a">
		<text:a xlink:type="simple" xlink:href="{@href}" text:style-name="Internet_20_link"><xsl:apply-templates/></text:a>
	</xsl:template>
</xsl:stylesheet>
