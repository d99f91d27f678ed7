package blog.troppo.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.kept.Destination;
import blog.troppo.kept.Holes;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.Digests;
import blog.troppo.theme.MainQuery;
import blog.troppo.theme.PageHeaders;
import blog.troppo.theme.Pages;
import blog.troppo.user.Viewer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the feed that answers an address, all of it from one state of the database. */
@Component
class FeedMaker {

	private final SiteUrls urls;

	private final Channels channels;

	private final Hubs hubs;

	private final Pages pages;

	private final PageHeaders headers;

	private final FeedDates dates;

	private final Clock clock;

	private final TransactionTemplate reading;

	private final Kept<Asked, Written> kept;

	FeedMaker(SiteUrls urls, Channels channels, Hubs hubs, Pages pages, PageHeaders headers, FeedDates dates,
			Clock clock, PlatformTransactionManager transactions, Shelf shelf) {
		this.urls = urls;
		this.channels = channels;
		this.hubs = hubs;
		this.pages = pages;
		this.headers = headers;
		this.dates = dates;
		this.clock = clock;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.kept = shelf.keep((written) -> written.bytes().length);
	}

	/** A feed by what it is made of. */
	private record Asked(String self, Answer answer, FeedFormat format) {
	}

	/** What was read, not yet bytes. */
	private record Draft(FeedChannel channel, HttpHeaders headers) {
	}

	/** A feed as all get it who ask for it, with what they are told of its posts. */
	private record Written(byte[] bytes, String tag, boolean empty, HttpHeaders headers) {
	}

	MadeFeed make(HttpServletRequest request, Answer answer, FeedFormat format) {
		String self = self(request);
		Written written = this.kept.get(new Asked(self, answer, format), () -> write(self, answer, format));
		HttpHeaders headers = new HttpHeaders();
		headers.addAll(written.headers());
		headers.set(HttpHeaders.CONTENT_TYPE, isShown(request) ? format.typeToShow() : format.contentType());
		headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
		headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING + ", " + Destination.HEADER);
		Optional<Instant> changed = changed(request, answer, written);
		Instant now = this.clock.instant();
		Optional.of(changed.orElse(now)).filter((date) -> !date.isAfter(now)).ifPresent(headers::setLastModified);
		if (isGone(answer) || !Holes.areWelcome()) {
			// who keeps it gives it a tag for each packing
			headers.setETag("\"" + written.tag() + "\"");
		}
		return new MadeFeed(isGone(answer) ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK, headers,
				written.bytes(), changed, new SentFeed(answer.question().vars().text("feed"), newest(answer)));
	}

	/**
	 * Whether a browser will show it to a person: Chromium draws {@code text/xml} with
	 * its style sheet, and shows the source of what is called a feed.
	 */
	private static boolean isShown(HttpServletRequest request) {
		return Destination.isPage(request.getHeader(Destination.HEADER));
	}

	/** A month 13 is not there either, but WordPress says so only inside. */
	private static boolean isGone(Answer answer) {
		return answer.isNotFound() && !answer.asked().is(Is.NOT_FOUND);
	}

	private Written write(String self, Answer answer, FeedFormat format) {
		Draft draft = Objects.requireNonNull(this.reading.execute((status) -> draft(self, answer, format)));
		byte[] bytes = format.write(draft.channel());
		String tag = HexFormat.of().formatHex(Digests.sha256(bytes), 0, 16);
		return new Written(bytes, tag, draft.channel().items().isEmpty(), draft.headers());
	}

	private Draft draft(String self, Answer answer, FeedFormat format) {
		MainQuery query = MainQuery.of(answer, "", Viewer.anybody(), Set.of(), 0);
		HttpHeaders headers = answer.isNotFound() ? new HttpHeaders() : push(self);
		headers.addAll(this.headers.of(answer, this.pages.facts(query)));
		return new Draft(this.channels.of(answer, self, format).with(this.hubs.inFeeds()), headers);
	}

	/** Who tells of news, and the address to name to them (WebSub, 4). */
	private HttpHeaders push(String self) {
		HttpHeaders headers = new HttpHeaders();
		List<String> hubs = this.hubs.all();
		hubs.forEach((hub) -> headers.add(HttpHeaders.LINK, "<" + hub + ">; rel=\"hub\""));
		if (!hubs.isEmpty()) {
			headers.add(HttpHeaders.LINK, "<" + self + ">; rel=\"self\"");
		}
		return headers;
	}

	private static @Nullable Long newest(Answer answer) {
		return answer.is(Is.COMMENT_FEED) ? null
				: answer.posts().items().stream().findFirst().map(Post::id).orElse(null);
	}

	/**
	 * Feeds that somebody may have subscribed to have dates; made-up searches and
	 * parameters have none but that of their making. A date to come is none to tell (RFC
	 * 9110, 8.8.2.1), and no other will do: curl throws away what is not dated later than
	 * what it had.
	 */
	private Optional<Instant> changed(HttpServletRequest request, Answer answer, Written written) {
		boolean lasting = !answer.isNotFound() && !answer.is(Is.SEARCH) && !written.empty()
				&& answer.asked().vars().names().containsAll(request.getParameterMap().keySet());
		return lasting ? this.dates.changed(address(request), written.tag()) : Optional.empty();
	}

	/** The address asked for, on the site's own host. */
	private String self(HttpServletRequest request) {
		String home = this.urls.home();
		String host = home.substring(0, home.length() - this.urls.homePath().length());
		return host + address(request);
	}

	private static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
