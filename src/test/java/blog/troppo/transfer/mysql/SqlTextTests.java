package blog.troppo.transfer.mysql;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqlTextTests {

	private static final Charset LATIN = MysqlCharset.named("latin1");

	private final List<String> comments = new ArrayList<>();

	private SqlText text(String sql) {
		return text(sql.getBytes(StandardCharsets.UTF_8), 1 << 20);
	}

	/** Of a stream that gives one byte at a time. */
	private SqlText text(byte[] sql, int longest) {
		InputStream slow = new FilterInputStream(new ByteArrayInputStream(sql)) {
			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return super.read(bytes, offset, Math.min(1, length));
			}
		};
		return new SqlText(slow, longest, this.comments::add);

	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "null", textBlock = """
			'',                    | ~~
			'it''s',               | it's
			'it\\'s',              | it's
			"say ""hi"" x",        | say "hi" x
			'100\\%\\_',           | 100\\%\\_
			'\\q\\\\',             | q\\
			'one' 'two' "three",   | onetwothree
			'one'/* not */'two',   | onetwo
			NULL,                  | null
			null,                  | null
			'NULL',                | NULL
			-1.5e3 ,               | -1.5e3
			0x4869,                | Hi
			x'4869',               | Hi
			0xc3a9,                | é
			_utf8mb4'é',           | é
			_binary 'a b',         | a b
			now(1,(2)),            | now(1,(2))
			'ключ 😀')             | ключ 😀
			""")

	void aValueIsReadAsItWasMeant(String sql, String value) throws IOException {
		assertThat(text(sql).value(StandardCharsets.UTF_8)).isEqualTo(value);
	}

	@Test
	void controlCharactersAreWrittenWithLetters() throws IOException {
		assertThat(text("'a\\nb\\tc\\rd\\be\\0f\\Zg'").value(StandardCharsets.UTF_8))
			.isEqualTo("a\nb\tc\rd\be\0f\u001Ag");
	}

	@Test
	void theCharsetOfAColumnCountsUnlessTheValueHasItsOwn() throws IOException {
		byte[] sql = { '\'', (byte) 0xE9, (byte) 0x80, (byte) 0x81, '\'', ',' };
		assertThat(text(sql, 1 << 20).value(LATIN)).isEqualTo("é\u20AC\u0081");
		assertThat(text("_utf8 'é',").value(LATIN)).isEqualTo("é");
	}

	/** Of bytes that are no UTF-8, each is a character. */
	@Test
	void whatIsWronglyDeclaredIsStillRead() throws IOException {
		byte[] sql = { '\'', (byte) 0xC3, (byte) 0xA9, (byte) 0xE9, (byte) 0xC3, '\'', ')' };
		assertThat(text(sql, 1 << 20).value(StandardCharsets.UTF_8)).isEqualTo("ééÃ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'abc", "'abc\\", "\"abc''", "12", "now(1,2", "_utf8 'x", "'a' 'b" })
	void aDumpThatWasCutOffIsRefused(String sql) {
		assertThatThrownBy(() -> text("\n\n" + sql).value(StandardCharsets.UTF_8)).isInstanceOf(DumpException.class)
			.hasMessageContaining("line 3")
			.hasMessageContaining("cut off");
	}

	@Test
	void aValueBeyondTheMemoryIsRefused() {
		byte[] sql = ("'" + "x".repeat(20_000) + "',").getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> text(sql, 8192).value(StandardCharsets.UTF_8)).isInstanceOf(DumpException.class)
			.hasMessageContaining("too large");
	}

	@Test
	void commentsAreHeardAndPassedOver() throws IOException {
		SqlText text = text("-- Host: localhost\n# old\n/* of\nall */ /*!40101 SET */ `the``table` word2;");
		assertThat(text.word()).isEqualTo("SET");
		assertThat(text.word()).isEqualTo("the`table");
		assertThat(text.line()).isEqualTo(4);
		assertThat(text.word()).isEqualTo("word2");
		assertThat(text.word()).isEmpty();
		assertThat(text.peek()).isEqualTo(';');
		assertThat(this.comments).containsExactly("-- Host: localhost", "# old");
	}

	@Test
	void twoMinusSignsWithoutASpaceAreNoComment() throws IOException {
		assertThat(text("--1,").value(StandardCharsets.UTF_8)).isEqualTo("--1");
	}

	@Test
	void theRestOfAStatementEndsAtItsDelimiterAndNotWithinTexts() throws IOException {
		SqlText text = text("(`a;b` int default ';\\';', c text) engine=x; next");
		assertThat(text.rest(";", true)).isEqualTo("(`a;b` int default ';\\';', c text) engine=x");
		assertThat(text.word()).isEqualTo("next");
		assertThat(text(" body; of a trigger // next").rest("//", true).strip()).isEqualTo("body; of a trigger");
		assertThat(text("'" + "x".repeat(100_000) + "' ;").rest(";", false)).isEmpty();
	}

}
