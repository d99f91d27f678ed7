package blog.troppo.transfer.wxr;

import java.io.IOException;
import java.io.Reader;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file element by element: the next child, its text, its attributes. The parser
 * knows no namespaces, since real files use prefixes they never declare, and no document
 * types.
 */
final class WxrElements {

	private static final XMLInputFactory PARSERS = parsers();

	private final XMLStreamReader2 xml;

	private final WxrNames names = new WxrNames();

	private final int linesBefore;

	private final long limit;

	private final TextParts text = new TextParts(this::count);

	private long size;

	WxrElements(Reader in, int linesBefore, long limit) {
		this.linesBefore = linesBefore;
		this.limit = limit;
		try {
			this.xml = (XMLStreamReader2) PARSERS.createXMLStreamReader(in);
		}
		catch (XMLStreamException ex) {
			throw notXml(ex);
		}
	}

	private static XMLInputFactory parsers() {
		XMLInputFactory factory = new WstxInputFactory();
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 1 << 14);
		return factory;
	}

	/**
	 * The name of the next element within the one entered last, or null at its end. What
	 * is returned must be left by {@link #text()}, {@link #skip()} or by walking through
	 * its children.
	 */
	@Nullable String next() {
		try {
			while (true) {
				switch (this.xml.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						return enter();
					}
					case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
						return null;
					}
					default -> {
						continue;
					}
				}
			}
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
	}

	private String enter() {
		count(64);
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			String name = this.xml.getAttributeLocalName(i);
			if (name.startsWith("xmlns:")) {
				this.names.declare(name.substring("xmlns:".length()), this.xml.getAttributeValue(i));
			}
		}
		return this.names.usual(this.xml.getLocalName());
	}

	String attribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return IllegalCharacters.decode(this.xml.getAttributeValue(i));
			}
		}
		return "";
	}

	/**
	 * The text of the element just entered, and leave it. Elements within count as their
	 * texts.
	 */
	String text() {
		try {
			for (int depth = 1; depth > 0;) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
						|| event == XMLStreamConstants.SPACE) {
					this.xml.getText(this.text, false);
				}
				else {
					depth += change(event);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
		catch (IOException ex) {
			throw WxrException.reading(ex, line());
		}
		return IllegalCharacters.decode(this.text.take());
	}

	void skip() {
		try {
			for (int depth = 1; depth > 0;) {
				depth += change(this.xml.next());
			}
		}
		catch (XMLStreamException ex) {
			throw broken(ex);
		}
	}

	private int change(int event) throws XMLStreamException {
		return switch (event) {
			case XMLStreamConstants.START_ELEMENT -> 1;
			case XMLStreamConstants.END_ELEMENT -> -1;
			case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("the document ends early");
			default -> 0;
		};
	}

	/**
	 * Begin to measure another item.
	 */
	void startMeasuring() {
		this.size = 0;
	}

	long size() {
		return this.size;
	}

	private void count(int characters) {
		this.size += characters;
		if (this.size > this.limit) {
			throw new WxrException("The item that line " + line() + " belongs to is larger than " + this.limit
					+ " characters; give Java more memory (-Xmx) to import it.");
		}
	}

	long line() {
		return (long) this.xml.getLocation().getLineNumber() + this.linesBefore;
	}

	private WxrException broken(XMLStreamException ex) {
		if (ex instanceof WstxEOFException) {
			return WxrException.cutOff(line(), ex);
		}
		if (ex.getNestedException() instanceof IOException cause) {
			return WxrException.reading(cause, line());
		}
		return notXml(ex);
	}

	private WxrException notXml(XMLStreamException ex) {
		String reason = String.valueOf(ex.getMessage()).lines().findFirst().orElse("").replaceAll("\\.?\\s*$", "");
		long line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() + (long) this.linesBefore : 1;
		int column = (ex.getLocation() != null) ? ex.getLocation().getColumnNumber() : 1;
		return new WxrException("The file is not well-formed XML at line " + line + ", column " + column + ": "
				+ IllegalCharacters.decode(reason) + ".", ex);
	}

}
