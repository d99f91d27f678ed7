package blog.troppo.admin.frame;

import java.util.Map;

import blog.troppo.site.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlaceTests {

	private static Place place(String address) {
		return new Place("x", address, "read", Section.values()[0], 1, "");
	}

	@ParameterizedTest
	@CsvSource({ "index.php, '', '', true", "index.php, index.php, a=1, true", "edit.php, edit.php, '', true",
			"edit.php?post_type=page, edit.php, post_type=page, true", "edit.php?post_type=page, edit.php, '', false",
			"edit.php?post_type=page, edit.php, post_type=post, false", "edit.php, users.php, '', false",
			"edit.php, EDIT.php, '', false" })
	void aScreenIsKnownByItsFileAndParameters(String address, String file, String asked, boolean is) {
		String[] pair = asked.split("=");
		assertThat(place(address).is(file, asked.isEmpty() ? Map.of() : Map.of(pair[0], new String[] { pair[1] })))
			.isEqualTo(is);
	}

	@ParameterizedTest
	@ValueSource(strings = { "edit.php?page=2", "edit-comments.php?comment_status=spam&s=%26a", "upload.php" })
	void aListLeadsBackToItself(String address) {
		assertThat(Listing.back(address, "index.php")).isEqualTo("redirect:" + address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.example", "http://evil.example/edit.php", "/edit.php", "../edit.php",
			"edit.php\r\nSet-Cookie: a=b", "edit.php?a=b c", "edit.php?a={b}", "javascript:x.php", "edit.php#x\0",
			"edit.php?é", "edit.php\\..\\x" })
	void noFormLeadsElsewhere(String address) {
		assertThat(Listing.back(address, "index.php")).isEqualTo("redirect:index.php");
		assertThat(Listing.back(null, "index.php")).isEqualTo("redirect:index.php");
	}

}
