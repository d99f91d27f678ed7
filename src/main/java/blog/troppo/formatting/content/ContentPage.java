package blog.troppo.formatting.content;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import blog.troppo.formatting.block.BlockLibrary;
import blog.troppo.formatting.block.BlockRenderer;
import blog.troppo.formatting.block.ThemeSettings;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.shortcode.ShortcodeScope;

/**
 * What the texts of one page share: the block renderer with the page's styles, the
 * shortcodes' counters, and how many pictures there were so far. One for each response.
 */
public final class ContentPage {

	private final BlockRenderer blocks;

	private final ShortcodeScope shortcodes;

	private final ImagePriority images;

	private final AtomicBoolean blocksShown;

	private final long postId;

	private ContentPage(BlockRenderer blocks, ShortcodeScope shortcodes, ImagePriority images,
			AtomicBoolean blocksShown, long postId) {
		this.blocks = blocks;
		this.shortcodes = shortcodes;
		this.images = images;
		this.blocksShown = blocksShown;
		this.postId = postId;
	}

	public ContentPage(BlockRenderer blocks, ShortcodeScope shortcodes) {
		this(blocks, shortcodes, new ImagePriority(), new AtomicBoolean(), 0);
	}

	/** A page of this site, whose blocks show its posts through these filters. */
	public static ContentPage open(PostContent filters, BlockLibrary library, ThemeSettings theme, SiteData site,
			RequestView request) {
		PageTexts texts = new PageTexts(filters);
		BlockRenderer blocks = new BlockRenderer(library, theme, site, request, texts);
		ContentPage page = new ContentPage(blocks, ShortcodeScope.page(filters.shortcodes(), site.media()));
		texts.on(page);
		return page;
	}

	/** The same page, in the post with this id. */
	public ContentPage inPost(long id) {
		return new ContentPage(this.blocks, this.shortcodes.inPost(id), this.images, this.blocksShown, id);
	}

	/** The same page inside of its main loop, where the first pictures load at once. */
	public ContentPage inMainLoop() {
		this.images.enterMainLoop();
		return this;
	}

	/** The same page beside its main loop, as in a sidebar. */
	public ContentPage besideLoop() {
		return new ContentPage(this.blocks, this.shortcodes, new ImagePriority(), this.blocksShown, this.postId);
	}

	public ContentPage inFeed() {
		return new ContentPage(this.blocks, this.shortcodes.inFeed(), this.images, this.blocksShown, this.postId);
	}

	boolean isInPost() {
		return this.postId > 0;
	}

	/** A text's blocks, which show what they show of the post that the text is of. */
	public String render(String text) {
		return this.blocks.render(text, context());
	}

	/** The same of a text whose filters follow. */
	String renderInText(String text) {
		return this.blocks.page().inText(() -> render(text));
	}

	String render(Block block) {
		return this.blocks.render(List.of(block), context());
	}

	private Map<String, Object> context() {
		PostView post = (this.postId > 0) ? this.blocks.site().posts().post(this.postId) : null;
		return (post != null) ? Map.of("postId", (int) post.id(), "postType", post.type()) : Map.of();
	}

	public BlockRenderer blocks() {
		return this.blocks;
	}

	public ShortcodeScope shortcodes() {
		return this.shortcodes;
	}

	ImagePriority images() {
		return this.images;
	}

	void showsBlocks() {
		this.blocksShown.set(true);
	}

	/**
	 * Whether there was a text of blocks on this page: in classic texts after it,
	 * WordPress leaves the paragraph around a shortcode.
	 */
	boolean hasShownBlocks() {
		return this.blocksShown.get();
	}

}
