package blog.troppo.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls and answers within limits. As WordPress, it takes a document without an XML
 * declaration, with blanks before it, or with a plain DOCTYPE; declarations of entities
 * it refuses, and there is nothing that it would fetch.
 */
public final class RpcReader {

	private static final XMLInputFactory2 FACTORY = factory();

	private final RpcLimits limits;

	public RpcReader(RpcLimits limits) {
		this.limits = limits;
	}

	/**
	 * Read a call, to be closed by whoever asked for it.
	 * @param http the charset of the request's Content-Type, if it tells one
	 * @throws RpcFormatException if the document is none, or beyond the limits
	 * @throws IOException if the stream fails
	 */
	public RpcCall call(InputStream document, @Nullable Charset http) throws IOException {
		RpcElements elements = open(document, http);
		List<RpcValue> parameters = new ArrayList<>();
		try {
			elements.root("methodCall");
			String method = "";
			while (elements.next()) {
				switch (elements.name()) {
					case "methodName" -> method = elements.text().strip();
					case "params" -> parameters(elements, parameters);
					default -> throw elements.unexpected();
				}
			}
			elements.end();
			return new RpcCall(method, parameters);
		}
		catch (XMLStreamException ex) {
			throw told(ex);
		}
		finally {
			elements.close();
		}
	}

	/**
	 * Read an answer.
	 * @throws RpcFault if it is a fault
	 * @throws RpcFormatException if the document is none, or beyond the limits
	 * @throws IOException if the stream fails
	 */
	public RpcValue answer(InputStream document, @Nullable Charset http) throws IOException {
		RpcElements elements = open(document, http);
		List<RpcValue> values = new ArrayList<>();
		RpcFault fault = null;
		try {
			elements.root("methodResponse");
			while (elements.next()) {
				switch (elements.name()) {
					case "params" -> parameters(elements, values);
					case "fault" -> fault = fault(elements);
					default -> throw elements.unexpected();
				}
			}
			elements.end();
		}
		catch (XMLStreamException ex) {
			throw told(ex);
		}
		finally {
			elements.close();
		}
		if (fault != null) {
			throw fault;
		}
		return values.isEmpty() ? new RpcValue.Nil() : values.getFirst();
	}

	private static void parameters(RpcElements elements, List<RpcValue> into) throws XMLStreamException, IOException {
		while (elements.next("param")) {
			while (elements.next("value")) {
				into.add(elements.value());
			}
		}
	}

	private static RpcFault fault(RpcElements elements) throws XMLStreamException, IOException {
		RpcFault fault = new RpcFault(0, "");
		while (elements.next("value")) {
			RpcValue value = elements.value();
			fault = new RpcFault(value.member("faultCode").map(RpcValue::number).orElse(0L).intValue(),
					value.member("faultString").map(RpcValue::text).orElse(""));
		}
		return fault;
	}

	private RpcElements open(InputStream document, @Nullable Charset http) throws IOException {
		try {
			MarkupLimit markup = new MarkupLimit(RpcText.open(document, http, this.limits.bytes()), this.limits);
			return new RpcElements((XMLStreamReader2) FACTORY.createXMLStreamReader(markup), markup, this.limits);
		}
		catch (XMLStreamException | CharacterCodingException ex) {
			throw told(ex);
		}
	}

	/** A stream that fails is no fault of the document. */
	private static IOException told(Exception problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof CharacterCodingException) {
				return new RpcFormatException("the text is not in the encoding it tells", problem);
			}
			if (cause instanceof IOException io) {
				return io;
			}
		}
		return new RpcFormatException(String.valueOf(problem.getMessage()), problem);
	}

	private static XMLInputFactory2 factory() {
		WstxInputFactory factory = new WstxInputFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1000);
		factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 10);
		factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 1024);
		return factory;
	}

}
