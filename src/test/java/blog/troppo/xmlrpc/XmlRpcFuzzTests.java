package blog.troppo.xmlrpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import blog.troppo.rpc.RpcCall;
import blog.troppo.rpc.RpcDate;
import blog.troppo.rpc.RpcFormatException;
import blog.troppo.rpc.RpcLimits;
import blog.troppo.rpc.RpcReader;
import blog.troppo.rpc.RpcValue;
import blog.troppo.rpc.RpcWriter;
import blog.troppo.testing.RawHttp;
import blog.troppo.testing.RecordedCase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recorded calls with something else in them: other types, missing and odd members, other
 * sizes. Whatever comes, the answer is a document of XML-RPC with status 200.
 */
class XmlRpcFuzzTests extends XmlRpcScenario {

	private static final int CALLS = 1500;

	private static final long SEED = 20071218;

	private static final List<Object> ODD = List.of("", "0", "-1", "x", "1e9", "99999999999999999999", " 7 ",
			"<b>&amp;</b>", "\uD83D\uDE00", "a".repeat(5000), 0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE,
			Long.MAX_VALUE, true, false, 1.5, -0.0, new RpcDate("garbage"), new RpcDate("00000000T00:00:00Z"),
			new RpcDate("99991231T23:59:59"), new RpcDate("20260230T25:61:61"), new byte[0], new byte[] { 0, -1, 13 },
			List.of(), List.of(1, "x"), Map.of(), Map.of("a", Map.of("b", List.of())), "%_\\", "' or 1=1 --",
			"../../x");

	private final Random random = new Random(SEED);

	@Test
	void everyCallIsAnsweredWithADocument() throws IOException {
		List<RpcCall> calls = recorded();
		for (int i = 0; i < CALLS; i++) {
			RpcCall call = calls.get(this.random.nextInt(calls.size()));
			byte[] document = RpcWriter.call(call.method(), changed(call.parameters()));
			RawHttp.Response answer = post(document);
			assertThat(answer.status()).as(() -> new String(document, StandardCharsets.UTF_8)).isEqualTo(200);
			assertThat(answer.text()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<methodResponse>");
		}
	}

	@Test
	void documentsThatAreCutOrTwistedAreToo() throws IOException {
		List<RpcCall> calls = recorded();
		for (int i = 0; i < CALLS / 5; i++) {
			RpcCall call = calls.get(this.random.nextInt(calls.size()));
			byte[] document = twisted(RpcWriter.call(call.method(), call.parameters()));
			RawHttp.Response answer = post(document);
			assertThat(answer.status()).as(() -> new String(document, StandardCharsets.UTF_8)).isEqualTo(200);
			assertThat(answer.text()).startsWith("<?xml");
		}
	}

	@Test
	void entitiesAreNotExpanded() {
		String bomb = """
				<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
				<methodCall><methodName>demo.sayHello</methodName><params><param><value>&b;&f;</value></param></params></methodCall>""";
		assertThat(post(bomb.getBytes(StandardCharsets.UTF_8)).text()).contains("-32700")
			.doesNotContain("haha", "root:");
	}

	@Test
	void depthAndElementsHaveAnEnd() {
		String deep = "<value><array><data>".repeat(500) + "</data></array></value>".repeat(500);
		String many = "<param><value><int>1</int></value></param>".repeat(20_000);
		for (String parameters : List.of("<param>" + deep + "</param>", many)) {
			byte[] document = ("<methodCall><methodName>demo.sayHello</methodName><params>" + parameters
					+ "</params></methodCall>")
				.getBytes(StandardCharsets.UTF_8);
			assertThat(post(document).text()).contains("-32700");
		}
	}

	/** All that were recorded, but for guesses of passwords, which are slowed down. */
	private static List<RpcCall> recorded() throws IOException {
		List<RpcCall> calls = new ArrayList<>();
		for (String file : List.of("xmlrpc.json", "xmlrpc-more.json")) {
			for (RecordedCase recorded : RecordedCase.load(file)) {
				String document = recorded.text("body");
				if (!document.contains(PASSWORD)) {
					continue;
				}
				try {
					calls.add(new RpcReader(RpcLimits.CALL).call(
							new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
							StandardCharsets.UTF_8));
				}
				catch (RpcFormatException ex) {
					assertThat(recorded.id()).contains("raw");
				}
			}
		}
		return calls;
	}

	/** Name and password stay mostly as they are. */
	private List<RpcValue> changed(List<RpcValue> parameters) {
		List<RpcValue> changed = new ArrayList<>();
		parameters.forEach((parameter) -> changed.add(isOfSignIn(parameter) ? parameter : changed(parameter, 3)));
		if (this.random.nextInt(12) == 0 && !changed.isEmpty() && !isOfSignIn(changed.getLast())) {
			changed.removeLast();
		}
		if (this.random.nextInt(12) == 0) {
			changed.add(odd());
		}
		return changed;
	}

	private static boolean isOfSignIn(RpcValue value) {
		return value.text().equals(NAME) || value.text().equals(PASSWORD);
	}

	private RpcValue changed(RpcValue value, int oneIn) {
		if (this.random.nextInt(oneIn) == 0) {
			return odd();
		}
		return switch (value) {
			case RpcValue.Array array -> RpcValue.of(array.items().stream().map((item) -> changed(item, 4)).toList());
			case RpcValue.Struct struct -> {
				Map<String, Object> members = new LinkedHashMap<>();
				struct.members().forEach((name, member) -> {
					if (this.random.nextInt(10) > 0) {
						members.put(name, changed(member, 3));
					}
				});
				yield RpcValue.of(members);
			}
			default -> value;
		};
	}

	private RpcValue odd() {
		return RpcValue.of(ODD.get(this.random.nextInt(ODD.size())));
	}

	private byte[] twisted(byte[] document) {
		byte[] twisted = document.clone();
		int at = this.random.nextInt(twisted.length);
		if (this.random.nextBoolean()) {
			return java.util.Arrays.copyOf(twisted, at);
		}
		twisted[at] = (byte) this.random.nextInt(256);
		return twisted;
	}

}
