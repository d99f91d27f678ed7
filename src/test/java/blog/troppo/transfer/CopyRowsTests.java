package blog.troppo.transfer;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.support.NulMarks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CopyRowsTests {

	@Test
	void anyTextComesBack() throws SQLException {
		List<String> texts = Stream
			.of("", "\\N", "\\.", "\\", "a\\tb", "\t\n\r\b\f\u000B", "é€😀", "\0", "\uDB80\uDC00", "\uD83D",
					"x".repeat(200_000), "é😀\\\n".repeat(50_000))
			.toList();
		SiteForImports site = new SiteForImports();
		try (ImportDatabase database = ImportDatabase.open(site.dataSource(), false)) {
			CopyRows rows = new CopyRows("settings", "name, value");
			for (int i = 0; i < texts.size(); i++) {
				rows.add("text" + i, texts.get(i));
			}
			assertThat(rows.size()).isEqualTo(texts.size());
			database.send(rows);
			database.commit();
			assertThat(rows.size()).isZero();
		}
		for (int i = 0; i < texts.size(); i++) {
			assertThat(NulMarks.restore(site.value("select value from settings where name = 'text" + i + "'")))
				.isEqualTo(texts.get(i).equals("\uD83D") ? "\uFFFD" : texts.get(i));
		}
	}

	@Test
	void numbersTruthsAndNothingComeToo() throws SQLException {
		SiteForImports site = new SiteForImports();
		try (ImportDatabase database = ImportDatabase.open(site.dataSource(), false)) {
			CopyRows rows = new CopyRows("posts", "id, sticky, parent_id, menu_order, published_local, published_at");
			rows.add(5L, "t", null, -3, java.time.LocalDateTime.of(2007, 12, 28, 18, 4),
					java.time.Instant.parse("2007-12-28T08:34:00Z"));
			database.send(rows);
			database.commit();
		}
		assertThat(site.rows(
				"select id, sticky, parent_id, menu_order, published_local, published_at at time zone 'UTC' from posts"))
			.containsExactly("5|t|null|-3|2007-12-28 18:04:00|2007-12-28 08:34:00");
	}

}
