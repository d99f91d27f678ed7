package blog.troppo.transfer.wxr;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exports as WordPress writes them.
 */
class WxrReaderTests {

	private static final Path CLUB_TROPPO = Path.of("src/main/resources/demo/club-troppo.xml");

	private static final Path CONTENT = Path.of("src/test/resources/conformance/content.xml");

	@Test
	void theSiteComesFirst() {
		assertThat(WxrFiles.read(CLUB_TROPPO).getFirst())
			.isEqualTo(new WxrSite("1.2", "Club Troppo", "https://clubtroppo.example", "", "en-AU",
					"https://clubtroppo.example", "https://clubtroppo.example", ""));
	}

	@Test
	void authorsAndTermsComeBeforeItems() {
		List<WxrRecord> records = WxrFiles.read(CLUB_TROPPO);
		assertThat(records.get(1))
			.isEqualTo(new WxrAuthor(2, "jacques", "jacques@example.com", "Jacques Chester", "Jacques", "Chester"));
		assertThat(records.get(2)).isEqualTo(new WxrTerm(3, "category", "site-news", "Site News", "", "", List.of()));
		assertThat(records.get(3)).isInstanceOf(WxrItem.class);
	}

	@Test
	void anItemHasAllItsFields() {
		WxrItem post = WxrFiles.of(WxrFiles.read(CLUB_TROPPO), WxrItem.class).getFirst();
		assertThat(post.id()).isEqualTo(2841);
		assertThat(post.title()).isEqualTo("Continuing Adventures in Downtime");
		assertThat(post.creator()).isEqualTo("jacques");
		assertThat(post.guid()).isEqualTo("https://clubtroppo.example/?p=2841");
		assertThat(post.date()).isEqualTo(LocalDateTime.of(2007, 12, 28, 18, 4));
		assertThat(post.dateGmt()).isEqualTo(LocalDateTime.of(2007, 12, 28, 8, 34));
		assertThat(post.published()).isEqualTo(post.dateGmt());
		assertThat(post.name()).isEqualTo("continuing-adventures-in-downtime");
		assertThat(post.status()).isEqualTo("publish");
		assertThat(post.type()).isEqualTo("post");
		assertThat(post.sticky()).isFalse();
		assertThat(post.content()).startsWith("Not long ago I thought").endsWith("please bear with us.");
		assertThat(post.categories()).containsExactly(new WxrCategory("category", "site-news", "Site News"));
	}

	@Test
	void anItemHasItsComments() {
		WxrItem post = WxrFiles.of(WxrFiles.read(CLUB_TROPPO), WxrItem.class).getFirst();
		assertThat(post.comments()).hasSize(3);
		assertThat(post.comments().getLast().author()).isEqualTo("Jacques Chester");
		assertThat(post.comments().getFirst().approved()).isEqualTo("1");
	}

	@Test
	void aWholeBlogComesOver() {
		List<WxrRecord> records = WxrFiles.read(CONTENT);
		List<WxrItem> items = WxrFiles.of(records, WxrItem.class);
		assertThat(items.stream().collect(Collectors.groupingBy(WxrItem::type, Collectors.counting()))).containsOnly(
				java.util.Map.entry("post", 161L), java.util.Map.entry("page", 12L),
				java.util.Map.entry("attachment", 16L), java.util.Map.entry("nav_menu_item", 12L));
		assertThat(items.stream().mapToInt((item) -> item.comments().size()).sum()).isEqualTo(219);
		assertThat(items.stream().mapToInt((item) -> item.meta().size()).sum()).isEqualTo(201);
		assertThat(items.stream().filter(WxrItem::sticky)).hasSize(1);
		assertThat(WxrFiles.of(records, WxrAuthor.class)).hasSize(6);
		assertThat(WxrFiles.of(records, WxrTerm.class)).hasSize(10 + 28 + 47);
		assertThat(WxrFiles.of(records, WxrSite.class).getFirst().generator()).isEqualTo("WordPress/7.1.4");
	}

	@Test
	void nothingInAWordPressExportIsUnknown() {
		try (WxrReader reader = WxrReader.open(CONTENT)) {
			while (reader.next() != null) {
				continue;
			}
			assertThat(reader.unknownElements()).isEmpty();
			assertThat(reader.repairedBytes()).isZero();
			assertThat(reader.position()).isEqualTo(CONTENT.toFile().length());
		}
	}

	@Test
	void customFieldsKeepTheirOrderAndRepetitions() {
		WxrItem item = WxrFiles
			.item("""
					<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value><![CDATA[one]]></wp:meta_value></wp:postmeta>
					<wp:postmeta><wp:meta_key>mood</wp:meta_key><wp:meta_value><![CDATA[a:1:{i:0;s:2:"ok";}]]></wp:meta_value></wp:postmeta>
					<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value><![CDATA[two]]></wp:meta_value></wp:postmeta>
					""");
		assertThat(item.meta()).containsExactly(new WxrMeta("_wp_old_slug", "one"),
				new WxrMeta("mood", "a:1:{i:0;s:2:\"ok\";}"), new WxrMeta("_wp_old_slug", "two"));
		assertThat(item.meta("_wp_old_slug")).isEqualTo("one");
		assertThat(item.meta("missing")).isEmpty();
	}

	@Test
	void termsAndCommentsHaveCustomFieldsToo() {
		List<WxrRecord> records = WxrFiles.read(WxrFiles
			.blog("""
					<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>genre</wp:term_taxonomy><wp:term_slug>jazz</wp:term_slug>
					<wp:term_parent>music</wp:term_parent><wp:term_name>Jazz</wp:term_name><wp:term_description>Blue</wp:term_description>
					<wp:termmeta><wp:meta_key>colour</wp:meta_key><wp:meta_value>blue</wp:meta_value></wp:termmeta></wp:term>
					<item><wp:post_id>1</wp:post_id><wp:comment><wp:comment_id>5</wp:comment_id>
					<wp:commentmeta><wp:meta_key>akismet_result</wp:meta_key><wp:meta_value>false</wp:meta_value></wp:commentmeta>
					</wp:comment></item>"""));
		assertThat(WxrFiles.of(records, WxrTerm.class)).containsExactly(
				new WxrTerm(9, "genre", "jazz", "Jazz", "music", "Blue", List.of(new WxrMeta("colour", "blue"))));
		assertThat(WxrFiles.of(records, WxrItem.class).getFirst().comments().getFirst().meta())
			.containsExactly(new WxrMeta("akismet_result", "false"));
	}

	@Test
	void itemsAreCountedFromOne() {
		assertThat(WxrFiles.items(WxrFiles.blog("<item><wp:status>publish</wp:status></item><item/>")))
			.extracting(WxrItem::number)
			.containsExactly(1L, 2L);
	}

}
