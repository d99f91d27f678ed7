package blog.troppo.rpc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import blog.troppo.support.PhpNumbers;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a document's elements and makes values of them, counting what it costs.
 */
final class RpcElements {

	private final XMLStreamReader2 xml;

	private final MarkupLimit markup;

	private final RpcLimits limits;

	private final List<RpcValue> files = new ArrayList<>();

	private int elements;

	private int characters;

	private int depth;

	private boolean ended;

	RpcElements(XMLStreamReader2 xml, MarkupLimit markup, RpcLimits limits) {
		this.xml = xml;
		this.markup = markup;
		this.limits = limits;
	}

	void root(String name) throws XMLStreamException, RpcFormatException {
		int event = this.xml.next();
		while (event != XMLStreamConstants.START_ELEMENT) {
			if (event == XMLStreamConstants.DTD && declares(this.xml.getDTDInfo().getDTDInternalSubset())) {
				throw new RpcFormatException("a document may not declare anything");
			}
			event = this.xml.next();
		}
		if (!this.xml.getLocalName().equals(name)) {
			throw unexpected();
		}
	}

	private static boolean declares(@Nullable String subset) {
		return subset != null && !subset.isBlank();
	}

	/** Reads on behind the root: there may be nothing but blanks and comments. */
	void end() throws XMLStreamException {
		while (this.xml.hasNext()) {
			this.xml.next();
		}
		this.ended = true;
	}

	/** Goes to the next element within the present one; false at its end. */
	boolean next() throws XMLStreamException, RpcFormatException {
		while (true) {
			switch (this.xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					count();
					return true;
				}
				case XMLStreamConstants.END_ELEMENT -> {
					return false;
				}
				case XMLStreamConstants.ENTITY_REFERENCE -> throw unexpected();
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
					this.markup.wasText(this.xml.getTextLength());
				default -> {
				}
			}
		}
	}

	boolean next(String name) throws XMLStreamException, RpcFormatException {
		boolean another = next();
		if (another && !name().equals(name)) {
			throw unexpected();
		}
		return another;
	}

	String name() {
		return this.xml.getLocalName();
	}

	RpcFormatException unexpected() {
		return new RpcFormatException("there is something that XML-RPC does not have");
	}

	private void count() throws RpcFormatException {
		if (++this.elements > this.limits.elements()) {
			throw new RpcFormatException("the document has too many elements");
		}
	}

	/** The text of the present element, which may have nothing else. */
	String text() throws XMLStreamException, RpcFormatException {
		StringBuilder text = new StringBuilder();
		if (addText(text)) {
			throw unexpected();
		}
		return text.toString();
	}

	/** The present {@code value}: of the type within it, or else bare text. */
	RpcValue value() throws XMLStreamException, IOException {
		StringBuilder bare = new StringBuilder();
		if (!addText(bare)) {
			return new RpcValue.Text(bare.toString());
		}
		RpcValue value = typed(name());
		if (next()) {
			throw unexpected();
		}
		return value;
	}

	/** Adds the text up to the next tag; true if it is one that opens. */
	private boolean addText(StringBuilder text) throws XMLStreamException, RpcFormatException {
		while (true) {
			switch (this.xml.next()) {
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					this.markup.wasText(this.xml.getTextLength());
					this.characters += this.xml.getTextLength();
					if (this.characters > this.limits.characters()) {
						throw new RpcFormatException("the document has too much text");
					}
					text.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
				}
				case XMLStreamConstants.START_ELEMENT -> {
					count();
					return true;
				}
				case XMLStreamConstants.END_ELEMENT -> {
					return false;
				}
				case XMLStreamConstants.ENTITY_REFERENCE -> throw unexpected();
				default -> {
				}
			}
		}
	}

	private RpcValue typed(String type) throws XMLStreamException, IOException {
		return switch (type) {
			case "string" -> new RpcValue.Text(text().trim());
			case "int", "i4", "i8", "ex:i8" -> new RpcValue.Int(PhpNumbers.integer(text()));
			case "double" -> new RpcValue.Real(PhpNumbers.real(text()));
			case "boolean" -> new RpcValue.Flag(!List.of("", "0", "false").contains(text().strip()));
			case "dateTime.iso8601" -> new RpcValue.Date(new RpcDate(text().strip()));
			case "base64" -> binary();
			case "array" -> array();
			case "struct" -> struct();
			case "nil", "ex:nil" -> {
				text();
				yield new RpcValue.Nil();
			}
			default -> throw unexpected();
		};
	}

	private RpcValue.Array array() throws XMLStreamException, IOException {
		enter();
		List<RpcValue> items = new ArrayList<>();
		while (next("data")) {
			while (next("value")) {
				items.add(value());
			}
		}
		this.depth--;
		return new RpcValue.Array(items);
	}

	private RpcValue.Struct struct() throws XMLStreamException, IOException {
		enter();
		Map<String, RpcValue> members = new LinkedHashMap<>();
		while (next("member")) {
			String name = "";
			RpcValue value = null;
			while (next()) {
				switch (name()) {
					case "name" -> name = text().strip();
					case "value" -> value = value();
					default -> throw unexpected();
				}
			}
			if (value != null) {
				members.put(name, value);
			}
		}
		this.depth--;
		return new RpcValue.Struct(members);
	}

	private void enter() throws RpcFormatException {
		if (++this.depth > this.limits.depth()) {
			throw new RpcFormatException("the document is nested too deep");
		}
	}

	private RpcValue.Binary binary() throws XMLStreamException, IOException {
		RpcBytes.Decoder decoder = new RpcBytes.Decoder();
		boolean whole = false;
		try {
			for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
				switch (event) {
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						this.markup.wasText(this.xml.getTextLength());
						decoder.add(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
					}
					case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.ENTITY_REFERENCE -> throw unexpected();
					default -> {
					}
				}
			}
			RpcValue.Binary binary = new RpcValue.Binary(decoder.finish());
			this.files.add(binary);
			whole = true;
			return binary;
		}
		finally {
			if (!whole) {
				decoder.discard();
			}
		}
	}

	/** Done; nothing is left behind of a document that was not read to its end. */
	void close() throws IOException {
		if (!this.ended) {
			RpcCall.discard(this.files);
		}
	}

}
