package blog.troppo.theme;

import java.util.List;

import blog.troppo.content.PostType;
import blog.troppo.theme.PageTree.Node;
import blog.troppo.theme.Subject.Single;
import blog.troppo.theme.view.Html;
import blog.troppo.theme.view.MenuItemView;

import org.springframework.stereotype.Component;

/** The pages as a menu, where no menu was made, as {@code wp_page_menu}. */
@Component
class PageMenu {

	private final PageTree tree;

	PageMenu(PageTree tree) {
		this.tree = tree;
	}

	List<MenuItemView> of(Drawing drawing) {
		return items(drawing.pages(this.tree), current(drawing));
	}

	/** The page being read; 0 for none. */
	static long current(Drawing drawing) {
		return (drawing.subject() instanceof Single single && single.post().is(PostType.PAGE)) ? single.post().id()
				: (drawing.subject() instanceof Subject.Posts posts && posts.page() != null) ? posts.page().id() : 0;
	}

	private static List<MenuItemView> items(List<Node> nodes, long current) {
		return nodes.stream().map((node) -> item(node, current)).toList();
	}

	private static MenuItemView item(Node node, long current) {
		List<MenuItemView> children = items(node.children(), current);
		boolean ancestor = children.stream().anyMatch((child) -> child.current() || child.ancestor());
		String classes = classes(node, current, children);
		return new MenuItemView("", node.title(), node.url(), "", "", "", Html.EMPTY, classes, node.id() == current,
				ancestor, children);
	}

	static String classes(Node node, long current, List<MenuItemView> children) {
		StringBuilder classes = new StringBuilder("page_item page-item-" + node.id());
		if (!children.isEmpty()) {
			classes.append(" page_item_has_children");
		}
		if (children.stream().anyMatch((child) -> child.current() || child.ancestor())) {
			classes.append(" current_page_ancestor");
		}
		if (children.stream().anyMatch(MenuItemView::current)) {
			classes.append(" current_page_parent");
		}
		return classes.append((node.id() == current) ? " current_page_item" : "").toString();
	}

}
