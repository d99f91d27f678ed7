package blog.troppo.formatting.block.core;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.WrapperAttributes;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostView;

/**
 * All pages, those under others nested, or those under one page.
 */
final class PageListBlock implements DynamicBlock {

	private static final Comparator<PostView> ORDER = Comparator.comparingInt(PostView::menuOrder)
		.thenComparing((page) -> page.title().toLowerCase(Locale.ROOT));

	@Override
	public String render(BlockInstance block, String content) {
		List<PostView> pages = block.site()
			.posts()
			.find(PostQuery.latest(-1).ofTypes(List.of("page")).ordered("menu_order title", true))
			.posts()
			.stream()
			.filter((page) -> page.status().equals("publish"))
			.sorted(ORDER)
			.toList();
		String list = new PageItems(pages, block).html(block.attributes().number("parentPageID", 0), 0);
		if (list.isEmpty()) {
			return "";
		}
		return block.attributes().isTrue("isNested") ? list : "<ul " + wrapper(block) + ">" + list + "</ul>";
	}

	/** In a menu, the list takes the menu's colors. */
	private static WrapperAttributes wrapper(BlockInstance block) {
		WrapperAttributes wrapper = new WrapperAttributes();
		if (block.availableContext().containsKey("navigation")) {
			ItemColors.addOfMenu(wrapper, new Attributes(block.availableContext()));
		}
		return block.wrapper(wrapper);
	}

}
