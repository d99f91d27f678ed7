package blog.troppo.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.PostFinder;
import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * The one address under which an answer is to be had: where to send those who asked under
 * another. It never sends on twice, and never to a post that the reader may not read.
 */
@Component
class CanonicalAddress {

	/** What a sentence around a link leaves at its end. */
	private static final List<String> PUNCTUATION = List.of(" ", "%20", "!", "%21", "\"", "%22", "'", "%27", "(", "%28",
			")", "%29", ",", "%2C", ".", "%2E", ";", "%3B", "{", "%7B", "}", "%7D", "%E2%80%9C", "%E2%80%9D");

	private static final Pattern NUMBER_AT_END = Pattern.compile("(?:^|.*&)(?:p|page_id|cat|tag)=[^&]*",
			Pattern.DOTALL);

	private static final Pattern EMPTY_PARAMETER = Pattern.compile("(?:^|&)(?:p|page_id|cat|tag)=?(?:&|$)");

	private static final Pattern INDEX_AT_END = Pattern.compile("/index\\.php/?$");

	private static final Pattern SLASHES = Pattern.compile("/{2,}");

	private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

	private static final Pattern OCTET = Pattern.compile("%[a-fA-F0-9]{2}");

	private final RightAddress right;

	private final PagingAddress paging;

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final FrontPage front;

	private final PostFinder posts;

	CanonicalAddress(RightAddress right, PagingAddress paging, PermalinkBases bases, SiteUrls urls, FrontPage front,
			PostFinder posts) {
		this.right = right;
		this.paging = paging;
		this.bases = bases;
		this.urls = urls;
		this.front = front;
		this.posts = posts;
	}

	/** Where to go instead; empty if the address is right as it is. */
	Optional<String> instead(RequestedAddress requested, RequestQuery query, Answer answer, Viewer viewer) {
		if (answer.is(Is.TRACKBACK) || answer.is(Is.SEARCH) || answer.is(Is.PREVIEW) || answer.is(Is.FAVICON)) {
			return Optional.empty();
		}
		return once(requested, query, answer, viewer)
			.filter((target) -> once(RequestedAddress.parse(target), query, answer, viewer).isEmpty());
	}

	private Optional<String> once(RequestedAddress requested, RequestQuery query, Answer answer, Viewer viewer) {
		Draft draft = new Draft(requested);
		this.right.find(draft, answer, query);
		this.paging.find(draft, answer);
		this.right.file(draft, answer);
		String target = null;
		RequestedAddress wanted = requested.withPath(draft.path).withQuery(draft.query);
		if (draft.target != null) {
			target = QueryStrings.append(draft.target, draft.query);
			wanted = RequestedAddress.parse(target);
		}
		wanted = clean(home(wanted, requested), answer, draft.isFile);
		if (!wanted.isSameAs(requested.withQuery(requested.query()))) {
			target = wanted.url();
		}
		if (target == null || octets(target).equals(octets(requested.url()))) {
			return Optional.empty();
		}
		boolean tellsTooMuch = draft.about != null && !this.posts.isVisible(draft.about, viewer);
		return tellsTooMuch ? Optional.empty() : Optional.of(target);
	}

	/** The site's own host, with or without www, and its own port. */
	private RequestedAddress home(RequestedAddress wanted, RequestedAddress requested) {
		RequestedAddress home = RequestedAddress.parse(this.urls.home());
		String asked = requested.host();
		boolean onlyWww = ("www." + asked).equalsIgnoreCase(home.host())
				|| asked.equalsIgnoreCase("www." + home.host());
		return wanted.at(onlyWww ? home.host() : asked, home.port());
	}

	private RequestedAddress clean(RequestedAddress wanted, Answer answer, boolean isFile) {
		String path = INDEX_AT_END.matcher(wanted.path()).replaceFirst("/");
		path = withoutPunctuation(path);
		String query = wanted.query();
		if (!query.isEmpty()) {
			query = NUMBER_AT_END.matcher(query).matches() ? withoutPunctuation(query) : query;
			query = EMPTY_PARAMETER.matcher(query).replaceAll("&").replaceAll("^&+|&+$", "");
			query = query.replaceFirst("(^|&)feed=rss(&|$)", "$1feed=rss2$2");
		}
		if (this.bases.structure().root().length() == 1) {
			path = path.replace("/index.php/", "/");
		}
		path = slashed(path, answer, isFile);
		path = SLASHES.matcher(path).replaceAll("/");
		if ((path + "/").equals(this.urls.homePath() + "/")) {
			path = path + "/";
		}
		return wanted.withPath(path).withQuery(query);
	}

	private String slashed(String path, Answer answer, boolean isFile) {
		boolean front = isFront(answer);
		if (answer.is(Is.ROBOTS) || answer.question().vars().has("sitemap")) {
			return withoutSlash(path);
		}
		if (!this.bases.structure().isPlain() && !isFile && !answer.isNotFound()
				&& (!front || answer.question().paged() > 1)) {
			return this.bases.structure().slashed(path);
		}
		return front ? withoutSlash(path) + "/" : path;
	}

	private static String withoutSlash(String path) {
		return SLASHES_AT_END.matcher(path).replaceFirst("");
	}

	private boolean isFront(Answer answer) {
		return (this.front.page() == 0) ? answer.is(Is.HOME)
				: answer.is(Is.PAGE) && answer.post() != null && this.front.is(answer.post().id());
	}

	private static String withoutPunctuation(String text) {
		String bare = text;
		Optional<String> mark = markAtEnd(bare);
		while (mark.isPresent()) {
			bare = bare.substring(0, bare.length() - mark.get().length());
			mark = markAtEnd(bare);
		}
		return bare;
	}

	private static Optional<String> markAtEnd(String text) {
		return PUNCTUATION.stream().filter(text::endsWith).findFirst();
	}

	/** Escapes mean the same in small and in big letters. */
	private static String octets(String url) {
		return OCTET.matcher(url).replaceAll((octet) -> octet.group().toLowerCase(java.util.Locale.ROOT));
	}

}
