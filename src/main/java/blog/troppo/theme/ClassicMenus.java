package blog.troppo.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockSerializer;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.MenuRows.Row;
import blog.troppo.theme.site.TermLinks;
import blog.troppo.theme.site.UsualMenu;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The site's menu of old as blocks, for an editor that has none yet: WordPress's
 * {@code WP_Classic_To_Block_Menu_Converter}.
 */
@Component
public class ClassicMenus implements UsualMenu {

	private static final String PRIMARY = "primary";

	private final ActiveTheme active;

	private final Terms terms;

	private final MenuRows rows;

	private final PostFinder posts;

	private final Permalinks permalinks;

	private final TermLinks links;

	ClassicMenus(ActiveTheme active, Terms terms, MenuRows rows, PostFinder posts, Permalinks permalinks,
			TermLinks links) {
		this.active = active;
		this.terms = terms;
		this.rows = rows;
		this.posts = posts;
		this.permalinks = permalinks;
		this.links = links;
	}

	/** A menu as it would be written with blocks. */
	public record BlockMenu(String title, String slug, String blocks) {
	}

	/** What an entry links to; its label for an entry that has none. */
	private record Target(String label, String url) {
	}

	/**
	 * The menu in the first place, else the one called so, else the newest; empty if
	 * there is none, or nothing in it.
	 */
	@Transactional(readOnly = true)
	public Optional<BlockMenu> asBlocks() {
		return menu().flatMap((menu) -> {
			List<Row> entries = this.rows.of(menu.id());
			Map<Long, List<Row>> below = entries.stream()
				.collect(Collectors.groupingBy((row) -> row.number("menu_item_parent")));
			String blocks = BlockSerializer.serialize(blocks(0, below, targets(entries)));
			return blocks.isEmpty() ? Optional.empty() : Optional.of(new BlockMenu(menu.name(), menu.slug(), blocks));
		});
	}

	@Override
	public String usualBlocks() {
		return asBlocks().map(BlockMenu::blocks).orElse("<!-- wp:page-list /-->");
	}

	private Optional<Term> menu() {
		List<Term> menus = this.terms.findAllByTaxonomy(Taxonomy.NAV_MENU.name());
		Object chosen = PhpSerialized
			.asArray(this.active.mods(this.active.theme()).getOrDefault("nav_menu_locations", Map.of()))
			.get(PRIMARY);
		return menus.stream()
			.filter((menu) -> String.valueOf(menu.id()).equals(String.valueOf(chosen)))
			.findFirst()
			.or(() -> menus.stream().filter((menu) -> menu.slug().equals(PRIMARY)).findFirst())
			.or(() -> menus.stream().max(Comparator.comparing(Term::id)));
	}

	private Map<Long, Target> targets(List<Row> entries) {
		Map<Long, Target> posts = new HashMap<>();
		this.posts.load(objects(entries, "post_type"))
			.forEach((Post post) -> posts.put(post.id(), new Target(post.title(), this.permalinks.of(post))));
		Map<Long, Target> terms = new HashMap<>();
		this.terms.findAllByIdIn(objects(entries, "taxonomy"))
			.forEach((term) -> terms.put(term.id(), new Target(term.name(), this.links.of(term))));
		Map<Long, Target> targets = new HashMap<>();
		for (Row entry : entries) {
			Target target = switch (entry.text("type")) {
				case "post_type" -> posts.get(entry.number("object_id"));
				case "taxonomy" -> terms.get(entry.number("object_id"));
				default -> new Target("", entry.text("url"));
			};
			if (target != null) {
				targets.put(entry.id(), target);
			}
		}
		return targets;
	}

	private static List<Long> objects(List<Row> entries, String type) {
		return entries.stream().filter((row) -> row.links(type)).map((row) -> row.number("object_id")).toList();
	}

	/** Each entry once, so that a circle of entries ends. */
	private static List<Block> blocks(long parent, Map<Long, List<Row>> below, Map<Long, Target> targets) {
		List<Block> blocks = new ArrayList<>();
		List<Row> entries = Optional.ofNullable(below.remove(parent)).orElse(List.of());
		for (Row entry : entries) {
			Target target = targets.get(entry.id());
			if (target != null) {
				List<Block> children = blocks(entry.id(), below, targets);
				blocks.add(new Block(children.isEmpty() ? "core/navigation-link" : "core/navigation-submenu",
						attributes(entry, target), children, "", Collections.nCopies(children.size(), null)));
			}
		}
		return blocks;
	}

	@SuppressWarnings("NullAway") // a null stands in the JSON as one
	private static Map<String, Object> attributes(Row entry, Target target) {
		boolean custom = entry.links("custom");
		Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
		attributes.put("className", classes(entry));
		attributes.put("description", entry.description().strip());
		attributes.put("id", custom ? null : entry.text("object_id"));
		attributes.put("kind", entry.text("type").replace('_', '-'));
		attributes.put("label", entry.title().isBlank() ? target.label() : entry.title());
		attributes.put("opensInNewTab", entry.text("target").equals("_blank"));
		attributes.put("rel", entry.text("xfn").isEmpty() ? null : entry.text("xfn"));
		attributes.put("title", entry.hint());
		attributes.put("type", entry.text("object"));
		attributes.put("url", target.url());
		return attributes;
	}

	/** The owner's, or an empty one, and those of the kind of link. */
	private static String classes(Row entry) {
		List<String> classes = new ArrayList<>();
		PhpSerialized.readArray(entry.text("classes")).values().forEach((name) -> classes.add(name.toString()));
		if (classes.isEmpty()) {
			classes.add("");
		}
		classes.add("menu-item");
		classes.add("menu-item-type-" + entry.text("type"));
		classes.add("menu-item-object-" + entry.text("object"));
		return String.join(" ", classes);
	}

}
