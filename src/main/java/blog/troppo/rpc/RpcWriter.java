package blog.troppo.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Writes calls, answers and faults byte for byte as WordPress does, in UTF-8. Characters
 * that XML does not have are left out, where WordPress writes a broken document.
 */
public final class RpcWriter {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private final StringBuilder xml = new StringBuilder();

	private RpcWriter() {
	}

	public static byte[] call(String method, List<RpcValue> parameters) {
		RpcWriter writer = new RpcWriter();
		writer.add("<?xml version=\"1.0\"?>\n<methodCall>\n<methodName>")
			.escape(method)
			.add("</methodName>\n<params>\n");
		parameters.forEach((value) -> writer.add("<param><value>").value(value).add("</value></param>\n"));
		return writer.add("</params></methodCall>").bytes();
	}

	public static byte[] answer(RpcValue value) {
		return new RpcWriter().add(DECLARATION)
			.add("<methodResponse>\n  <params>\n    <param>\n      <value>\n      ")
			.value(value)
			.add("\n      </value>\n    </param>\n  </params>\n</methodResponse>\n")
			.bytes();
	}

	public static byte[] fault(RpcFault fault) {
		return new RpcWriter().add(DECLARATION).add("""
				<methodResponse>
				  <fault>
				    <value>
				      <struct>
				        <member>
				          <name>faultCode</name>
				          <value><int>""").add(Integer.toString(fault.code())).add("""
				</int></value>
				        </member>
				        <member>
				          <name>faultString</name>
				          <value><string>""").escape(fault.message()).add("""
				</string></value>
				        </member>
				      </struct>
				    </value>
				  </fault>
				</methodResponse>
				""").bytes();
	}

	private RpcWriter value(RpcValue value) {
		return switch (value) {
			case RpcValue.Text text -> add("<string>").escape(text.value()).add("</string>");
			case RpcValue.Int number -> add("<int>" + number.value() + "</int>");
			case RpcValue.Real number -> add("<double>" + number.text() + "</double>");
			case RpcValue.Flag flag -> add("<boolean>" + flag.number() + "</boolean>");
			case RpcValue.Date date -> add("<dateTime.iso8601>").escape(date.text()).add("</dateTime.iso8601>");
			case RpcValue.Binary binary -> add("<base64>").base64(binary.value()).add("</base64>");
			case RpcValue.Array array -> array(array.items());
			case RpcValue.Struct struct -> struct(struct);
			case RpcValue.Nil nil -> add("<string></string>");
		};
	}

	private RpcWriter array(List<RpcValue> items) {
		add("<array><data>\n");
		items.forEach((item) -> add("  <value>").value(item).add("</value>\n"));
		return add("</data></array>");
	}

	/** An empty one is an empty array: PHP has no other. */
	private RpcWriter struct(RpcValue.Struct struct) {
		if (struct.members().isEmpty()) {
			return array(List.of());
		}
		add("<struct>\n");
		struct.members()
			.forEach((name, value) -> add("  <member><name>").escape(name)
				.add("</name><value>")
				.value(value)
				.add("</value></member>\n"));
		return add("</struct>");
	}

	private RpcWriter base64(RpcBytes bytes) {
		try (InputStream in = bytes.open()) {
			return add(Base64.getEncoder().encodeToString(in.readAllBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private RpcWriter add(String markup) {
		this.xml.append(markup);
		return this;
	}

	private RpcWriter escape(String text) {
		text.codePoints().forEach((c) -> {
			switch (c) {
				case '<' -> add("&lt;");
				case '>' -> add("&gt;");
				case '&' -> add("&amp;");
				case '"' -> add("&quot;");
				case '\'' -> add("&#039;");
				default -> {
					if (isXml(c)) {
						this.xml.appendCodePoint(c);
					}
				}
			}
		});
		return this;
	}

	private static boolean isXml(int c) {
		return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
				|| c >= 0x10000;
	}

	private byte[] bytes() {
		return this.xml.toString().getBytes(StandardCharsets.UTF_8);
	}

}
