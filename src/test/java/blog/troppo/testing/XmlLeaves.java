package blog.troppo.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document as path and value: attributes, and the texts of elements. */
final class XmlLeaves {

	private final Map<String, String> found = new LinkedHashMap<>();

	private XmlLeaves() {
	}

	static Map<String, String> of(String body) {
		Element root = parse(body);
		XmlLeaves leaves = new XmlLeaves();
		leaves.visit(root, "/" + name(root));
		return leaves.found;
	}

	static Element parse(String body) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new InputSource(new StringReader(body.strip()))).getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalArgumentException("No XML: " + ex.getMessage(), ex);
		}
	}

	private void visit(Element element, String path) {
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			Attr attribute = (Attr) element.getAttributes().item(i);
			if (!attribute.getName().startsWith("xmlns")) {
				this.found.put(path + "@" + name(attribute), attribute.getValue());
			}
		}
		StringBuilder text = new StringBuilder();
		Map<String, Integer> count = new HashMap<>();
		boolean leaf = true;
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				leaf = false;
				String name = name(inner);
				visit(inner, path + "/" + name.replace("http://", "") + "[" + count.merge(name, 1, Integer::sum) + "]");
			}
			else if (leaf
					&& (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)) {
				text.append(child.getNodeValue());
			}
		}
		if (leaf || !text.toString().isBlank()) {
			this.found.put(path, text.toString().strip());
		}
	}

	private static String name(Node node) {
		return (node.getNamespaceURI() == null) ? node.getNodeName()
				: "{" + node.getNamespaceURI() + "}" + node.getLocalName();
	}

}
