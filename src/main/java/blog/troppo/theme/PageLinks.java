package blog.troppo.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import blog.troppo.discussion.CommentLinks;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.PageLink;
import blog.troppo.theme.view.PaginationView;

import org.springframework.stereotype.Component;

/** The addresses of pages of a list, of a divided post, and of comments. */
@Component
class PageLinks {

	private static final Pattern PAGE = Pattern.compile("/page/\\d+/?$");

	private static final Pattern PAGED = Pattern.compile("(^|&)paged=\\d*(?=&|$)");

	private final PermalinkBases bases;

	private final SiteUrls urls;

	private final CommentLinks comments;

	PageLinks(PermalinkBases bases, SiteUrls urls, CommentLinks comments) {
		this.bases = bases;
		this.urls = urls;
		this.comments = comments;
	}

	/** As {@code get_pagenum_link}: the address asked for, with another page number. */
	String ofList(String path, int page) {
		int mark = path.indexOf('?');
		String way = PAGE.matcher((mark < 0) ? path : path.substring(0, mark)).replaceFirst("/");
		String query = (mark < 0) ? "" : PAGED.matcher(path.substring(mark + 1)).replaceAll("");
		query = query.startsWith("&") ? query.substring(1) : query;
		PermalinkStructure structure = this.bases.structure();
		if (page > 1 && structure.isPlain()) {
			query = (query.isEmpty() ? "" : query + "&") + "paged=" + page;
		}
		else if (page > 1) {
			way = structure.below(way, "page/" + page);
		}
		return this.urls.home((way.isEmpty() ? "/" : way) + (query.isEmpty() ? "" : "?" + query));
	}

	/** As {@code _wp_link_page}: a part of a divided post. */
	String ofPart(String permalink, int part) {
		return (part <= 1) ? permalink : below(permalink, String.valueOf(part), "page=" + part);
	}

	/** As {@code get_comments_pagenum_link}. */
	String ofComments(String permalink, int page) {
		return this.comments.page(permalink, page) + "#comments";
	}

	private String below(String permalink, String way, String parameter) {
		PermalinkStructure structure = this.bases.structure();
		if (structure.isPlain() || permalink.contains("?")) {
			return permalink + (permalink.contains("?") ? "&" : "?") + parameter;
		}
		return structure.below(permalink, way);
	}

	/** All numbers of a divided post; none if it is not divided. */
	List<PageLink> parts(String permalink, int current, int total) {
		List<PageLink> links = new ArrayList<>();
		for (int part = 1; total > 1 && part <= total; part++) {
			links.add(new PageLink(String.valueOf(part), (part == current) ? null : ofPart(permalink, part),
					part == current));
		}
		return links;
	}

	PaginationView pagination(int current, int total, IntFunction<String> url) {
		if (total <= 1) {
			return PaginationView.SINGLE;
		}
		return new PaginationView(current, total, (current > 1) ? url.apply(current - 1) : null,
				(current < total) ? url.apply(current + 1) : null, numbers(current, total, url));
	}

	/**
	 * As {@code paginate_links} with its usual sizes: the ends, two on each side, gaps
	 * between.
	 */
	private static List<PageLink> numbers(int current, int total, IntFunction<String> url) {
		List<PageLink> links = new ArrayList<>();
		boolean gap = false;
		for (int page = 1; page <= total; page++) {
			if (page == 1 || page == total || Math.abs(page - current) <= 2) {
				links.add(new PageLink(String.valueOf(page), (page == current) ? null : url.apply(page),
						page == current));
				gap = true;
			}
			else if (gap) {
				links.add(new PageLink("…", null, false));
				gap = false;
			}
		}
		return links;
	}

}
