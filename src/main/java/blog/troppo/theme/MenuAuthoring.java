package blog.troppo.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostTrash;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.content.Terms;
import blog.troppo.formatting.Urls;
import blog.troppo.support.PhpSerialized;
import blog.troppo.theme.MenuRows.Row;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the entries of menus: {@code wp_update_nav_menu_item()}. */
@Component
@Transactional
public class MenuAuthoring {

	private static final int MANY = 1000;

	private static final String PARENT = "_menu_item_menu_item_parent";

	private final MenuRows rows;

	private final Posts posts;

	private final PostFinder finder;

	private final Terms terms;

	private final PostAuthoring authoring;

	private final PostTrash trash;

	private final PostRemoval removal;

	MenuAuthoring(MenuRows rows, Posts posts, PostFinder finder, Terms terms, PostAuthoring authoring, PostTrash trash,
			PostRemoval removal) {
		this.rows = rows;
		this.posts = posts;
		this.finder = finder;
		this.terms = terms;
		this.authoring = authoring;
		this.trash = trash;
		this.removal = removal;
	}

	/** What an entry says beside where it leads to. */
	public record Words(String title, String url, String hint, String description, String classes, String relation,
			boolean newTab) {
	}

	/** What an entry leads to. */
	public record Target(String type, String object, long id) {
	}

	@Transactional(readOnly = true)
	public MenuOutline outline(long menu) {
		List<Row> rows = this.rows.of(menu);
		return outline(rows);
	}

	private static MenuOutline outline(List<Row> rows) {
		Map<Long, Long> parents = new HashMap<>();
		rows.forEach((row) -> parents.put(row.id(), row.number("menu_item_parent")));
		return MenuOutline.of(rows.stream().map(Row::id).toList(), parents);
	}

	/** The entries of a menu, each behind what it lies below. */
	@Transactional(readOnly = true)
	public List<MenuEntry> entries(long menu) {
		Map<Long, Row> rows = byId(this.rows.of(menu), Row::id);
		Map<Long, Post> posts = byId(this.finder.load(objects(rows.values().stream().toList(), "post_type")), Post::id);
		Map<Long, Term> terms = byId(this.terms.findAllByIdIn(objects(rows.values().stream().toList(), "taxonomy")),
				Term::id);
		List<MenuEntry> entries = new ArrayList<>();
		for (MenuOutline.Step step : outline(rows.values().stream().toList()).steps()) {
			Row row = rows.get(step.entry());
			if (row != null) {
				entries.add(entry(row, step.depth(), posts, terms));
			}
		}
		return entries;
	}

	private static <T> Map<Long, T> byId(List<T> found, Function<T, Long> id) {
		return found.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
	}

	private static List<Long> objects(List<Row> rows, String type) {
		return rows.stream().filter((row) -> row.links(type)).map((row) -> row.number("object_id")).toList();
	}

	private static MenuEntry entry(Row row, int depth, Map<Long, Post> posts, Map<Long, Term> terms) {
		long object = row.number("object_id");
		Post post = row.links("post_type") ? posts.get(object) : null;
		Term term = row.links("taxonomy") ? terms.get(object) : null;
		String name = (term != null) ? term.name() : (post != null) ? name(post) : "";
		String classes = PhpSerialized.readArray(row.text("classes"))
			.values()
			.stream()
			.map(Object::toString)
			.collect(Collectors.joining(" "));
		return new MenuEntry(row.id(), depth, row.title(), row.text("type"), row.text("object"), object, name,
				row.text("url"), row.hint(), row.description(), classes.strip(), row.text("xfn"),
				row.text("target").equals("_blank"));
	}

	/** What lies in the trash has none. */
	private static String name(Post post) {
		return post.is(PostStatus.TRASH) ? "" : post.title().isBlank() ? "#" + post.id() : post.title();
	}

	/** Entries for these at the menu's end; what is not there gets none. */
	public List<Long> add(long menu, List<Target> targets, Viewer writer) {
		List<Long> made = new ArrayList<>();
		int order = this.rows.of(menu).size();
		for (Target target : targets) {
			if (isThere(target)) {
				made.add(create(menu, ++order,
						PostChange.nothing()
							.meta("_menu_item_type", target.type())
							.meta("_menu_item_object", target.object())
							.meta("_menu_item_object_id", String.valueOf(target.id()))
							.meta("_menu_item_url", ""),
						writer));
			}
		}
		return made;
	}

	private boolean isThere(Target target) {
		return switch (target.type()) {
			case "post_type" -> this.posts.findById(target.id())
				.filter((post) -> post.type().name().equals(target.object()))
				.isPresent();
			case "taxonomy" -> this.terms.findById(target.id())
				.filter((term) -> term.taxonomy().name().equals(target.object()))
				.isPresent();
			default -> false;
		};
	}

	/** A link to anywhere at the menu's end. */
	public long addLink(long menu, String title, String url, Viewer writer) {
		long made = create(menu, this.rows.of(menu).size() + 1,
				PostChange.nothing()
					.title(title)
					.meta("_menu_item_type", "custom")
					.meta("_menu_item_object", "custom")
					.meta("_menu_item_url", Urls.escapeRaw(url)),
				writer);
		this.authoring.update(made, PostChange.nothing().meta("_menu_item_object_id", String.valueOf(made)), writer);
		return made;
	}

	private long create(long menu, int order, PostChange change, Viewer writer) {
		return this.authoring
			.create(PostType.NAV_MENU_ITEM,
					change.status(PostStatus.PUBLISH)
						.menuOrder(order)
						.terms(Taxonomy.NAV_MENU, List.of(menu))
						.meta(PARENT, "0")
						.meta("_menu_item_target", "")
						.meta("_menu_item_classes", serialized(""))
						.meta("_menu_item_xfn", ""),
					writer)
			.id();
	}

	/** What entries say from here on; those that say so already stay untouched. */
	public void describe(long menu, Map<Long, Words> words, Viewer writer) {
		for (MenuEntry entry : entries(menu)) {
			Words said = words.get(entry.id());
			if (said != null && !said.equals(entry.words())) {
				PostChange change = PostChange.nothing()
					.title(said.title().equals(entry.leadsTo()) ? "" : said.title())
					.excerpt(said.hint())
					.content(said.description())
					.meta("_menu_item_target", said.newTab() ? "_blank" : "")
					.meta("_menu_item_xfn", said.relation())
					.meta("_menu_item_classes", serialized(said.classes()));
				this.authoring.update(entry.id(),
						entry.isOwnLink() ? change.meta("_menu_item_url", Urls.escapeRaw(said.url())) : change, writer);
			}
		}
	}

	private static String serialized(String classes) {
		Map<Object, Object> array = new LinkedHashMap<>();
		Arrays.stream(classes.strip().split("\\s+"))
			.map((name) -> name.replaceAll("[^A-Za-z0-9_-]", ""))
			.forEach((name) -> array.put((long) array.size(), name));
		return PhpSerialized.write(array);
	}

	/**
	 * The menu is this outline from here on. Entries of it that the outline leaves out go
	 * to the trash; those it names come back from there.
	 */
	public void arrange(long menu, MenuOutline outline, Viewer writer) {
		MenuOutline before = outline(menu);
		Set<Long> wanted = Set.copyOf(outline.entries());
		before.entries()
			.stream()
			.filter((entry) -> !wanted.contains(entry))
			.forEach((entry) -> this.trash.throwAway(entry, writer));
		Map<Long, Long> parents = outline.parents();
		Map<Long, Long> parentsBefore = before.parents();
		for (int place = 0; place < outline.steps().size(); place++) {
			long entry = outline.steps().get(place).entry();
			long parent = parents.getOrDefault(entry, 0L);
			int order = place + 1;
			Post post = this.posts.findById(entry).filter((found) -> isOf(found, menu)).orElse(null);
			if (post == null) {
				continue;
			}
			if (post.is(PostStatus.TRASH)) {
				this.trash.undo(entry, writer);
			}
			if (post.menuOrder() != order || parentsBefore.getOrDefault(entry, -1L) != parent) {
				this.authoring.update(entry, PostChange.nothing().menuOrder(order).meta(PARENT, String.valueOf(parent)),
						writer);
			}
		}
	}

	/** Those in the trash as well. */
	public void deleteAll(long menu) {
		PostQuery query = PostQuery.posts()
			.ofType(PostType.NAV_MENU_ITEM)
			.in(Set.of(menu))
			.ofStatuses(List.of(PostStatus.PUBLISH, PostStatus.DRAFT, PostStatus.TRASH))
			.page(1, MANY);
		for (List<Long> ids = this.finder.findIds(query, Viewer.anybody()); !ids.isEmpty(); ids = this.finder
			.findIds(query, Viewer.anybody())) {
			ids.forEach(this.removal::delete);
		}
	}

	private static boolean isOf(Post post, long menu) {
		return post.is(PostType.NAV_MENU_ITEM) && post.terms(Taxonomy.NAV_MENU).anyMatch((term) -> term.id() == menu);
	}

}
