package blog.troppo.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which blog is meant, by the tables that a database has. */
class StagedPlaceTests {

	private static final String BLOG = "posts postmeta comments terms term_taxonomy term_relationships options";

	private static List<String> tables(String... sets) {
		return Arrays.stream(sets)
			.flatMap((set) -> Arrays.stream(set.substring(set.indexOf(':') + 1).split(" "))
				.map((table) -> set.substring(0, set.indexOf(':')) + table))
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', emptyValue = "",
			value = { "wp_ | '' | wp_", "wp_ | wp_ | wp_", "wp_ | wp | wp_", "'' | '' | ''",
					"my_blog_wp_ | '' | my_blog_wp_", "shop.wp_ | '' | shop.wp_", "shop.wp_ | shop.wp | shop.wp_" })
	void theOnlyBlogIsFound(String prefix, String wanted, String found) {
		StagedPlace place = StagedPlace
			.among(tables(prefix + ":" + BLOG + " users usermeta links commentmeta yoast_seo_links"), wanted);
		assertThat(place).isEqualTo(new StagedPlace(found, found));
		assertThat(place.bare()).isEqualTo(found.replace("shop.", ""));
	}

	@Test
	void blogsOfANetworkShareTheirUsers() {
		List<String> network = tables("wp_:" + BLOG + " users usermeta blogs site", "wp_2_:" + BLOG, "wp_13_:" + BLOG);
		assertThat(StagedPlace.among(network, "wp_13_")).isEqualTo(new StagedPlace("wp_13_", "wp_"));
		assertThat(StagedPlace.among(network, "wp_")).isEqualTo(new StagedPlace("wp_", "wp_"));
		assertThat(StagedPlace.among(network, "wp_2").of(StagedTable.USERMETA)).isEqualTo("wp_");
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> StagedPlace.among(network, ""))
			.withMessage("There are several blogs in this database. Choose one: --prefix wp_ or wp_13_ or wp_2_");
	}

	@Test
	void databasesOfOneDumpAreToldApart() {
		List<String> both = tables("one.wp_:" + BLOG + " users usermeta", "two.wp_:" + BLOG + " users usermeta");
		assertThat(StagedPlace.among(both, "two.wp_").prefix()).isEqualTo("two.wp_");
		assertThatExceptionOfType(ImportException.class).isThrownBy(() -> StagedPlace.among(both, "wp_"))
			.withMessageContaining("There are: one.wp_, two.wp_");
	}

	@Test
	void manyOtherTablesAreNotAllNamed() {
		assertThatExceptionOfType(ImportException.class)
			.isThrownBy(() -> StagedPlace.among(tables("t:1 2 3 4 5 6 7 8 9 10 11 12"), ""))
			.withMessageEndingWith("t6, t7, ….");
	}

	@ParameterizedTest
	@CsvSource({ "posts", "options" })
	void withoutItsHeartItIsNoBlog(String missing) {
		assertThatExceptionOfType(ImportException.class)
			.isThrownBy(
					() -> StagedPlace.among(tables("wp_:" + BLOG.replace(missing, "other") + " users usermeta"), ""))
			.withMessageStartingWith("There is no WordPress in this database.");
	}

	@ParameterizedTest
	@CsvSource({ "wp_posts, POSTS", "wp_postmeta, POSTMETA", "posts, POSTS", "wp_term_taxonomy, TERM_TAXONOMY",
			"wp_termmeta, TERMMETA", "wp_commentmeta, COMMENTMETA", "wp_usermeta, USERMETA" })
	void tablesAreKnownByTheEndsOfTheirNames(String name, StagedTable table) {
		assertThat(StagedTable.of(name)).contains(table);
	}

	@Test
	void rowsAreReadByColumn() {
		StagedRow row = new StagedRow(1, 2,
				new java.util.HashMap<>(Map.of("a", "7", "b", " 12 ", "c", "x", "d", "-3")));
		row.fields().put("nothing", null);
		assertThat(row.text("a")).isEqualTo("7");
		assertThat(row.text("nothing")).isEmpty();
		assertThat(row.text("unknown")).isEmpty();
		assertThat(List.of(row.number("a"), row.number("b"), row.number("c"), row.number("d"), row.number("unknown")))
			.containsExactly(7L, 12L, 0L, -3L, 0L);
	}

}
