package blog.troppo.rpc;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is written was written by WordPress 7.1.4. */
class RpcWriterTests {

	private static String text(byte[] document) {
		return new String(document, StandardCharsets.UTF_8);
	}

	@Test
	void aCallIsWrittenAsWordPressWritesIt() {
		Map<String, Integer> struct = new LinkedHashMap<>();
		struct.put("a<", 1);
		List<RpcValue> values = List.of(RpcValue.of("x<y>&\"'é"), RpcValue.of(1), RpcValue.of(true), RpcValue.of(1.5),
				RpcValue.of(List.of(1, 2)), RpcValue.of(struct), RpcValue.of(Map.of()), RpcValue.of(null),
				RpcValue.of("hello".getBytes(StandardCharsets.US_ASCII)),
				RpcValue.of(RpcDate.of(LocalDateTime.of(2026, 1, 2, 3, 4, 5))));
		assertThat(text(RpcWriter.call("a.b", values))).isEqualTo("""
				<?xml version="1.0"?>
				<methodCall>
				<methodName>a.b</methodName>
				<params>
				<param><value><string>x&lt;y&gt;&amp;&quot;&#039;é</string></value></param>
				<param><value><int>1</int></value></param>
				<param><value><boolean>1</boolean></value></param>
				<param><value><double>1.5</double></value></param>
				<param><value><array><data>
				  <value><int>1</int></value>
				  <value><int>2</int></value>
				</data></array></value></param>
				<param><value><struct>
				  <member><name>a&lt;</name><value><int>1</int></value></member>
				</struct></value></param>
				<param><value><array><data>
				</data></array></value></param>
				<param><value><string></string></value></param>
				<param><value><base64>aGVsbG8=</base64></value></param>
				<param><value><dateTime.iso8601>20260102T03:04:05</dateTime.iso8601></value></param>
				</params></methodCall>""");
	}

	@Test
	void anAnswerIsWrittenAsWordPressWritesIt() {
		assertThat(text(RpcWriter.answer(RpcValue.of("Hello!")))).isEqualTo("""
				<?xml version="1.0" encoding="UTF-8"?>
				<methodResponse>
				  <params>
				    <param>
				      <value>
				      <string>Hello!</string>
				      </value>
				    </param>
				  </params>
				</methodResponse>
				""");
	}

	@Test
	void aFaultIsWrittenAsWordPressWritesIt() {
		assertThat(text(RpcWriter.fault(new RpcFault(-32700, "a <b> & \"q\" 's'")))).isEqualTo("""
				<?xml version="1.0" encoding="UTF-8"?>
				<methodResponse>
				  <fault>
				    <value>
				      <struct>
				        <member>
				          <name>faultCode</name>
				          <value><int>-32700</int></value>
				        </member>
				        <member>
				          <name>faultString</name>
				          <value><string>a &lt;b&gt; &amp; &quot;q&quot; &#039;s&#039;</string></value>
				        </member>
				      </struct>
				    </value>
				  </fault>
				</methodResponse>
				""");
	}

	@Test
	void whatXmlDoesNotHaveIsLeftOut() {
		assertThat(text(RpcWriter.answer(RpcValue.of("a\u0001b\uFFFFc\uD800d\t😀"))))
			.contains("<string>abcd\t😀</string>");
	}

	@ParameterizedTest
	@CsvSource({ "1.0, 1", "0.1, 0.1", "1e25, 1.0E+25", "1e15, 1.0E+15", "1e14, 1.0E+14", "1e13, 10000000000000",
			"123456789.123456789, 123456789.12346", "-0.0, -0", "0, 0", "0.3333333333333333, 0.33333333333333",
			"100000, 100000", "0.0001, 0.0001", "0.00001, 1.0E-5", "-1.5e-7, -1.5E-7", "-2.25, -2.25" })
	void numbersAreWrittenAsPhpWritesThem(double number, String text) {
		assertThat(RpcValue.of(number).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "12, 12", "' 12', 12", "12abc, 12", "1e3, 1000", "1.9, 1", "-5, -5", "x, 0", "'', 0", "+7, 7" })
	void textIsTakenForTheNumberItBeginsWith(String text, long number) {
		assertThat(RpcValue.of(text).number()).isEqualTo(number);
	}

	@Test
	void valuesAreTakenForWhatIsWanted() {
		assertThat(RpcValue.of(5).text()).isEqualTo("5");
		assertThat(RpcValue.of(false).text()).isEmpty();
		assertThat(List.of(RpcValue.of("0"), RpcValue.of(""), RpcValue.of(0), RpcValue.of(0.0), RpcValue.of(List.of()),
				RpcValue.struct(), RpcValue.of(null), RpcValue.of(false)))
			.noneMatch(RpcValue::flag);
		assertThat(List.of(RpcValue.of("false"), RpcValue.of(-1), RpcValue.of(List.of(0)),
				RpcValue.struct().with("a", null), RpcValue.of(true), RpcValue.of(new byte[1])))
			.allMatch(RpcValue::flag);
		assertThat(RpcValue.of(Map.of("a", 1)).member("a").map(RpcValue::number)).contains(1L);
		assertThat(RpcValue.of("a").member("a")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> RpcValue.of(new Object()));
	}

}
