package blog.troppo.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import blog.troppo.theme.view.FollowView;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.LinkView;

import org.springframework.stereotype.Component;

/**
 * The page about the blog's feeds. Its links to feed readers are links and nothing else.
 */
@Component
class FollowViews {

	private final FeedLinks feeds;

	FollowViews(FeedLinks feeds) {
		this.feeds = feeds;
	}

	FollowView view() {
		String feed = this.feeds.posts();
		String encoded = URLEncoder.encode(feed, StandardCharsets.UTF_8);
		return new FollowView(feed, this.feeds.comments(),
				List.of(link("RSS", feed), link("Atom", this.feeds.posts("atom")),
						link("JSON Feed", this.feeds.posts("json"))),
				List.of(link("Feedly", "https://feedly.com/i/subscription/feed%2F" + encoded),
						link("Inoreader", "https://www.inoreader.com/?add_feed=" + encoded),
						link("NewsBlur", "https://www.newsblur.com/?url=" + encoded),
						link("The Old Reader", "https://theoldreader.com/feeds/subscribe?url=" + encoded)));
	}

	private static LinkView link(String name, String address) {
		return new LinkView(Html.of(name), address);
	}

}
