package blog.troppo.rest.embeds;

import java.util.List;
import java.util.Map;

import blog.troppo.formatting.XmlCharacters;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.springframework.web.util.HtmlUtils;

/**
 * An oEmbed answer as XML: an element for each name; in lists, each item is an
 * {@code oembed}.
 */
final class OembedXml {

	private static final String ROOT = "oembed";

	private OembedXml() {
	}

	static String of(Map<?, ?> data) {
		return new XMLOutputter(Format.getRawFormat()).outputString(new Document(element(ROOT, data)));
	}

	private static Element element(String name, Object value) {
		Element element = new Element(name);
		switch (value) {
			case Map<?, ?> map -> map.forEach((key, inner) -> element.addContent(element(key.toString(), inner)));
			case List<?> list -> list.forEach((item) -> element.addContent(element(ROOT, item)));
			default -> element.setText(XmlCharacters.legal(HtmlUtils.htmlUnescape(value.toString())));
		}
		return element;
	}

}
