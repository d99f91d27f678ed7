package blog.troppo.reader;

import java.util.Set;
import java.util.regex.Pattern;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.QueryVars;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;

import org.springframework.stereotype.Component;

/**
 * The right forms of what stands behind an address: {@code /page/2/}, {@code /feed/},
 * {@code /comment-page-2/}. The first page has none, nor has the usual feed a name.
 */
@Component
class PagingAddress {

	private static final Set<String> FEEDS = Set.of("feed", "rdf", "rss", "rss2", "atom", "json");

	private static final Pattern ENDING = Pattern
		.compile("/page/?[0-9]+/*$|/(?:comments/?)?(?:feed|rss2?|rdf|atom)/*$|/comment-page-[0-9]+/*$");

	private final PermalinkBases bases;

	private final Settings settings;

	PagingAddress(PermalinkBases bases, Settings settings) {
		this.bases = bases;
		this.settings = settings;
	}

	void find(Draft draft, Answer answer) {
		QueryVars vars = answer.question().vars();
		if (answer.isNotFound() || this.bases.structure().isPlain()
				|| !answer.is(Is.FEED) && !vars.isTruthy("paged") && !vars.isTruthy("cpage")) {
			return;
		}
		PermalinkStructure structure = this.bases.structure();
		String path = bare(draft.path);
		String ending = feed(draft, answer) + page(draft, answer) + commentPage(draft, vars);
		path = structure.slashed(path.replaceFirst("/index\\.php/?$", "/"));
		if (!ending.isEmpty()) {
			String index = structure.root().length() > 1 && !path.contains("/index.php/") ? "index.php/" : "";
			path = structure.below(path, index + ending);
		}
		draft.path = path.isEmpty() ? "/" : path;
		// without the port: a site that has one is then left as it is, as in WordPress
		draft.target = draft.requested().scheme() + "://" + draft.requested().host() + draft.path;
	}

	private static String bare(String path) {
		String bare = path;
		while (ENDING.matcher(bare).find()) {
			bare = ENDING.matcher(bare).replaceFirst("/");
		}
		return bare;
	}

	private static String feed(Draft draft, Answer answer) {
		String feed = answer.question().vars().text("feed");
		if (!FEEDS.contains(feed)) {
			return "";
		}
		draft.drop("feed");
		boolean comments = answer.question().vars().isTruthy("withcomments") && !answer.question().isSingular();
		boolean usual = Set.of("feed", "rss", "rss2").contains(feed);
		return (comments ? "comments/" : "") + (usual ? "feed" : "feed/" + feed);
	}

	private static String page(Draft draft, Answer answer) {
		int page = answer.question().paged();
		if (page == 0) {
			return "";
		}
		draft.drop("paged");
		if (answer.is(Is.FEED)) {
			draft.query = (page > 1) ? QueryStrings.append("?" + draft.query, "paged=" + page).substring(1)
					: draft.query;
			return "";
		}
		return (page > 1 && !answer.is(Is.SINGLE)) ? "page/" + page : "";
	}

	private String commentPage(Draft draft, QueryVars vars) {
		boolean newestFirst = this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE).equals("newest");
		long page = vars.number("cpage");
		if (!this.settings.get(SiteSettings.PAGE_COMMENTS) || page < (newestFirst ? 1 : 2)) {
			return "";
		}
		draft.drop("cpage");
		return "comment-page-" + page;
	}

}
