package blog.troppo.support;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NulMarksTests {

	@Test
	void textWithoutNulIsKeptAsItIs() {
		String text = "plain 😀 text";
		assertThat(NulMarks.keep(text)).isSameAs(text);
		assertThat(NulMarks.restore(text)).isSameAs(text);
	}

	@Test
	void nulBecomesACharacterOfPrivateUse() {
		assertThat(NulMarks.keep("a\0b")).isEqualTo("a\uDB80\uDC00b");
	}

	@Property
	void anyTextComesBack(@ForAll @Chars({ '\0', 'a', '\uDB80', '\uDC00', '\uDC01', '\uDC02' }) String text) {
		assertThat(NulMarks.keep(text)).doesNotContain("\0");
		assertThat(NulMarks.restore(NulMarks.keep(text))).isEqualTo(text);
	}

	@Test
	void serialisedObjectsAreReadThroughTheMarks() {
		String php = "O:3:\"Foo\":1:{s:6:\"\0Foo\0a\";i:1;}";
		Object object = PhpSerialized.read(NulMarks.keep(php)).orElseThrow();
		assertThat(object).isEqualTo(new PhpSerialized.PhpObject("Foo", Map.of("\0Foo\0a", 1L)));
		assertThat(PhpSerialized.write(object)).isEqualTo(NulMarks.keep(php));
	}

}
