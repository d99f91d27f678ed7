package blog.troppo.delivery;

import java.net.URI;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import blog.troppo.kept.Destination;
import blog.troppo.site.QueryVars;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Knows which requests may be answered from memory, and what makes two of them the same.
 * Those of people who are known, by whatever cookie, are not among them.
 */
@Component
class Addresses {

	/** Cookies of people who are logged in, wrote comments, or gave a password. */
	private static final Pattern KNOWN_PERSON = Pattern.compile("(?:^|[;\\s])(?:wordpress|wp-|comment_)");

	/** What is somebody's own, a file, or a program's. */
	private static final List<String> ELSEWHERE = List.of("/wp-admin", "/wp-content/", "/wp-includes/", "/wp-comments",
			"/wp-login.php", "/wp-trackback.php", "/xmlrpc.php", "/webmention");

	/** Drafts, and held comments: for those who were given the address. */
	private static final Pattern PERSONAL = Pattern.compile("(?:^|&)(?:preview|unapproved|moderation-hash)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FEED = Pattern.compile("/(?:feed|rdf|rss2?|atom)(?:/|$)");

	/** Pages of a list within a page. */
	private static final Pattern LIST_IN_PAGE = Pattern.compile("query-(?:\\d+-)?page");

	private final SiteUrls urls;

	private volatile Home home = new Home("", "", "");

	/** The front page's address, taken apart. */
	private record Home(String address, String authority, String path) {

		static Home of(String address) {
			URI uri = URI.create(address);
			return new Home(address, String.valueOf(uri.getRawAuthority()),
					(uri.getRawPath() != null) ? uri.getRawPath() : "");
		}

	}

	Addresses(SiteUrls urls) {
		this.urls = urls;
	}

	/** The host with its port that answers are kept for. */
	static String authority(String home) {
		return Home.of(home).authority();
	}

	/** What the answer to this request may be kept by; nothing if it may not be kept. */
	Optional<Address> of(HttpServletRequest request) {
		if (!isForAnybody(request)) {
			return Optional.empty();
		}
		Home home = home();
		String path = request.getRequestURI();
		String query = request.getQueryString();
		if (!home.authority().equalsIgnoreCase(request.getHeader(HttpHeaders.HOST)) || isElsewhere(path, home.path())
				|| query != null && PERSONAL.matcher(query).find()) {
			return Optional.empty();
		}
		String kept = (query == null) ? "" : isAskedByProgram(path, query) ? query : meaningful(query);
		return Optional
			.of(new Address(request.isSecure(), path, kept, Destination.isPage(request.getHeader(Destination.HEADER))));
	}

	private static boolean isForAnybody(HttpServletRequest request) {
		boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		return reading && request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& (request.getHeader(HttpHeaders.ORIGIN) == null || isFeed(request))
				&& request.getHeader("X-HTTP-Method-Override") == null && !isKnownPerson(request);
	}

	/** Of which other sites' scripts get what everybody gets. */
	private static boolean isFeed(HttpServletRequest request) {
		return FEED.matcher(request.getRequestURI()).find() && !request.getRequestURI().contains("/wp-json");
	}

	private static boolean isKnownPerson(HttpServletRequest request) {
		Enumeration<String> cookies = request.getHeaders(HttpHeaders.COOKIE);
		while (cookies.hasMoreElements()) {
			if (KNOWN_PERSON.matcher(cookies.nextElement()).find()) {
				return true;
			}
		}
		return false;
	}

	private Home home() {
		String address = this.urls.home();
		Home known = this.home;
		if (!known.address().equals(address)) {
			this.home = known = Home.of(address);
		}
		return known;
	}

	private static boolean isElsewhere(String path, String home) {
		if (!path.startsWith(home)) {
			return false;
		}
		for (String start : ELSEWHERE) {
			if (path.startsWith(start, home.length())) {
				return true;
			}
		}
		return false;
	}

	/** Of REST all parameters count, and of feeds, which name the address they have. */
	private static boolean isAskedByProgram(String path, String query) {
		return path.contains("/wp-json") || query.contains("rest_route=") || query.contains("feed=")
				|| FEED.matcher(path).find();
	}

	/** The parameters that mean something, as they were written. */
	private static String meaningful(String query) {
		return Arrays.stream(query.split("&", -1)).filter(Addresses::isMeaningful).collect(Collectors.joining("&"));
	}

	private static boolean isMeaningful(String pair) {
		String name = RequestQuery.decode(pair.replaceFirst("=.*", ""))
			.stripLeading()
			.replaceFirst("\\[.*", "")
			.replaceAll("[. ]", "_");
		return pair.isEmpty() || QueryVars.isPublic(name) || name.equals("replytocom") || name.startsWith("sitemap")
				|| LIST_IN_PAGE.matcher(name).matches();
	}

	/** The parameters that an answer is not kept by; null if there are none. */
	static @Nullable String leftOut(HttpServletRequest request, Address address) {
		String query = request.getQueryString();
		if (query == null || query.equals(address.query()) || isAskedByProgram(address.path(), query)) {
			return null;
		}
		return Arrays.stream(query.split("&", -1))
			.filter((pair) -> !isMeaningful(pair))
			.collect(Collectors.joining("&"));
	}

}
