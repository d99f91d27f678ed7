package blog.troppo.transfer.mysql;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MysqlCharsetTests {

	@ParameterizedTest
	@CsvSource({ "latin1, windows-1252", "LATIN1, windows-1252", "utf8mb3, UTF-8", "cp1251, windows-1251",
			"koi8r, KOI8-R", "latin2, ISO-8859-2", "martian, UTF-8", "'', UTF-8" })
	void mysqlHasNamesOfItsOwn(String name, String charset) {
		assertThat(MysqlCharset.named(name).name()).isEqualTo(charset);
	}

	@Test
	void eachByteOfLatin1IsACharacter() {
		byte[] all = new byte[256];
		for (int i = 0; i < all.length; i++) {
			all[i] = (byte) i;
		}
		String text = MysqlCharset.decode(all, all.length, MysqlCharset.named("latin1"));
		assertThat(text).hasSize(256).doesNotContain("\uFFFD").contains("\u20AC\u0081\u201A", "\u0178");
		assertThat(text.chars().distinct()).hasSize(256);
	}

	/** As WordPress before 2.2 filled tables that are declared latin1. */
	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "café", "“quotes” – dashes …", "ключ", "日本語", "😀", "a😀é", "\u0081\u00C3" })
	void textsThatWereTakenForLatin1ComeBack(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		String taken = MysqlCharset.decode(bytes, bytes.length, MysqlCharset.named("latin1"));
		assertThat(MysqlCharset.undoubled(taken)).isEqualTo(text);
	}

	/** Neither too long forms, nor halves of surrogate pairs, nor what ends too early. */
	@ParameterizedTest
	@ValueSource(strings = { "café", "naïve São Tomé", "Ã", "Ã ", "Ãx©", "â\u201A", "À\u20AC", "à\u20AC\u20AC",
			"í\u00A0\u20AC", "ð\u20AC\u20AC\u20AC", "õ\u20AC\u20AC\u20AC", "ключ" })
	void trueLatin1StaysAsItIs(String text) {
		assertThat(MysqlCharset.undoubled(text)).isEqualTo(text);
	}

	@Test
	void whatIsNoUtf8IsReadByteByByte() {
		byte[] bytes = { 'a', (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xF0, (byte) 0x9F };
		assertThat(MysqlCharset.decode(bytes, bytes.length, StandardCharsets.UTF_8)).isEqualTo("aâ\u201Abð\u0178");
		assertThat(MysqlCharset.decode(bytes, 1, StandardCharsets.UTF_8)).isEqualTo("a");
	}

}
