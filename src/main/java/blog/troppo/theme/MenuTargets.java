package blog.troppo.theme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.TermFinder;
import blog.troppo.theme.MenuRows.Row;
import blog.troppo.theme.PageTree.Node;
import blog.troppo.theme.site.TermLinks;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;

/**
 * What the entries of a menu link to. Pages and categories come from what the page reads
 * anyway; others are read together.
 */
@Component
class MenuTargets {

	private final PostFinder finder;

	private final TermFinder terms;

	private final Permalinks permalinks;

	private final TermLinks links;

	private final Titles titles;

	private final ContentFormatting formatting;

	private final PageTree tree;

	MenuTargets(PostFinder finder, TermFinder terms, Permalinks permalinks, TermLinks links, Titles titles,
			ContentFormatting formatting, PageTree tree) {
		this.finder = finder;
		this.terms = terms;
		this.permalinks = permalinks;
		this.links = links;
		this.titles = titles;
		this.formatting = formatting;
		this.tree = tree;
	}

	/** An address, with the words for it where an entry has none of its own. */
	record Target(String url, Html label) {
	}

	/** The targets by the entries' ids; an entry whose object is gone has none. */
	Map<Long, Target> of(List<Row> rows, Drawing drawing) {
		Map<Long, Target> posts = posts(wanted(rows, "post_type"), drawing);
		Map<Long, Target> found = terms(wanted(rows, "taxonomy"), drawing);
		Map<Long, Target> targets = new HashMap<>();
		for (Row row : rows) {
			Optional<Target> target = switch (row.text("type")) {
				case "post_type" -> Optional.ofNullable(posts.get(row.number("object_id")));
				case "taxonomy" -> Optional.ofNullable(found.get(row.number("object_id")));
				case "custom" -> Optional.of(new Target(safe(row.text("url")), Html.EMPTY));
				default -> Optional.empty();
			};
			target.ifPresent((there) -> targets.put(row.id(), there));
		}
		return targets;
	}

	private static Set<Long> wanted(List<Row> rows, String type) {
		Set<Long> ids = new HashSet<>();
		rows.stream().filter((row) -> row.links(type)).forEach((row) -> ids.add(row.number("object_id")));
		return ids;
	}

	private Map<Long, Target> posts(Set<Long> wanted, Drawing drawing) {
		Map<Long, Target> targets = new HashMap<>();
		if (!wanted.isEmpty()) {
			pages(drawing.pages(this.tree), targets);
			List<Long> others = wanted.stream().filter((id) -> !targets.containsKey(id)).toList();
			this.finder.loadNamed(others)
				.stream()
				.filter(MenuTargets::isShown)
				.forEach((post) -> targets.put(post.id(), new Target(this.permalinks.of(post), this.titles.of(post))));
		}
		return targets;
	}

	private static void pages(List<Node> pages, Map<Long, Target> targets) {
		for (Node page : pages) {
			targets.put(page.id(), new Target(page.url(), page.title()));
			pages(page.children(), targets);
		}
	}

	private static boolean isShown(Post post) {
		return post.type().isPublic() && (post.is(PostStatus.PUBLISH) || post.is(PostType.ATTACHMENT));
	}

	private Map<Long, Target> terms(Set<Long> wanted, Drawing drawing) {
		Map<Long, Target> targets = new HashMap<>();
		if (!wanted.isEmpty()) {
			drawing.terms(Taxonomy.CATEGORY, this.terms).forEach((term) -> keep(term, wanted, targets));
			List<Long> others = wanted.stream().filter((id) -> !targets.containsKey(id)).toList();
			this.terms.read(others)
				.stream()
				.filter((term) -> term.taxonomy().isPublic())
				.forEach((term) -> keep(term, wanted, targets));
		}
		return targets;
	}

	private void keep(Term term, Set<Long> wanted, Map<Long, Target> targets) {
		if (wanted.contains(term.id())) {
			targets.put(term.id(), new Target(this.links.of(term), this.formatting.title(term.name())));
		}
	}

	/** Addresses that run code are no addresses. */
	private static String safe(String url) {
		String stripped = url.strip();
		boolean named = stripped.matches("(?i)[a-z][a-z0-9+.-]*:.*");
		return (!named || stripped.matches("(?i)(https?|mailto|tel|ftp|feed|sms|xmpp|irc):.*")) ? stripped : "#";
	}

}
