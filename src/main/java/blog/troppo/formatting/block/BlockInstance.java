package blog.troppo.formatting.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.block.grammar.Block;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.RequestView;
import blog.troppo.formatting.data.SiteData;
import org.jspecify.annotations.Nullable;

/**
 * A block while it is rendered: with its type, its attributes checked and completed, and
 * the context its ancestors give.
 */
public final class BlockInstance {

	/** The context that a post gives to the blocks in its text. */
	private static final Set<String> OF_POST = Set.of("postId", "postType");

	private final Block block;

	private final @Nullable BlockType type;

	private final Attributes attributes;

	private final Map<String, Object> available;

	private final BlockRenderer renderer;

	private final int depth;

	private final @Nullable Block parent;

	BlockInstance(Block block, @Nullable BlockType type, Map<String, Object> available, BlockRenderer renderer,
			int depth, @Nullable Block parent) {
		this(block, type, (type != null) ? type.prepare(block.values()) : block.values(), available, renderer, depth,
				parent);
	}

	private BlockInstance(Block block, @Nullable BlockType type, Attributes attributes, Map<String, Object> available,
			BlockRenderer renderer, int depth, @Nullable Block parent) {
		this.block = block;
		this.type = type;
		this.attributes = attributes;
		this.available = available;
		this.renderer = renderer;
		this.depth = depth;
		this.parent = parent;
	}

	/**
	 * The same block with values that its attributes are bound to, whatever their type.
	 */
	BlockInstance with(Map<String, Object> bound) {
		return new BlockInstance(this.block, this.type, this.attributes.with(new Attributes(bound)), this.available,
				this.renderer, this.depth, this.parent);
	}

	public String name() {
		return (this.block.name() != null) ? this.block.name() : "";
	}

	/** The block as it is stored. */
	public Block parsed() {
		return this.block;
	}

	/** The block around this one, null at the top. */
	public @Nullable Block parent() {
		return this.parent;
	}

	/** The attributes as they are stored. */
	public Attributes stored() {
		return this.block.values();
	}

	/** The attributes with the defaults of those that are missing or of a wrong type. */
	public Attributes attributes() {
		return this.attributes;
	}

	public @Nullable BlockType type() {
		return this.type;
	}

	public BlockRenderer renderer() {
		return this.renderer;
	}

	public SiteData site() {
		return this.renderer.site();
	}

	public Language language() {
		return site().site().language();
	}

	/** These words, given in English, in the site's language. */
	public String say(String english) {
		return language().say(english);
	}

	/** The same with what stands in for {@code %s}. */
	public String say(String english, Object... values) {
		return language().say(english, values);
	}

	public PostTexts texts() {
		return this.renderer.texts();
	}

	public RequestView request() {
		return this.renderer.request();
	}

	public BlockPage page() {
		return this.renderer.page();
	}

	public ThemeSettings theme() {
		return this.renderer.theme();
	}

	/** A value that an ancestor gives, if this type of block asks for it. */
	public @Nullable Object context(String key) {
		return (this.type != null && this.type.usesContext().contains(key)) ? this.available.get(key) : null;
	}

	/** All that ancestors give, asked for or not. */
	public Map<String, Object> availableContext() {
		return this.available;
	}

	/** The attributes of the outermost element, as the block's supports make them. */
	public WrapperAttributes wrapper() {
		return this.renderer.wrapper(this, new WrapperAttributes());
	}

	/** The same, after classes of the block's own. */
	public WrapperAttributes wrapper(String classes) {
		return this.renderer.wrapper(this, new WrapperAttributes().addClass(classes));
	}

	/** Renders another block as if it stood in this one. */
	public String renderChild(Block child, Map<String, ?> more) {
		Map<String, Object> context = new HashMap<>(this.available);
		context.putAll(more);
		return this.renderer.render(child, this.block, context, this.depth + 1);
	}

	/**
	 * Renders stored blocks in this one's place. Of what is around them they know the
	 * post alone, as if they stood in its text.
	 */
	public String renderChildren(List<Block> children) {
		Map<String, Object> context = new HashMap<>(this.available);
		context.keySet().retainAll(OF_POST);
		StringBuilder html = new StringBuilder();
		children.forEach((child) -> html.append(this.renderer.render(child, null, context, this.depth + 1)));
		return html.toString();
	}

	/** The same, after what the block put there. */
	public WrapperAttributes wrapper(WrapperAttributes begun) {
		return this.renderer.wrapper(this, begun);
	}

	/**
	 * Renders the inner blocks in their HTML, with more context than they have already.
	 */
	public String renderInner(Map<String, ?> more) {
		return renderInner(more, new ArrayList<>());
	}

	/**
	 * The same.
	 * @param starts gets where the HTML of each inner block begins
	 */
	String renderInner(Map<String, ?> more, List<Integer> starts) {
		Map<String, Object> context = provided();
		context.putAll(more);
		StringBuilder html = new StringBuilder();
		Iterator<Block> inner = this.block.innerBlocks().iterator();
		for (String piece : this.block.innerContent()) {
			if (piece != null) {
				html.append(piece);
			}
			else if (inner.hasNext()) {
				starts.add(html.length());
				html.append(this.renderer.render(inner.next(), this.block, context, this.depth + 1));
			}
		}
		return html.toString();
	}

	/** Renders blocks that are stored elsewhere as if they were the inner ones. */
	public String renderInner(List<Block> blocks) {
		Map<String, Object> context = provided();
		StringBuilder html = new StringBuilder();
		blocks.forEach((each) -> html.append(this.renderer.render(each, this.block, context, this.depth + 1)));
		return html.toString();
	}

	private Map<String, Object> provided() {
		Map<String, Object> context = new HashMap<>(this.available);
		if (this.type != null) {
			this.type.eachProvidedContext((key, attribute) -> {
				Object value = this.attributes.get(attribute);
				if (value != null) {
					context.put(key, value);
				}
			});
		}
		return context;
	}

}
