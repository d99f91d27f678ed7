package blog.troppo.discovery;

import java.io.ByteArrayOutputStream;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes sitemaps (sitemaps.org, 0.9). */
final class SitemapWriter {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

	private SitemapWriter() {
	}

	static byte[] index(List<SitemapEntry> sitemaps, String stylesheet) {
		return write("sitemapindex", "sitemap", sitemaps, stylesheet);
	}

	static byte[] sitemap(List<SitemapEntry> entries, String stylesheet) {
		return write("urlset", "url", entries, stylesheet);
	}

	private static byte[] write(String root, String line, List<SitemapEntry> entries, String stylesheet) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeProcessingInstruction("xml-stylesheet",
					"type=\"text/xsl\" href=\"" + stylesheet.replace("&", "&amp;") + "\" ");
			xml.writeStartElement(root);
			xml.writeDefaultNamespace(NAMESPACE);
			for (SitemapEntry entry : entries) {
				xml.writeStartElement(line);
				element(xml, "loc", entry.address());
				if (entry.modified() != null) {
					element(xml, "lastmod", entry.modified());
				}
				xml.writeEndElement();
			}
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Memory takes any text", ex);
		}
		return bytes.toByteArray();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

}
