package blog.troppo.formatting.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.grammar.BlockParser;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import org.jspecify.annotations.Nullable;

/**
 * Renders the blocks of a text, as {@code do_blocks} does. One for each page being made:
 * it collects the page's styles and numbers its generated names.
 */
public final class BlockRenderer {

	/** Deeper than any real post; what is nested deeper shows as it is stored. */
	private static final int DEEPEST = 200;

	private final BlockLibrary library;

	private final ThemeSettings theme;

	private final BlockPage page = new BlockPage();

	private final SiteData site;

	private final RequestView request;

	private final PostTexts texts;

	private boolean looksAtRequest;

	/** Renders blocks that need nothing of the site. */
	public BlockRenderer(BlockLibrary library, ThemeSettings theme) {
		this(library, theme, NoSite.DATA, RequestView.NONE, PostTexts.RAW);
	}

	public BlockRenderer(BlockLibrary library, ThemeSettings theme, SiteData site, RequestView request,
			PostTexts texts) {
		this.library = library;
		this.theme = theme;
		this.site = site;
		this.request = request;
		this.texts = texts;
	}

	public String render(String text) {
		return render(text, Map.of());
	}

	public String render(String text, Map<String, Object> context) {
		return render(BlockParser.parse(text), context);
	}

	public String render(List<Block> blocks, Map<String, Object> context) {
		StringBuilder html = new StringBuilder();
		blocks.forEach((block) -> html.append(render(block, null, context, 0)));
		return html.toString();
	}

	String render(Block stored, @Nullable Block parent, Map<String, Object> context, int depth) {
		if (stored.name() == null || depth > DEEPEST) {
			return stored.innerHtml();
		}
		Block block = stored;
		for (BlockSupport support : this.library.inPreparation()) {
			block = support.prepare(block, parent, this);
		}
		BlockType type = this.library.types().find(block.name());
		BlockInstance instance = new BlockInstance(block, type, context, this, depth, parent);
		Map<String, Object> bound = BlockBindings.values(instance);
		instance = bound.isEmpty() ? instance : instance.with(bound);
		DynamicBlock dynamic = this.library.block(block.name());
		String content = (dynamic != null && dynamic.rendersInnerBlocks()) ? "" : content(instance, bound);
		String html = (dynamic != null) ? dynamic.render(instance, content) : content;
		for (BlockSupport support : this.library.inFinishing()) {
			html = support.finish(html, instance);
		}
		return html;
	}

	/** What is stored in a block, with the values that its attributes are bound to. */
	private static String content(BlockInstance block, Map<String, Object> bound) {
		if (bound.isEmpty()) {
			return block.renderInner(Map.of());
		}
		List<Integer> inner = new ArrayList<>();
		String html = block.renderInner(Map.of(), inner);
		return BoundAttribute.apply(block.name(), bound, html, inner);
	}

	WrapperAttributes wrapper(BlockInstance block, WrapperAttributes wrapper) {
		String own = wrapper.takeStyle();
		this.library.inWrapping().forEach((support) -> support.wrap(wrapper, block));
		return wrapper.addStyle(own);
	}

	public SiteData site() {
		return this.site;
	}

	/** The page that the blocks stand on, and who asks for it. */
	public RequestView request() {
		this.looksAtRequest = true;
		return this.request;
	}

	/** Whether a block has looked at that: others are the same on all pages. */
	public boolean looksAtRequest() {
		return this.looksAtRequest;
	}

	public PostTexts texts() {
		return this.texts;
	}

	public BlockPage page() {
		return this.page;
	}

	public ThemeSettings theme() {
		return this.theme;
	}

	public @Nullable BlockType type(@Nullable String name) {
		return this.library.types().find(name);
	}

}
