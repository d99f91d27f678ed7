package blog.troppo.formatting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccentsTests {

	private static final String TEXT = "ÄäÖöÜüßẞ ÆæØøÅå l·l Đđ Çç Éé İı Œœ";

	/** As WordPress answers. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''             | AaOoUusẞ AEaeOoAa l·l Dd Cc Ee Ii OEoe
			en_US          | AaOoUusẞ AEaeOoAa l·l Dd Cc Ee Ii OEoe
			de_DE          | AeaeOeoeUeuessSS AEaeOoAa l·l Dd Cc Ee Ii OEoe
			de_DE_formal   | AeaeOeoeUeuessSS AEaeOoAa l·l Dd Cc Ee Ii OEoe
			de_CH_informal | AeaeOeoeUeuessSS AEaeOoAa l·l Dd Cc Ee Ii OEoe
			de_AT          | AeaeOeoeUeuessSS AEaeOoAa l·l Dd Cc Ee Ii OEoe
			de             | AeaeOeoeUeuessSS AEaeOoAa l·l Dd Cc Ee Ii OEoe
			da_DK          | AaOoUusẞ AeaeOeoeAaaa l·l Dd Cc Ee Ii OEoe
			ca             | AaOoUusẞ AEaeOoAa ll Dd Cc Ee Ii OEoe
			sr_RS          | AaOoUusẞ AEaeOoAa l·l DJdj Cc Ee Ii OEoe
			bs_BA          | AaOoUusẞ AEaeOoAa l·l DJdj Cc Ee Ii OEoe
			nb_NO          | AaOoUusẞ AEaeOoAa l·l Dd Cc Ee Ii OEoe
			tr_TR          | AaOoUusẞ AEaeOoAa l·l Dd Cc Ee Ii OEoe
			""")
	void eachLanguageWritesThemItsOwnWay(String locale, String plain) {
		assertThat(Accents.of(locale).remove(TEXT)).isEqualTo(plain);
	}

	@ParameterizedTest
	@CsvSource({ "'', grose-osterreich-l%c2%b7l-aero-angstrom, Grose-AEro-l·l.jpg, Grose AEro l-l",
			"de_DE, groesse-oesterreich-l%c2%b7l-aero-angstroem, Groesse-AEro-l·l.jpg, Groesse AEro l-l",
			"da_DK, grose-osterreich-l%c2%b7l-aeroe-aangstrom, Grose-Aeroe-l·l.jpg, Grose Aeroe l-l",
			"ca, grose-osterreich-ll-aero-angstrom, Grose-AEro-ll.jpg, Grose AEro l-l" })
	void soDoSlugsFilesAndUserNames(String locale, String slug, String file, String user) {
		Accents accents = Accents.of(locale);
		assertThat(Slugs.sanitizeTitle("Größe Österreich l·l Ærø Ångström", accents)).isEqualTo(slug);
		assertThat(FileNames.sanitize("Größe Ærø l·l.jpg", accents)).isEqualTo(file);
		assertThat(Sanitize.userStrictly("Größe Ærø l-l", accents)).isEqualTo(user);
	}

	@Test
	void lettersInTwoPartsAreOne() {
		assertThat(Accents.of("de_DE").remove("Gro\u0308ße A\u030A")).isEqualTo("Groesse A");
	}

}
