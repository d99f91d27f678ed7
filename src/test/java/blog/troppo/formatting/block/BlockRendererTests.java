package blog.troppo.formatting.block;

import java.util.Map;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.FeedSource;
import blog.troppo.formatting.data.MarkupSource;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlockRendererTests {

	private static final BlockLibrary LIBRARY = CoreBlocks.library();

	private static final SiteData SITE = RecordedSite.data();

	@Test
	void anUnknownBlockShowsWhatItStores() {
		assertThat(plain("a<!-- wp:my/x {\"a\":1} --><i>b</i><!-- /wp:my/x -->c")).isEqualTo("a<i>b</i>c");
	}

	@Test
	void deepNestingIsRenderedWithoutEnd() {
		String deep = "<!-- wp:group --><div>".repeat(5_000) + "x" + "</div><!-- /wp:group -->".repeat(5_000);
		assertThat(plain(deep)).startsWith("<div class=\"is-layout-flow");
	}

	@Test
	void attributesOfAnyTypeDoNoHarm() {
		String odd = "{\"style\":[1],\"layout\":\"x\",\"className\":{\"a\":1},\"id\":[],\"query\":3,\"lightbox\":\"y\"}";
		for (String name : new String[] { "group", "image", "gallery", "query", "latest-posts", "search", "calendar",
				"tag-cloud", "navigation", "social-link", "cover", "button", "post-date", "archives", "categories" }) {
			assertThat(
					onSite("<!-- wp:" + name + " " + odd + " --><div><img src=\"a\"></div><!-- /wp:" + name + " -->"))
				.doesNotContain("Exception");
		}
	}

	@Test
	void aPatternThatContainsItselfStops() {
		String markup = "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":7} /-->";
		assertThat(withPattern(markup, "<!-- wp:block {\"ref\":7} /-->"))
			.isEqualTo("<p class=\"wp-block-paragraph\">a</p>");
	}

	@Test
	void aPageOverridesTheTextsOfAPattern() {
		String markup = "<!-- wp:paragraph {\"metadata\":{\"name\":\"Text\",\"bindings\":{\"__default\":"
				+ "{\"source\":\"core/pattern-overrides\"}}}} --><p>old <b>one</b></p><!-- /wp:paragraph -->";
		assertThat(withPattern(markup,
				"<!-- wp:block {\"ref\":7,\"content\":{\"Text\":{\"content\":\"new <i>x</i>\"}}} /-->"))
			.isEqualTo("<p class=\"wp-block-paragraph\">new <i>x</i></p>");
		assertThat(withPattern(markup, "<!-- wp:block {\"ref\":7} /-->")).contains("old <b>one</b>");
	}

	@Test
	void boundAttributesTakeTheirValuesFromThePost() {
		String url = SITE.posts().post(203).url();
		String button = "<!-- wp:button {\"metadata\":{\"bindings\":{\"url\":{\"source\":\"core/post-data\",\"args\":"
				+ "{\"field\":\"link\"}}}}} --><div><a href=\"z\">q</a></div><!-- /wp:button -->";
		assertThat(page(SITE).blocks().render(button, Map.of("postId", 203)))
			.isEqualTo("<div><a href=\"" + url + "\">q</a></div>");
		assertThat(page(SITE).blocks().render(button, Map.of())).contains("href=\"z\"");
	}

	@Test
	void aPostThatShowsItselfStops() {
		assertThat(
				page(SITE).blocks().render("<!-- wp:post-content --><!-- /wp:post-content -->", Map.of("postId", 203)))
			.contains("entry-content");
	}

	@Test
	void namesAreUniqueOnAPage() {
		BlockRenderer renderer = page(SITE).blocks();
		String search = "<!-- wp:search /-->";
		assertThat(renderer.render(search)).contains("wp-block-search__input-1");
		assertThat(renderer.render(search)).contains("wp-block-search__input-2");
	}

	@Test
	void stylesOfEqualBlocksAreThereOnce() {
		BlockRenderer renderer = page(SITE).blocks();
		String group = "<!-- wp:group {\"layout\":{\"type\":\"constrained\",\"contentSize\":\"300px\"}} --><div></div><!-- /wp:group -->";
		renderer.render(group + group);
		assertThat(renderer.page().styles().css()).containsOnlyOnce("> .alignwide{max-width:300px;}");
	}

	@Test
	void aStyleCannotBringMoreThanDeclarations() {
		BlockRenderer renderer = page(SITE).blocks();
		renderer
			.render("<!-- wp:group {\"layout\":{\"type\":\"constrained\",\"contentSize\":\"1px}</style><script>\"}} "
					+ "--><div></div><!-- /wp:group --><!-- wp:paragraph {\"style\":{\"css\":\"</style><script>\"}} --><p></p><!-- /wp:paragraph -->");
		assertThat(renderer.page().styles().css()).doesNotContain("<");
	}

	private static String plain(String text) {
		return new BlockRenderer(LIBRARY, ThemeSettings.none()).render(text);
	}

	private static String onSite(String text) {
		return page(SITE).blocks().render(text, Map.of("postId", 203));
	}

	private static String withPattern(String pattern, String text) {
		MarkupSource markup = new OnePattern(pattern);
		SiteData site = new SiteData(SITE.site(), SITE.posts(), SITE.terms(), SITE.comments(), SITE.users(),
				SITE.media(), markup, FeedSource.NONE);
		return page(site).blocks().render(text);
	}

	private static ContentPage page(SiteData site) {
		PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);
		return ContentPage.open(filters, LIBRARY, ThemeSettings.none(), site, RequestView.NONE);
	}

	private record OnePattern(String markup) implements MarkupSource {

		@Override
		public String pattern(long id) {
			return this.markup;
		}

		@Override
		public String pattern(String name) {
			return null;
		}

		@Override
		public String part(String slug) {
			return null;
		}

		@Override
		public String navigation(long id) {
			return null;
		}

		@Override
		public String navigationTitle(long id) {
			return null;
		}

		@Override
		public String usualNavigation() {
			return null;
		}

	}

}
