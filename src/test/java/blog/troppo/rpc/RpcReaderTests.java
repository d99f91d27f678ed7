package blog.troppo.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Most of the table was asked of WordPress 7.1.4's own parser. */
class RpcReaderTests {

	private static final String CALL = "<methodCall><methodName>a.b</methodName><params><param><value>x</value></param></params></methodCall>";

	private static RpcCall read(byte[] document, @Nullable Charset http) throws IOException {
		return new RpcReader(RpcLimits.CALL).call(new ByteArrayInputStream(document), http);
	}

	private static RpcCall read(String document) throws IOException {
		return read(document.getBytes(StandardCharsets.UTF_8), null);
	}

	private static List<RpcValue> values(String markup) throws IOException {
		return read(CALL.replace("<value>x</value>", markup)).parameters();
	}

	static Stream<Arguments> readAsWordPressDoes() {
		return Stream.of(arguments("<value>plain</value>", "plain"), arguments("<value> plain </value>", " plain "),
				arguments("<value><string> a </string></value>", "a"),
				arguments("<value> <string>a</string> </value>", "a"), arguments("<value><int>12</int></value>", 12),
				arguments("<value><int> 12 </int></value>", 12), arguments("<value><int>12abc</int></value>", 12),
				arguments("<value><int></int></value>", 0), arguments("<value><i4>-7</i4></value>", -7),
				arguments("<value><int>99999999999</int></value>", 99999999999L),
				arguments("<value><int>99999999999999999999</int></value>", Long.MAX_VALUE),
				arguments("<value><double>1.5</double></value>", 1.5),
				arguments("<value><double>-1e3</double></value>", -1000.0),
				arguments("<value><double>x</double></value>", 0.0),
				arguments("<value><boolean>1</boolean></value>", true),
				arguments("<value><boolean>true</boolean></value>", true),
				arguments("<value><boolean>0</boolean></value>", false),
				arguments("<value><boolean></boolean></value>", false),
				arguments("<value><array><data><value>a</value><value><int>1</int></value></data></array></value>",
						List.of("a", 1)),
				arguments("<value><array><data/></array></value>", List.of()),
				arguments("<value><struct><member><name>a</name><value>1</value></member><member><name> b </name>"
						+ "<value><int>2</int></value></member><member><name>a</name><value>9</value></member>"
						+ "</struct></value>", Map.of("a", "9", "b", 2)),
				arguments("<value><struct><member><name>a</name></member></struct></value>", Map.of()),
				arguments("<value><![CDATA[<b>]]></value>", "<b>"),
				arguments("<value><string><![CDATA[<b>]]> &amp; &lt;</string></value>", "<b> & <"),
				arguments("<value><!-- c --><string>a<!-- d -->b</string></value>", "ab"),
				arguments("<value>&#233;&#x1F600;</value>", "é😀"),
				arguments("<value><string xml:lang=\"x\">a</string></value>", "a"));
	}

	@ParameterizedTest
	@MethodSource
	void readAsWordPressDoes(String markup, Object value) throws IOException {
		assertThat(values(markup)).containsExactly(RpcValue.of(value));
	}

	static Stream<Arguments> readWhereWordPressLosesIt() {
		return Stream.of(arguments("<value></value>", ""), arguments("<value/>", ""),
				arguments("<value><i8>99999999999</i8></value>", 99999999999L),
				arguments("<value><array/></value>", List.of()), arguments("<value><nil/></value>", new RpcValue.Nil()),
				arguments("<value><boolean>false</boolean></value>", false),
				arguments("<value><struct><member><value>1</value><name>late</name></member></struct></value>",
						Map.of("late", "1")));
	}

	@ParameterizedTest
	@MethodSource
	void readWhereWordPressLosesIt(String markup, Object value) throws IOException {
		assertThat(values(markup)).containsExactly(RpcValue.of(value));
	}

	@Test
	void parametersStandInOrder() throws IOException {
		assertThat(values("<value><string>a</string></value><value><string>b</string></value>"))
			.containsExactly(RpcValue.of("a"), RpcValue.of("b"));
		assertThat(values("")).isEmpty();
		assertThat(read("<methodCall><methodName> a.b </methodName></methodCall>"))
			.isEqualTo(new RpcCall("a.b", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { CALL, "\n\n <?xml version='1.0'?>" + CALL, "\uFEFF<?xml version='1.0'?>" + CALL,
			"\r\n\uFEFF\n" + CALL, "<!DOCTYPE x>" + CALL,
			"<?xml version='1.0'?>\n<!DOCTYPE methodCall SYSTEM 'x.dtd'>" + CALL, CALL + "\n\n<!-- end -->" })
	void whatStandsAroundTheCallDoesNotHinder(String document) throws IOException {
		assertThat(read(document)).isEqualTo(new RpcCall("a.b", List.of(RpcValue.of("x"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "hello", "<methodCall><methodName>a</methodName>", CALL + " junk",
			"<!DOCTYPE a><!DOCTYPE b>" + CALL, "<!DOCTYPE x [<!ENTITY a 'b'>]>" + CALL, "<other/>",
			"<a>" + CALL + "</a>", "<methodcall><methodName>a</methodName></methodcall>",
			"<methodCall><methodName>a<b/></methodName></methodCall>", "<methodCall><nope/></methodCall>",
			"<methodCall><params><value>1</value></params></methodCall>",
			"<methodResponse><params></params></methodResponse>" })
	void whatIsNoCallIsRefused(String document) {
		assertThatExceptionOfType(RpcFormatException.class).isThrownBy(() -> read(document))
			.satisfies((ex) -> assertThat(ex.fault().code()).isEqualTo(-32700));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<value>&nbsp;</value>", "<value>&x;</value>", "<value>\u0001</value>",
			"<value><unknown>z</unknown></value>", "<value><string>a<b>c</b>d</string></value>",
			"<value><int>1</int><int>2</int></value>", "<value><base64>aa<b/></base64></value>",
			"<string>bare</string>" })
	void whatIsNoValueIsRefused(String markup) {
		assertThatExceptionOfType(RpcFormatException.class).isThrownBy(() -> values(markup));
	}

	static Stream<Arguments> encodingsAreFound() {
		String declared = "<?xml version='1.0' encoding='%s'?>" + CALL.replace("x", "é");
		String plain = CALL.replace("x", "é");
		return Stream.of(arguments(declared.formatted("utf-8").getBytes(StandardCharsets.UTF_8), null),
				arguments(declared.formatted("iso-8859-1").getBytes(StandardCharsets.ISO_8859_1), null),
				arguments(declared.formatted("ISO-8859-15").getBytes(StandardCharsets.ISO_8859_1),
						StandardCharsets.UTF_8),
				arguments(declared.formatted("windows-1252").getBytes(StandardCharsets.ISO_8859_1), null),
				arguments(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1),
				arguments(plain.getBytes(StandardCharsets.UTF_8), null),
				arguments(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
				arguments(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE), null),
				arguments(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE), null),
				arguments(declared.formatted("utf-16").getBytes(StandardCharsets.UTF_16LE), null));
	}

	@ParameterizedTest
	@MethodSource
	void encodingsAreFound(byte[] document, @Nullable Charset http) throws IOException {
		assertThat(read(document, http).parameters()).containsExactly(RpcValue.of("é"));
	}

	@Test
	void textInAnotherEncodingThanToldIsRefused() {
		assertThatExceptionOfType(RpcFormatException.class)
			.isThrownBy(() -> read(CALL.replace("x", "é").getBytes(StandardCharsets.ISO_8859_1), null));
		assertThatExceptionOfType(RpcFormatException.class)
			.isThrownBy(() -> read("<?xml version='1.0' encoding='no-such'?>" + CALL));
	}

	@Test
	void datesAreReadWithTheirZone() {
		assertThat(new RpcDate("20071218T13:05:59").local()).contains(LocalDateTime.of(2007, 12, 18, 13, 5, 59));
		assertThat(new RpcDate("20071218T13:05:59").zone()).isEmpty();
		assertThat(new RpcDate("2007-12-18T13:05Z").local()).contains(LocalDateTime.of(2007, 12, 18, 13, 5));
		assertThat(new RpcDate("20071218T13:05:59+0930").zone())
			.hasValueSatisfying((zone) -> assertThat(zone.getTotalSeconds()).isEqualTo(34_200));
		assertThat(new RpcDate("20071218T13:05:59+99:00").zone()).isEmpty();
		assertThat(new RpcDate("20071399T13:05:59").local()).isEmpty();
		assertThat(RpcDate.NONE.local()).isEmpty();
		assertThat(new RpcDate("junk").local()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aGVsbG8=", "aGV s\r\nbG8", "aGVsbG8" })
	void bytesAreReadHoweverTheyAreBroken(String digits) throws IOException {
		assertThat(bytes(values("<value><base64>" + digits + "</base64></value>").getFirst()))
			.hasBinaryContent("hello".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void anUploadLiesInAFileUntilTheCallIsClosed() throws IOException {
		byte[] upload = new byte[1 << 20];
		new Random(1).nextBytes(upload);
		String markup = "<value><base64>" + Base64.getMimeEncoder().encodeToString(upload) + "</base64></value>";
		RpcBytes bytes;
		try (RpcCall call = read(CALL.replace("<value>x</value>", markup))) {
			bytes = ((RpcValue.Binary) call.parameters().getFirst()).value();
			assertThat(bytes.size()).isEqualTo(upload.length);
			assertThat(bytes.open()).hasBinaryContent(upload);
		}
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(bytes::open);
	}

	private static InputStream bytes(RpcValue value) throws IOException {
		return ((RpcValue.Binary) value).value().open();
	}

	@Test
	void moreThanTheLimitsIsRefused() {
		RpcLimits small = new RpcLimits(2000, 50, 20, 2);
		assertRefused(small, "x".repeat(51), "the document has too much text");
		assertRefused(small, " ".repeat(2000), "the document is too large");
		assertRefused(small, "<array><data>" + "<value>1</value>".repeat(20) + "</data></array>",
				"the document has too many elements");
		assertRefused(small, "<array><data><value>".repeat(3) + "</value></data></array>".repeat(3),
				"the document is nested too deep");
		assertRefused(RpcLimits.CALL, "<" + "n".repeat(1_000_000) + "/>", "the document has too much markup");
	}

	private static void assertRefused(RpcLimits limits, String value, String message) {
		byte[] document = CALL.replace(">x<", ">" + value + "<").getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(RpcFormatException.class)
			.isThrownBy(() -> new RpcReader(limits).call(new ByteArrayInputStream(document), null))
			.withMessage(message);
	}

	@Test
	void aStreamThatFailsIsNoFaultOfTheDocument() {
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("the line is dead");
			}

		};
		InputStream start = new ByteArrayInputStream(CALL.substring(0, 60).getBytes(StandardCharsets.UTF_8));
		IOException told = catchThrowableOfType(IOException.class, () -> new RpcReader(RpcLimits.CALL)
			.call(new SequenceInputStream(Collections.enumeration(List.of(start, broken))), null));
		assertThat(told).isNotInstanceOf(RpcFormatException.class).hasMessage("the line is dead");
	}

	@Test
	void answersAreReadAndFaultsThrown() throws IOException {
		RpcReader reader = new RpcReader(RpcLimits.ANSWER);
		assertThat(reader.answer(new ByteArrayInputStream(RpcWriter.answer(RpcValue.of("Hello!"))), null))
			.isEqualTo(RpcValue.of("Hello!"));
		assertThatExceptionOfType(RpcFault.class)
			.isThrownBy(() -> reader
				.answer(new ByteArrayInputStream(RpcWriter.fault(new RpcFault(48, "There is a <ping> already"))), null))
			.withMessage("There is a <ping> already")
			.satisfies((fault) -> assertThat(fault.code()).isEqualTo(48));
		assertThatExceptionOfType(RpcFormatException.class)
			.isThrownBy(() -> reader.answer(new ByteArrayInputStream(CALL.getBytes(StandardCharsets.UTF_8)), null));
	}

}
