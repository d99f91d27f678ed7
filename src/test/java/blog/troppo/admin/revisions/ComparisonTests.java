package blog.troppo.admin.revisions;

import java.util.List;
import java.util.stream.Collectors;

import blog.troppo.admin.revisions.Comparison.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person sees of a change: lines, and in them the words. */
class ComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a        | a        | ''
			a        | b        | changed [a]>[b]
			a        | a;b      | same a>a, added >[b]
			a;b      | a        | same a>a, removed [b]>
			red cat  | red dog  | changed red [cat]>red [dog]
			a b      | a        | changed a[ b]>a
			''       | a        | added >[a]
			a        | ''       | removed [a]>
			""")
	void linesAndWordsAreCompared(String before, String after, String rows) {
		assertThat(said(lines(before), lines(after))).isEqualTo(rows);
	}

	@Test
	void whatIsTheSameFarFromAChangeIsLeftOut() {
		String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13";
		assertThat(said(before, before.replace("7", "seven")))
			.isEqualTo("more >, same 5>5, same 6>6, changed [7]>[seven], same 8>8, same 9>9, more >");
		assertThat(said(before, before)).isEmpty();
	}

	@Test
	void markupIsTextLikeAnyOther() {
		assertThat(said("<p>one</p>", "<p>two</p>")).isEqualTo("changed <p>[one]</p>><p>[two]</p>");
	}

	private static String lines(String text) {
		return text.replace(';', '\n');
	}

	private static String said(String before, String after) {
		return Comparison.of(before, after)
			.stream()
			.map((row) -> row.kind() + " " + said(row.before()) + ">" + said(row.after()))
			.collect(Collectors.joining(", "));
	}

	private static String said(List<Piece> pieces) {
		return pieces.stream()
			.map((piece) -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
