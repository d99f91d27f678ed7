package blog.troppo.reader;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import blog.troppo.content.Answer;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.Texturize;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.Pages;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/** A post as other sites show it inside theirs: {@code /embed/}. */
@Component
class EmbedPage {

	private static final int WORDS = 35;

	private final Pages pages;

	private final OwnPages own;

	private final Permalinks permalinks;

	private final Settings settings;

	private final SiteUrls urls;

	EmbedPage(Pages pages, OwnPages own, Permalinks permalinks, Settings settings, SiteUrls urls) {
		this.pages = pages;
		this.own = own;
		this.permalinks = permalinks;
		this.settings = settings;
		this.urls = urls;
	}

	void send(HttpServletResponse response, int status, Answer answer, MainQuery query) throws IOException {
		Map<String, Object> values = new HashMap<>();
		values.put("site", this.settings.get(SiteSettings.BLOGNAME));
		values.put("home", this.urls.home("/"));
		values.put("title", this.pages.facts(query).title());
		values.put("robots", "noindex, follow, max-image-preview:large");
		values.put("classes", this.pages.bodyClasses(query));
		Post post = answer.isNotFound() ? null : answer.post();
		if (post != null) {
			boolean locked = post.needsPassword() && !query.unlocked().contains(post.id());
			values.put("canonical", this.permalinks.of(post));
			values.put("heading", Texturize.texturize(Escape.html(post.title())));
			values.put("excerpt", locked ? "There is no excerpt because this is a protected post." : excerpt(post));
			values.put("comments", comments(post.commentCount()));
		}
		this.own.send(response, status, "embed", values);
	}

	private static String excerpt(Post post) {
		String text = post.excerpt().isBlank() ? post.content() : post.excerpt();
		return Texturize.texturize(Escape.html(Escape.decode(Excerpts.trimWords(text, WORDS, "…"))));
	}

	private static String comments(int count) {
		return (count == 1) ? "1 Comment" : count + " Comments";
	}

}
