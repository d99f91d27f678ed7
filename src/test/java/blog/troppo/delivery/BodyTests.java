package blog.troppo.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import blog.troppo.kept.Holes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests {

	/** In what is written, [a] stands for the mark of the piece "a". */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "<p>[a]</p> | <p>one</p> | <p>another</p>", "[a] | one | another", "[a][b] | one2 | another2",
					"[b]-[a] | 2-one | 2-another", "x[a]y[a]z | xoneyonez | xanotheryanotherz",
					"nothing | nothing | nothing", "[c] | '' | ''", "ü[a]€[b]ü | üone€2ü | üanother€2ü",
					"[a]<!-- a --> | one<!-- a --> | another<!-- a -->" })
	void piecesStandWhereTheirMarksStood(String written, String first, String then) {
		String marked = written;
		for (String name : new String[] { "a", "b", "c" }) {
			marked = marked.replace("[" + name + "]", Holes.mark(name));
		}
		Body body = Body.of(bytes(marked), Map.of("a", "one", "b", "2", "c", ""));
		assertThat(text(body)).isEqualTo(first);
		Body filled = body.filled(Map.of("a", "another", "b", "2"));
		assertThat(text(filled)).isEqualTo(then);
		assertThat(text(filled.filled(Map.of("a", "one", "b", "2")))).isEqualTo(first);
	}

	@Test
	void aPieceMayHoldAnotherMarkAsText() {
		Body body = Body.of(bytes("<" + Holes.mark("a") + ">"), Map.of("a", Holes.mark("b"), "b", "no"));
		assertThat(text(body)).isEqualTo("<" + Holes.mark("b") + ">");
		assertThat(text(body.filled(Map.of("a", "é", "b", "no")))).isEqualTo("<é>");
	}

	@Test
	void namesAreNoPatterns() {
		String name = "recent-comments.*(2)ü";
		assertThat(text(Body.of(bytes("[" + Holes.mark(name) + "]"), Map.of(name, "x")))).isEqualTo("[x]");
	}

	@Test
	void whatHasNoPiecesIsAsItWasWritten() {
		byte[] bytes = bytes("As it is");
		Body body = Body.of(bytes, Map.of());
		assertThat(body.bytes()).isSameAs(bytes);
		assertThat(body.hasPieces()).isFalse();
		assertThat(Body.of(bytes(Holes.mark("a")), Map.of("a", "")).hasPieces()).isTrue();
	}

	@Test
	void bodiesAreEqualByTheirBytes() {
		Map<String, String> pieces = Map.of("a", "x");
		Body body = Body.of(bytes("<" + Holes.mark("a") + ">"), pieces);
		assertThat(body.filled(pieces)).isEqualTo(body).hasSameHashCodeAs(body);
		assertThat(body.filled(Map.of("a", "y"))).isNotEqualTo(body);
	}

	@Test
	void nobodyKnowsAMarkBefore() {
		assertThat(Holes.mark("a")).matches("<!--[0-9a-f]{32} a-->");
		assertThat(Holes.areWelcome()).isFalse();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(Body body) {
		return new String(body.bytes(), StandardCharsets.UTF_8);
	}

}
