package blog.troppo.discussion;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.troppo.content.Answer;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Questions;
import blog.troppo.site.RequestQuery;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * Finds the post that an address of this site means: by its permalink, its number, or the
 * mark {@code #post-N} that themes set.
 */
@Component
public class LinkTargets {

	private static final Pattern MARK = Pattern.compile("(?:post-)?(\\d{1,18})");

	private final Questions questions;

	private final PostFinder finder;

	private final SiteUrls urls;

	LinkTargets(Questions questions, PostFinder finder, SiteUrls urls) {
		this.questions = questions;
		this.finder = finder;
		this.urls = urls;
	}

	/**
	 * The post that anybody may read there; empty for other addresses of this site too.
	 */
	public Optional<Post> find(String address) {
		return parse(address).filter(this::isHere).flatMap(this::find);
	}

	/** Whether an address is one of this site at all. */
	public boolean isHere(String address) {
		return parse(address).filter(this::isHere).isPresent();
	}

	private Optional<Post> find(URI address) {
		String path = String.valueOf(address.getRawPath()).substring(this.urls.homePath().length());
		String query = (address.getRawQuery() != null) ? address.getRawQuery() : "";
		Answer answer = this.questions
			.ask(this.questions.read(path.replaceAll("^/+|/+$", ""), RequestQuery.parse(query)), Viewer.anybody());
		if (answer.question().isSingular()) {
			return Optional.ofNullable(answer.post());
		}
		Matcher mark = MARK.matcher(String.valueOf(address.getRawFragment()));
		return mark.matches() ? this.finder.find(Long.parseLong(mark.group(1)), Viewer.anybody()) : Optional.empty();
	}

	private boolean isHere(URI address) {
		URI home = URI.create(this.urls.home() + "/");
		return address.getHost() != null && host(address).equals(host(home)) && port(address) == port(home)
				&& (address.getRawPath() + "/").startsWith(home.getRawPath());
	}

	private static String host(URI address) {
		return address.getHost().toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "");
	}

	private static int port(URI address) {
		boolean tls = "https".equalsIgnoreCase(address.getScheme());
		return (address.getPort() == 443 && tls || address.getPort() == 80 && !tls) ? -1 : address.getPort();
	}

	private static Optional<URI> parse(String address) {
		try {
			return Optional.of(new URI(address.strip()));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
