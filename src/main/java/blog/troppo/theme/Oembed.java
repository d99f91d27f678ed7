package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.formatting.EmbedHtml;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.media.Attachment;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What oEmbed tells other sites of a post that they want to show inside theirs, as
 * {@code get_oembed_response_data} has it. The faces that are asked for it send it on.
 */
@Component
@Transactional(readOnly = true)
public class Oembed {

	/** As wide as it is where nobody asks for less. */
	public static final int WIDTH = 600;

	private static final int LEAST = 200;

	private final EmbeddablePosts posts;

	private final Permalinks permalinks;

	private final Titles titles;

	private final EmbedFrame frame;

	private final Settings settings;

	private final SiteUrls urls;

	Oembed(EmbeddablePosts posts, Permalinks permalinks, Titles titles, EmbedFrame frame, Settings settings,
			SiteUrls urls) {
		this.posts = posts;
		this.permalinks = permalinks;
		this.titles = titles;
		this.frame = frame;
		this.settings = settings;
		this.urls = urls;
	}

	/**
	 * By oEmbed's names, in their order; nothing where no public post is.
	 * @param address a post's, in any form that leads to it
	 * @param width how wide it may be at most
	 */
	public Optional<Map<String, Object>> of(String address, long width) {
		return this.posts.find(address).map((post) -> of(post, Math.clamp(width, LEAST, WIDTH)));
	}

	/**
	 * What stands for an own post in the text of another, as it would for one of another
	 * blog; nothing where no public post is.
	 */
	Optional<String> embed(EmbedRequest request) {
		return of(request.url(), request.width()).map((data) -> EmbedHtml.ofStranger(
				EmbedHtml.onOneLine(
						EmbedHtml.withFrameTitle(String.valueOf(data.get("html")), String.valueOf(data.get("title")))),
				EmbedFrame.secret(request.url() + request.width())));
	}

	private Map<String, Object> of(Post post, int width) {
		int height = Math.max(LEAST, (int) Math.ceil(width / 16.0 * 9));
		String title = this.titles.of(post).markup();
		String site = Escape.html(this.settings.get(SiteSettings.BLOGNAME));
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("version", "1.0");
		data.put("provider_name", site);
		data.put("provider_url", this.urls.home());
		data.put("author_name", post.author().map(User::displayName).orElse(site));
		data.put("author_url", post.author().map(this.permalinks::of).orElseGet(this.urls::home));
		data.put("title", title);
		data.put("type", "rich");
		data.put("width", width);
		data.put("height", height);
		data.put("html", this.frame.markup(this.permalinks.of(post), title, site, width, height));
		this.posts.picture(post).ifPresent((picture) -> thumbnail(data, picture, width));
		return data;
	}

	/** The smallest that is wide enough, said to be no wider than asked for. */
	private static void thumbnail(Map<String, Object> data, Attachment picture, int width) {
		Attachment.Size full = new Attachment.Size("full", picture.url(), picture.width(), picture.height());
		Attachment.Size size = picture.sizes()
			.stream()
			.filter((candidate) -> candidate.width() >= width && hasShapeOf(full, candidate))
			.min(java.util.Comparator.comparingInt(Attachment.Size::width))
			.orElse(full);
		boolean fits = size.width() <= width;
		data.put("thumbnail_url", size.url());
		data.put("thumbnail_width", fits ? size.width() : width);
		data.put("thumbnail_height",
				fits ? size.height() : Math.max(1, Math.round((float) size.height() * width / size.width())));
	}

	private static boolean hasShapeOf(Attachment.Size full, Attachment.Size size) {
		return full.width() > 0
				&& Math.abs(Math.round((float) full.height() * size.width() / full.width()) - size.height()) <= 1;
	}

}
