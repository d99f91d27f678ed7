package blog.troppo.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Questions;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the feeds for hubs that tell of them. */
@Component
@Transactional(readOnly = true)
public class FeedSource {

	private final SiteUrls urls;

	private final Questions questions;

	private final Channels channels;

	private final Hubs hubs;

	private final FeedAddress addresses;

	FeedSource(SiteUrls urls, Questions questions, Channels channels, Hubs hubs, FeedAddress addresses) {
		this.urls = urls;
		this.questions = questions;
		this.channels = channels;
		this.hubs = hubs;
		this.addresses = addresses;
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
		return FeedFormat.named(answer.question().vars().text("feed")).map((format) -> write(answer, address, format));
	}

	/** The feeds of all posts that readers find on the pages: the usual one first. */
	public List<String> main() {
		return Stream.of(FeedFormat.RSS2, FeedFormat.ATOM).map(this.addresses::ofPosts).toList();
	}

	private WrittenFeed write(Answer answer, String self, FeedFormat format) {
		FeedChannel channel = this.channels.of(answer, self, format).with(this.hubs.inFeeds());
		return new WrittenFeed(self, format.contentType(), format.write(channel), channel.built());
	}

}
