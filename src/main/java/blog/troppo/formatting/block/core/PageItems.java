package blog.troppo.formatting.block.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import blog.troppo.formatting.Kses;
import blog.troppo.formatting.StripTags;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PageSubject.Home;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * The items of a list of pages, those under others nested; in a menu they open as its
 * other items do.
 */
final class PageItems {

	private static final int DEEPEST = 100;

	private final List<PostView> pages;

	private final BlockInstance block;

	private final Submenu submenu;

	private final boolean navigation;

	private final @Nullable PostView shown;

	private final Set<Long> ancestors;

	PageItems(List<PostView> pages, BlockInstance block) {
		this.pages = pages;
		this.block = block;
		this.submenu = Submenu.of(block);
		this.navigation = block.availableContext().containsKey("navigation");
		this.shown = (block.request().subject() instanceof Home home) ? home.page() : block.request().single();
		this.ancestors = ancestors();
	}

	private Set<Long> ancestors() {
		Set<Long> found = new HashSet<>();
		long parent = (this.shown != null) ? this.shown.parentId() : 0;
		while (parent != 0 && found.add(parent)) {
			long step = parent;
			parent = this.pages.stream()
				.filter((page) -> page.id() == step)
				.mapToLong(PostView::parentId)
				.findFirst()
				.orElse(0);
		}
		return found;
	}

	String html(long parent, int depth) {
		StringBuilder items = new StringBuilder();
		for (PostView page : this.pages) {
			if (page.parentId() == parent) {
				items.append(item(page, depth));
			}
		}
		return items.toString();
	}

	private String item(PostView page, int depth) {
		String children = (depth < DEEPEST) ? html(page.id(), depth + 1) : "";
		boolean opens = this.navigation && !children.isEmpty();
		StringBuilder html = new StringBuilder("<li ").append(opens ? this.submenu.itemAttributes() : "")
			.append("class=\"")
			.append(classes(page, depth, !children.isEmpty()))
			.append("\">")
			.append(opens ? opener(page) : link(page));
		if (!children.isEmpty()) {
			html.append("<ul ")
				.append(opens ? this.submenu.listAttributes() : "")
				.append("class=\"wp-block-navigation__submenu-container\">")
				.append(children)
				.append("</ul>");
		}
		return html.append("</li>").toString();
	}

	private String classes(PostView page, int depth, boolean parent) {
		StringBuilder classes = new StringBuilder("wp-block-pages-list__item");
		classes.append(isShown(page) ? " current-menu-item" : "")
			.append(this.ancestors.contains(page.id()) ? " current-menu-ancestor" : "")
			.append(parent ? " has-child" : "");
		if (this.navigation) {
			classes.append(" wp-block-navigation-item").append(this.submenu.itemClass());
		}
		if (depth > 0) {
			classes.append(' ');
			if (this.navigation) {
				classes.append(String.join(" ", Submenu.overlayColors(this.block).classes()));
			}
		}
		boolean front = page.url().equals(this.block.site().site().homeUrl() + "/");
		return classes.append(front ? " menu-item-home" : "").toString();
	}

	private boolean isShown(PostView page) {
		return this.shown != null && this.shown.id() == page.id();
	}

	private String opener(PostView page) {
		String title = title(page);
		String label = StripTags.stripAll(title);
		return (this.submenu == Submenu.CLICK)
				? this.submenu.button(label, " wp-block-navigation-item__content wp-block-navigation-submenu__toggle",
						title, "wp-block-page-list__submenu-icon ", this.block.language())
				: link(page) + this.submenu.toggle(label, this.block.language());
	}

	private String link(PostView page) {
		return "<a class=\"wp-block-pages-list__item__link"
				+ (this.navigation ? " wp-block-navigation-item__content" : "") + "\" href=\"" + Urls.escape(page.url())
				+ "\"" + (isShown(page) ? " aria-current=\"page\"" : "") + ">" + title(page) + "</a>";
	}

	/** As it is written: quotes stay as they are, and nothing says who may read it. */
	private String title(PostView page) {
		String title = Kses.post(page.title());
		return title.isEmpty() ? this.block.say("(no title)") : title;
	}

}
