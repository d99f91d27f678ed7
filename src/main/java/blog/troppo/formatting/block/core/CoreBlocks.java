package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Autop;
import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.BlockSupport;
import blog.troppo.formatting.block.BlockTypes;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.support.CoreSupports;

/**
 * All of WordPress's blocks by name. To add one, write its class and register it here.
 */
public final class CoreBlocks {

	private CoreBlocks() {
	}

	private static List<BlockSupport> inPreparation() {
		List<BlockSupport> supports = new ArrayList<>(CoreSupports.inPreparation());
		supports.addFirst(new GalleryBlock());
		return supports;
	}

	private static List<BlockSupport> inFinishing() {
		List<BlockSupport> supports = new ArrayList<>(CoreSupports.inFinishing());
		supports.add(new ParagraphClass());
		supports.add(new AccordionItemBlock());
		return supports;
	}

	private static void stored(Map<String, DynamicBlock> blocks) {
		blocks.put("core/heading", new NamedElementBlock("wp-block-heading", "h1", "h2", "h3", "h4", "h5", "h6"));
		blocks.put("core/list", new NamedElementBlock("wp-block-list", "ol", "ul"));
		blocks.put("core/button", new ButtonBlock());
		blocks.put("core/details", new DetailsBlock());
		blocks.put("core/file", new FileBlock());
		blocks.put("core/image", new ImageBlock());
		blocks.put("core/gallery", new GalleryBlock());
		blocks.put("core/shortcode", (block, content) -> Autop.autop(content));
		blocks.put("core/accordion-item", new AccordionItemBlock());
		blocks.put("core/video", new VideoBlock());
		blocks.put("core/footnotes", new FootnotesBlock());
		blocks.put("core/playlist", new PlaylistBlock());
		blocks.put("core/playlist-track", PlaylistBlock::track);
		blocks.put("core/tabs", new TabsBlock());
		blocks.put("core/tab-list", TabsBlock::list);
		blocks.put("core/tab-panel", TabsBlock::panel);
		blocks.put("core/cover", new CoverBlock());
		blocks.put("core/media-text", new MediaTextBlock());
		blocks.put("core/icon", new IconBlock());
		blocks.put("core/accordion", new AccordionBlock());
	}

	private static void post(Map<String, DynamicBlock> blocks) {
		blocks.put("core/post-title", new PostTitleBlock());
		blocks.put("core/post-content", new PostContentBlock());
		blocks.put("core/post-date", new PostDateBlock());
		blocks.put("core/post-excerpt", new PostExcerptBlock());
		blocks.put("core/post-terms", new PostTermsBlock());
		blocks.put("core/post-author", new PostAuthorBlock());
		blocks.put("core/post-author-name", new PostAuthorNameBlock());
		blocks.put("core/post-author-biography", new PostAuthorBiographyBlock());
		blocks.put("core/post-comments-count", new PostCommentsCountBlock());
		blocks.put("core/post-comments-link", new PostCommentsLinkBlock());
		blocks.put("core/post-featured-image", new PostFeaturedImageBlock());
		blocks.put("core/post-time-to-read", new PostTimeToReadBlock());
		blocks.put("core/read-more", new ReadMoreBlock());
	}

	private static void query(Map<String, DynamicBlock> blocks) {
		blocks.put("core/query", new QueryBlock());
		blocks.put("core/post-template", new PostTemplateBlock());
		blocks.put("core/query-pagination", new QueryPaginationBlock());
		blocks.put("core/query-pagination-previous", (block, content) -> QueryPaginationBlock.step(block, false));
		blocks.put("core/query-pagination-next", (block, content) -> QueryPaginationBlock.step(block, true));
		blocks.put("core/query-pagination-numbers", new QueryPaginationNumbersBlock());
		blocks.put("core/query-no-results", new QueryNoResultsBlock());
		blocks.put("core/query-total", new QueryTotalBlock());
	}

	private static void site(Map<String, DynamicBlock> blocks) {
		blocks.put("core/site-title", SiteBlocks::title);
		blocks.put("core/site-tagline", SiteBlocks::tagline);
		blocks.put("core/site-logo", SiteBlocks::logo);
		blocks.put("core/home-link", SiteBlocks::homeLink);
		blocks.put("core/archives", new ArchivesBlock());
		blocks.put("core/categories", new CategoriesBlock());
		blocks.put("core/tag-cloud", new TagCloudBlock());
		blocks.put("core/calendar", new CalendarBlock());
		blocks.put("core/loginout", new LoginoutBlock());
		blocks.put("core/social-link", new SocialLinkBlock());
		blocks.put("core/latest-posts", new LatestPostsBlock());
		blocks.put("core/latest-comments", new LatestCommentsBlock());
		blocks.put("core/page-list", new PageListBlock());
		blocks.put("core/rss", new RssBlock());
		blocks.put("core/comments-title", new CommentsTitleBlock());
		blocks.put("core/search", new SearchBlock());
		blocks.put("core/avatar", new AvatarBlock());
	}

	private static void markup(Map<String, DynamicBlock> blocks) {
		blocks.put("core/template-part", MarkupBlocks::part);
		blocks.put("core/pattern", MarkupBlocks::pattern);
		blocks.put("core/block", MarkupBlocks::synced);
		blocks.put("core/navigation", new NavigationBlock());
		blocks.put("core/navigation-overlay-close", new NavigationOverlayCloseBlock());
		blocks.put("core/navigation-link", new NavigationLinkBlock(false));
		blocks.put("core/navigation-submenu", new NavigationLinkBlock(true));
	}

	private static void discussion(Map<String, DynamicBlock> blocks) {
		blocks.put("core/post-comments-form", new PostCommentsFormBlock());
		LegacyCommentsBlock legacy = new LegacyCommentsBlock();
		blocks.put("core/comments", (block, content) -> block.attributes().isTrue("legacy")
				? legacy.render(block, content) : ((PostBlock.current(block) == null) ? "" : content));
		blocks.put("core/post-comments", legacy);
		blocks.put("core/comments-pagination", CommentsPaginationBlock::frame);
		blocks.put("core/comments-pagination-previous", CommentsPaginationBlock::previous);
		blocks.put("core/comments-pagination-next", CommentsPaginationBlock::next);
		blocks.put("core/comments-pagination-numbers", CommentsPaginationBlock::numbers);
		blocks.put("core/comment-template", new CommentTemplateBlock());
		blocks.put("core/comment-author-name", CommentBlocks::author);
		blocks.put("core/comment-date", CommentBlocks::date);
		blocks.put("core/comment-content", CommentBlocks::text);
		blocks.put("core/comment-edit-link", CommentBlocks::editLink);
		blocks.put("core/comment-reply-link", CommentBlocks::replyLink);
	}

	private static void terms(Map<String, DynamicBlock> blocks) {
		blocks.put("core/term-description", TermBlocks::description);
		blocks.put("core/term-name", TermBlocks::name);
		blocks.put("core/term-count", TermBlocks::count);
		blocks.put("core/term-template", new TermTemplateBlock());
		blocks.put("core/breadcrumbs", new BreadcrumbsBlock());
		blocks.put("core/query-title", new QueryTitleBlock());
		blocks.put("core/post-navigation-link", new PostNavigationLinkBlock());
	}

	/** What a renderer needs to know of WordPress's blocks. */
	public static BlockLibrary library() {
		Map<String, DynamicBlock> blocks = new LinkedHashMap<>();
		stored(blocks);
		post(blocks);
		query(blocks);
		site(blocks);
		markup(blocks);
		discussion(blocks);
		terms(blocks);
		return new BlockLibrary(BlockTypes.core(), blocks, inPreparation(), inFinishing(), CoreSupports.inWrapping());
	}

}
