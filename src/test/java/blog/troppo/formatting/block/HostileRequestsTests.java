package blog.troppo.formatting.block;

import java.util.Map;
import java.util.stream.Stream;

import blog.troppo.formatting.block.core.CoreBlocks;
import blog.troppo.formatting.content.ContentPage;
import blog.troppo.formatting.content.EmbedSource;
import blog.troppo.formatting.content.PostContent;
import blog.troppo.formatting.data.PageAddresses;
import blog.troppo.formatting.data.PageSubject;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeEngine;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an address asks for, the blocks of the page are drawn. */
class HostileRequestsTests {

	private static final BlockLibrary LIBRARY = CoreBlocks.library();

	private static final SiteData SITE = RecordedSite.data();

	private static final String MARK = "'\" onx=\"b\"><i onx=1>";

	static Stream<PageSubject> subjects() {
		PostView post = SITE.posts().post(203);
		return Stream.of(new PageSubject.Nothing(), new PageSubject.Home(null), new PageSubject.Home(post),
				new PageSubject.Single(post, false), new PageSubject.Single(post, true),
				new PageSubject.DateArchive(2007, 0, 0), new PageSubject.DateArchive(2007, 12, 0),
				new PageSubject.DateArchive(2008, 2, 29), new PageSubject.DateArchive(9999, 12, 31),
				new PageSubject.DateArchive(1, 1, 1), new PageSubject.TypeArchive(MARK),
				new PageSubject.SearchResults(MARK), new PageSubject.SearchResults("$1 %s \\"),
				new PageSubject.NotFound());
	}

	@ParameterizedTest
	@MethodSource("subjects")
	void eachBlockIsDrawnOnEachPage(PageSubject subject) {
		for (int number : new int[] { 0, 1, Integer.MAX_VALUE }) {
			RequestView request = new RequestView("/" + MARK, parameters(number), () -> 0, subject,
					() -> PostList.EMPTY, number, number, PageAddresses.NONE);
			for (String name : LIBRARY.blocks().keySet()) {
				String block = "<!-- wp:%1$s --><p>x</p><!-- /wp:%1$s -->".formatted(name.replace("core/", ""));
				String html = page(request).blocks().render(block, context());
				assertThat(Jsoup.parse(html).select("[onx]")).as("%s, page %d", name, number).isEmpty();
			}
		}
	}

	private static Map<String, String> parameters(int number) {
		return Map.of("query-page", String.valueOf(number), "query-1-page", number + MARK, "s", MARK, "replytocom",
				MARK);
	}

	private static Map<String, Object> context() {
		return Map.of("postId", 203, "postType", "post", "queryId", 1, "query",
				Map.of("perPage", 10, "offset", Integer.MAX_VALUE, "pages", 3), "commentId", 1);
	}

	private static ContentPage page(RequestView request) {
		PostContent filters = new PostContent(ShortcodeEngine.core(), EmbedSource.NONE, RecordedSite.URL);
		return ContentPage.open(filters, LIBRARY, ThemeSettings.none(), SITE, request);
	}

}
