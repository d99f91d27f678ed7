package blog.troppo.rpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Documents nobody should send: each is read or refused, soon. */
class RpcFuzzTests {

	private static final RpcReader READER = new RpcReader(RpcLimits.CALL);

	private static final List<String> PIECES = List.of("<value>", "</value>", "<struct>", "</struct>", "<member>",
			"<name>", "</name>", "</member>", "<array><data>", "</data></array>", "<base64>", "</base64>", "<int>",
			"<nil/>", "<!DOCTYPE x [<!ENTITY a '&b;&b;'>]>", "&a;", "&#0;", "&#xD800;", "&lt;", "<![CDATA[", "]]>",
			"<!--", "-->", "<?pi ", "?>", "\u0000", "\uFEFF", "é", "<methodCall>", "</methodCall>", "<params/>",
			"<fault>", " xmlns:a='b'", "<a:b>", "=====", "<dateTime.iso8601>99999999T99:99:99</dateTime.iso8601>");

	@Provide
	Arbitrary<RpcValue> values() {
		Arbitrary<RpcValue> plain = Arbitraries.oneOf(
				Arbitraries.strings().ofMaxLength(20).map(RpcFuzzTests::sendable).map(RpcValue::of),
				Arbitraries.longs().map(RpcValue::of), Arbitraries.of(true, false).map(RpcValue::of),
				Arbitraries.of(1.5, -2.25, 1e20).map(RpcValue::of));
		return Arbitraries.recursive(() -> plain,
				(inner) -> Arbitraries.oneOf(inner.list().ofMinSize(1).ofMaxSize(3).map(RpcValue::of),
						Combinators.combine(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5), inner)
							.as((name, value) -> RpcValue.of(Map.of(name, value)))),
				0, 3);
	}

	/** As XML carries it: trimmed, without control characters and lone surrogates. */
	private static String sendable(String text) {
		return text.replaceAll("[\\x00-\\x1F\\uFFFE\\uFFFF]", "").replaceAll("\\p{Cs}", "").trim();
	}

	@Property(tries = 300)
	void whatIsWrittenIsReadAgain(@ForAll("values") RpcValue value) throws IOException {
		assertThat(READER.call(document(value), null).parameters()).containsExactly(value);
		assertThat(new RpcReader(RpcLimits.CALL).answer(new ByteArrayInputStream(RpcWriter.answer(value)), null))
			.isEqualTo(value);
	}

	@Property(tries = 1500)
	void mutatedDocumentsAreReadOrRefused(@ForAll("values") RpcValue value,
			@ForAll("mutations") List<Mutation> mutations) throws IOException {
		StringBuilder text = new StringBuilder(
				new String(RpcWriter.call("a.b", List.of(value)), StandardCharsets.UTF_8));
		mutations.forEach((mutation) -> mutation.applyTo(text));
		assertReadOrRefused(text.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Property(tries = 1000)
	void mutatedBytesAreReadOrRefused(@ForAll("values") RpcValue value, @ForAll int seed) throws IOException {
		byte[] document = RpcWriter.call("a.b", List.of(value));
		Random random = new Random(seed);
		for (int i = 0; i < 4; i++) {
			document[random.nextInt(document.length)] = (byte) random.nextInt(256);
		}
		assertReadOrRefused(document);
	}

	private static void assertReadOrRefused(byte[] document) {
		assertTimeout(Duration.ofSeconds(10), () -> {
			try (RpcCall call = READER.call(new ByteArrayInputStream(document), null)) {
				assertThat(call.method()).isNotNull();
			}
			catch (RpcFormatException refused) {
				assertThat(refused.fault().code()).isEqualTo(-32700);
			}
		});
	}

	record Mutation(int at, int length, String piece) {

		void applyTo(StringBuilder text) {
			int from = (text.length() == 0) ? 0 : Math.floorMod(this.at, text.length());
			text.replace(from, Math.min(text.length(), from + this.length), this.piece);
		}

	}

	@Provide
	Arbitrary<List<Mutation>> mutations() {
		return Combinators
			.combine(Arbitraries.integers(), Arbitraries.integers().between(0, 30), Arbitraries.of(PIECES))
			.as(Mutation::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(6);
	}

	private static ByteArrayInputStream document(RpcValue value) {
		return new ByteArrayInputStream(RpcWriter.call("a.b", List.of(value)));
	}

}
