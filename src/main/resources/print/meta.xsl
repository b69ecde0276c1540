<?xml version="1.0" encoding="UTF-8"?>
<!-- What an OpenDocument text says of itself -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
		xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
		xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
	<xsl:output encoding="UTF-8"/>
	<xsl:template match="/">
		<office:document-meta office:version="1.3">
			<office:meta>
				<meta:generator>Due Regard</meta:generator>
				<dc:title><xsl:value-of select="//title"/></dc:title>
				<dc:description><xsl:value-of select="//meta[@name='description']/@content"/></dc:description>
				<dc:subject><xsl:value-of select="//meta[@name='subject']/@content"/></dc:subject>
				<meta:initial-creator><xsl:value-of select="//meta[@name='author']/@content"/></meta:initial-creator>
				<dc:creator><xsl:value-of select="//meta[@name='author']/@content"/></dc:creator>
				<meta:creation-date><xsl:value-of select="concat(//meta[@name='date']/@content, 'T00:00:00')"/></meta:creation-date>
				<dc:date><xsl:value-of select="concat(//meta[@name='date']/@content, 'T00:00:00')"/></dc:date>
				<dc:language>en-GB</dc:language>
			</office:meta>
		</office:document-meta>
	</xsl:template>
</xsl:stylesheet>
