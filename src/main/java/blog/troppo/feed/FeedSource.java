package blog.troppo.feed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Questions;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.FeedTexts;
import blog.troppo.theme.MainQuery;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the feeds: for those who ask for one, and for hubs that tell of it. */
@Component
@Transactional(readOnly = true)
public class FeedSource {

	private final SiteUrls urls;

	private final Questions questions;

	private final FeedTexts texts;

	private final PostFeed posts;

	private final CommentFeed comments;

	private final Hubs hubs;

	private final FeedAddress addresses;

	private final PostFinder finder;

	FeedSource(SiteUrls urls, Questions questions, FeedTexts texts, PostFeed posts, CommentFeed comments, Hubs hubs,
			FeedAddress addresses, PostFinder finder) {
		this.urls = urls;
		this.questions = questions;
		this.texts = texts;
		this.posts = posts;
		this.comments = comments;
		this.hubs = hubs;
		this.addresses = addresses;
		this.finder = finder;
	}

	/** The feed at this address, as it is now; nothing if there is no feed. */
	public Optional<WrittenFeed> read(String address) {
		if (!address.startsWith(this.urls.home("/"))) {
			return Optional.empty();
		}
		String below = address.substring(this.urls.home().length()).replaceFirst("#.*", "");
		int mark = below.indexOf('?');
		String path = ((mark < 0) ? below : below.substring(0, mark)).replaceAll("^/+|/+$", "");
		RequestQuery query = (mark < 0) ? RequestQuery.NONE : RequestQuery.parse(below.substring(mark + 1));
		Answer answer = this.questions.ask(this.questions.read(path, query), Viewer.anybody());
		if (!answer.is(Is.FEED) || answer.isNotFound()) {
			return Optional.empty();
		}
		return FeedFormat.named(answer.question().vars().text("feed"))
			.map((format) -> write(answer, MainQuery.of(answer, "", Viewer.anybody(), Set.of(), 0), address, format));
	}

	/** The feeds of all posts that readers find on the pages: the usual one first. */
	public List<String> main() {
		return Stream.of(FeedFormat.RSS2, FeedFormat.ATOM).map(this.addresses::ofSite).toList();
	}

	WrittenFeed write(Answer answer, MainQuery query, String self, FeedFormat format) {
		FeedChannel channel = channel(answer, query, self, format).with(this.hubs.inFeeds());
		return new WrittenFeed(self, format.contentType(), format.write(channel), channel.built());
	}

	private FeedChannel channel(Answer answer, MainQuery query, String self, FeedFormat format) {
		Post post = answer.post();
		if (answer.is(Is.COMMENT_FEED) && format.canTellComments()) {
			return (post != null) ? this.comments.of(post, self, format) : this.comments.ofSite(self);
		}
		List<Post> listed = this.finder.load(answer.posts().items().stream().map(Post::id).toList());
		return this.posts.of(this.texts.title(query), self, listed);
	}

}
