package blog.troppo.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.site.FrontPage;
import blog.troppo.site.PermalinkBases;
import blog.troppo.site.PermalinkStructure;
import blog.troppo.site.SiteUrls;
import blog.troppo.theme.view.Html;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site's published pages as a tree, in one query, addresses and all. */
@Component
class PageTree {

	/** A page with those below it. */
	record Node(long id, Html title, String url, List<Node> children) {
	}

	private record Row(long id, String title, String slug, long parent, boolean locked) {
	}

	private final JdbcClient database;

	private final FrontPage front;

	private final SiteUrls urls;

	private final PermalinkBases bases;

	private final ContentFormatting formatting;

	PageTree(JdbcClient database, FrontPage front, SiteUrls urls, PermalinkBases bases, ContentFormatting formatting) {
		this.database = database;
		this.front = front;
		this.urls = urls;
		this.bases = bases;
		this.formatting = formatting;
	}

	/**
	 * The pages without a published parent, with all below them.
	 * @param order {@code menu_order}, {@code post_title} or {@code ID}, as the pages
	 * widget names them
	 */
	List<Node> read(String order) {
		List<Row> rows = this.database.sql(
				"select id, title, slug, coalesce(parent_id, 0) as parent, password not in ('', '0') as locked from posts "
						+ "where type = 'page' and status = 'publish' order by " + sql(order))
			.query((row, number) -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
					row.getBoolean(5)))
			.list();
		Map<Long, List<Row>> below = new HashMap<>();
		Set<Long> known = new HashSet<>();
		rows.forEach((row) -> known.add(row.id()));
		rows.forEach((row) -> below
			.computeIfAbsent(known.contains(row.parent()) ? row.parent() : 0L, (id) -> new ArrayList<>())
			.add(row));
		return nodes(0, "", below);
	}

	private static String sql(String order) {
		return switch (order) {
			case "post_title" -> "fold(title), id";
			case "ID" -> "id";
			default -> "menu_order, fold(title), id";
		};
	}

	/** Pages in a circle of parents have no way from the top, and so do not come up. */
	private List<Node> nodes(long parent, String path, Map<Long, List<Row>> below) {
		List<Node> nodes = new ArrayList<>();
		for (Row row : below.getOrDefault(parent, List.of())) {
			String own = path + row.slug();
			String title = row.locked() ? this.formatting.say("Protected: %s", row.title()) : row.title();
			nodes.add(new Node(row.id(), this.formatting.title(title.isBlank() ? "#" + row.id() : title),
					url(row.id(), own), nodes(row.id(), own + "/", below)));
		}
		return nodes;
	}

	private String url(long id, String path) {
		if (this.front.is(id)) {
			return this.urls.home("/");
		}
		PermalinkStructure structure = this.bases.structure();
		return structure.isPlain() ? this.urls.home("/?page_id=" + id)
				: this.urls.home(structure.slashed(structure.root() + path));
	}

}
