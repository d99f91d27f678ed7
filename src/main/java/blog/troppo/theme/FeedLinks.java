package blog.troppo.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.PageFacts.Feed;
import blog.troppo.theme.Subject.AuthorArchive;
import blog.troppo.theme.Subject.SearchResults;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.Subject.TermArchive;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The feeds of a page with their titles, as {@code feed_links} and its kin write them.
 */
@Component
public class FeedLinks {

	private final SiteUrls urls;

	private final PermalinkBases bases;

	private final Permalinks permalinks;

	private final Settings settings;

	private final ContentFormatting formatting;

	private final Titles titles;

	FeedLinks(SiteUrls urls, PermalinkBases bases, Permalinks permalinks, Settings settings,
			ContentFormatting formatting, Titles titles) {
		this.urls = urls;
		this.bases = bases;
		this.permalinks = permalinks;
		this.settings = settings;
		this.formatting = formatting;
		this.titles = titles;
	}

	List<Feed> of(Subject subject) {
		String site = ContentFormatting.plain(this.formatting.title(this.settings.get(SiteSettings.BLOGNAME)).markup());
		List<Feed> feeds = new ArrayList<>();
		feeds.add(new Feed(said("%s » Feed", site), posts()));
		feeds.add(new Feed(said("%s » Comments Feed", site), comments()));
		switch (subject.offered()) {
			case Single single when takesPart(single.post()) ->
				feeds.add(new Feed(said("%1$s » %2$s Comments Feed", site, this.titles.text(single.post())),
						of(single.post())));
			case TermArchive archive ->
				feeds.add(new Feed(
						said("%1$s » %2$s %3$s Feed", site, ContentFormatting.plain(archive.term().name()),
								said(archive.term().taxonomy().singular())),
						below(this.permalinks.of(archive.term()))));
			case AuthorArchive archive ->
				feeds.add(new Feed(said("%1$s » Posts by %2$s Feed", site, archive.author().displayName()),
						below(this.permalinks.of(archive.author()))));
			case SearchResults results ->
				feeds.add(new Feed(said("%1$s » Search Results for “%2$s” Feed", site, results.words()),
						ofSearch(results.words())));
			default -> {
			}
		}
		return feeds;
	}

	private String said(String english, Object... values) {
		return this.formatting.say(english, values);
	}

	/** All posts. */
	String posts() {
		return this.bases.structure().isPlain() ? this.urls.home("/?feed=rss2") : named("feed");
	}

	/** All posts in another format: {@code atom}, {@code json}. */
	String posts(String format) {
		return this.bases.structure().isPlain() ? this.urls.home("/?feed=" + format) : named("feed/" + format);
	}

	/** The page that says how to follow the blog: none where addresses are plain. */
	@Nullable String follow() {
		return this.bases.structure().isPlain() ? null : named("follow");
	}

	/** All comments. */
	String comments() {
		return this.bases.structure().isPlain() ? this.urls.home("/?feed=comments-rss2") : named("comments/feed");
	}

	/** The posts filed under a term. */
	public String of(Term term) {
		return below(this.permalinks.of(term));
	}

	/** The comments of one post. */
	String of(Post post) {
		return below(post.is(PostType.PAGE) ? this.permalinks.ofPage(post) : this.permalinks.of(post));
	}

	private String named(String path) {
		PermalinkStructure structure = this.bases.structure();
		return this.urls.home(structure.slashed(structure.root() + path));
	}

	private String ofSearch(String words) {
		String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
		String path = encoded.isEmpty() ? "" : encoded.replace("%2F", "/") + "/";
		return this.bases.structure().isPlain() ? this.urls.home("/?s=" + encoded + "&feed=rss2")
				: this.urls.home(this.bases.structure().slashed(this.bases.search() + path + "feed/rss2"));
	}

	private String below(String address) {
		return address.contains("?") ? address + "&feed=rss2" : this.bases.structure().below(address, "feed");
	}

	private static boolean takesPart(Post post) {
		return post.takesComments() || post.takesPings() || post.commentCount() > 0;
	}

}
