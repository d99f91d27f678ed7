package blog.troppo.formatting.block.core;

import java.util.List;

import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostView;

/**
 * All pages, those under others nested, or those under one page.
 */
final class PageListBlock implements DynamicBlock {

	private static final int DEEPEST = 100;

	@Override
	public String render(BlockInstance block, String content) {
		List<PostView> pages = block.site()
			.posts()
			.find(PostQuery.latest(-1).ofTypes(List.of("page")).ordered("menu_order title", true))
			.posts();
		long parent = block.attributes().number("parentPageID", 0);
		PageItems items = new PageItems(pages, block);
		String list = items.html(parent, 0);
		if (list.isEmpty()) {
			return "";
		}
		return block.attributes().isTrue("isNested") ? list : "<ul " + block.wrapper() + ">" + list + "</ul>";
	}

	private record PageItems(List<PostView> pages, BlockInstance block) {

		String html(long parent, int depth) {
			StringBuilder items = new StringBuilder();
			for (PostView page : this.pages) {
				boolean topLevel = parent == 0 && depth == 0;
				if (page.parentId() == parent || (topLevel && isOrphan(page))) {
					items.append(item(page, depth));
				}
			}
			return items.toString();
		}

		private boolean isOrphan(PostView page) {
			return this.pages.stream().noneMatch((other) -> other.id() == page.parentId());
		}

		private String item(PostView page, int depth) {
			String children = (depth < DEEPEST) ? html(page.id(), depth + 1) : "";
			boolean navigation = this.block.availableContext().containsKey("navigation");
			PostView shown = this.block.request().single();
			boolean current = shown != null && shown.id() == page.id();
			StringBuilder html = new StringBuilder("<li class=\"wp-block-pages-list__item")
				.append(current ? " current-menu-item" : "")
				.append(children.isEmpty() ? "" : " has-child")
				.append(navigation ? " wp-block-navigation-item open-on-hover-click" : "")
				.append((depth > 0) ? " " : "")
				.append("\"><a class=\"wp-block-pages-list__item__link")
				.append(navigation ? " wp-block-navigation-item__content" : "")
				.append("\" href=\"")
				.append(Urls.escape(page.url()))
				.append('"')
				.append(current ? " aria-current=\"page\"" : "")
				.append('>')
				.append(title(page))
				.append("</a>");
			if (!children.isEmpty()) {
				html.append("<ul class=\"wp-block-navigation__submenu-container\">").append(children).append("</ul>");
			}
			return html.append("</li>").toString();
		}

		private String title(PostView page) {
			String title = this.block.texts().title(page);
			return title.isEmpty() ? "(no title)" : title;
		}

	}

}
