package blog.troppo.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Post;
import blog.troppo.content.Questions;
import blog.troppo.formatting.block.RecordedBlocks;
import blog.troppo.formatting.block.RecordedBlocks.Rendered;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import blog.troppo.theme.folder.Theme;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Blocks on the pages of a real blog: what they show depends on the page's address, on
 * what it is about, and on the post they stand in.
 */
@TroppoTest
class BlocksOnPagesTests {

	private static final Map<String, String> USUAL = Map.of("page_comments", "0", "comments_per_page", "50",
			"default_comments_page", "newest", "comment_order", "asc", "thread_comments", "1", "thread_comments_depth",
			"5", "show_on_front", "posts", "page_on_front", "0", "page_for_posts", "0");

	@Autowired
	ApplicationContext context;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	Questions questions;

	@Autowired
	PageParts parts;

	@Autowired
	ContentFormatting formatting;

	@BeforeEach
	void open() {
		ShowcaseSite.in(this.context);
	}

	@ParameterizedTest
	@ValueSource(strings = { "blocks-pages", "blocks-pages-varied", "blocks-comments" })
	void blocksKnowThePageTheyAreOn(String file) {
		RecordedBlocks.of(file).check((recorded) -> {
			JsonNode options = recorded.json().path("options");
			options.properties().forEach((option) -> store(option.getKey(), option.getValue().asString()));
			Rendered rendered = this.transactions.execute((status) -> render(recorded.json().path("url").asString(""),
					recorded.json().path("post").asLong(0), recorded.markup()));
			options.propertyNames().forEach((option) -> store(option, USUAL.get(option)));
			return rendered;
		});
	}

	private void store(String option, String value) {
		this.context.getBean(Settings.class).store(option, value);
	}

	private Rendered render(String url, long post, String markup) {
		if (url.isEmpty()) {
			return render(this.formatting.texts(List.of()), post, markup);
		}
		MainQuery query = query(url);
		long shown = (post > 0) ? post : query.posts().items().stream().findFirst().map(Post::id).orElse(0L);
		Theme theme = this.context.getBean(ActiveTheme.class).theme();
		Drawing drawing = this.parts.whole(query, theme, false);
		return render(drawing.texts(), shown, markup);
	}

	private static Rendered render(Texts texts, long shown, String markup) {
		return new Rendered(texts.page().inPost(shown).render(markup), texts.css());
	}

	private long frontPage() {
		Settings settings = this.context.getBean(Settings.class);
		return settings.get(SiteSettings.SHOW_ON_FRONT).equals("page") ? settings.get(SiteSettings.PAGE_ON_FRONT) : 0;
	}

	private MainQuery query(String url) {
		String[] parts = url.split("\\?", 2);
		String below = parts[0].replaceAll("^/|/$", "");
		RequestQuery query = RequestQuery.parse((parts.length > 1) ? parts[1] : "");
		Answer answer = this.questions.ask(this.questions.read(below, query), Viewer.anybody());
		return MainQuery.of(answer, url, Viewer.anybody(), Set.of(), frontPage());
	}

}
