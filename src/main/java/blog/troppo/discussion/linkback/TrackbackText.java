package blog.troppo.discussion.linkback;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Shortened;
import org.jsoup.Jsoup;

import org.springframework.stereotype.Component;

/** What a trackback tells of a post. */
@Component
class TrackbackText {

	private static final int LONGEST_EXCERPT = 252;

	private final Settings settings;

	TrackbackText(Settings settings) {
		this.settings = settings;
	}

	Map<String, String> of(Post post, String address) {
		String text = Jsoup.parse(post.excerpt().isEmpty() ? post.content() : post.excerpt()).text();
		Map<String, String> form = new LinkedHashMap<>();
		form.put("title", Jsoup.parse(post.title()).text());
		form.put("url", address);
		form.put("blog_name", this.settings.get(SiteSettings.BLOGNAME));
		form.put("excerpt", Shortened.withEllipsis(LONGEST_EXCERPT, text));
		form.put("charset", "UTF-8");
		return form;
	}

}
