package blog.troppo.formatting.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.formatting.Escape;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes each part of a document as the core block that it is. */
class MarkdownBlocks {

	private final HtmlRenderer html;

	MarkdownBlocks(HtmlRenderer html) {
		this.html = html;
	}

	/** All that stands in a document or a quote, block by block. */
	String write(Node parent) {
		return children(parent).map(this::block).collect(Collectors.joining("\n\n"));
	}

	private String block(Node node) {
		return switch (node) {
			case Paragraph paragraph -> paragraph(paragraph);
			case Heading heading -> heading(heading);
			case ListBlock list -> isPlain(list) ? list(list) : html(this.html.render(list).strip());
			case BlockQuote quote ->
				wrap("quote", "", "<blockquote class=\"wp-block-quote\">" + write(quote) + "</blockquote>");
			case FencedCodeBlock code -> code(code.getLiteral(), Objects.requireNonNullElse(code.getInfo(), ""));
			case IndentedCodeBlock code -> code(code.getLiteral(), "");
			case ThematicBreak line ->
				wrap("separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>");
			case TableBlock table -> table(table);
			case HtmlBlock raw when raw.getLiteral().strip().equals("<!--more-->") -> wrap("more", "", "<!--more-->");
			case HtmlBlock raw -> html(raw.getLiteral().strip());
			default -> html(this.html.render(node).strip());
		};
	}

	/** A picture or a shortcode alone in its paragraph is a block of its own. */
	private String paragraph(Paragraph paragraph) {
		Node only = paragraph.getFirstChild();
		boolean alone = only != null && only.getNext() == null;
		if (alone && only instanceof Image image) {
			return image(image);
		}
		if (alone && only instanceof Text text && text.getLiteral().matches("\\[[\\w-]+(\\s[^\\]]*)?\\]")) {
			return wrap("shortcode", "", text.getLiteral());
		}
		return wrap("paragraph", "", "<p>" + inside(paragraph) + "</p>");
	}

	private String image(Image image) {
		String title = Objects.requireNonNullElse(image.getTitle(), "");
		image.setTitle(null);
		String caption = title.isEmpty() ? ""
				: "<figcaption class=\"wp-element-caption\">" + Escape.html(title) + "</figcaption>";
		return wrap("image", "", "<figure class=\"wp-block-image\">"
				+ this.html.render(image).strip().replace(" />", "/>") + caption + "</figure>");
	}

	private String heading(Heading heading) {
		int level = heading.getLevel();
		return wrap("heading", (level == 2) ? "" : "{\"level\":" + level + "}",
				"<h" + level + " class=\"wp-block-heading\">" + inside(heading) + "</h" + level + ">");
	}

	private String code(String literal, String language) {
		String name = language.split("\\s", 2)[0];
		boolean named = name.matches("[\\w+#-]+");
		return wrap("code", named ? "{\"className\":\"language-" + name.replace("--", "\\u002d\\u002d") + "\"}" : "",
				"<pre class=\"wp-block-code" + (named ? " language-" + name : "") + "\"><code>"
						+ Escape.html(literal.stripTrailing()) + "</code></pre>");
	}

	/**
	 * A list whose entries are words and then further lists; WordPress's have nothing
	 * else.
	 */
	private static boolean isPlain(ListBlock list) {
		return children(list).flatMap(MarkdownBlocks::children)
			.allMatch((part) -> part instanceof Paragraph && !(part.getPrevious() instanceof ListBlock)
					|| part instanceof ListBlock inner && isPlain(inner));
	}

	private String list(ListBlock list) {
		Integer first = (list instanceof OrderedList ordered) ? ordered.getMarkerStartNumber() : null;
		boolean later = first != null && first != 1;
		List<String> attributes = new ArrayList<>();
		if (!(list instanceof BulletList)) {
			attributes.add("\"ordered\":true");
		}
		if (later) {
			attributes.add("\"start\":" + first);
		}
		String tag = (list instanceof BulletList) ? "ul" : "ol";
		String items = children(list).map((item) -> item((ListItem) item)).collect(Collectors.joining("\n\n"));
		return wrap("list", attributes.isEmpty() ? "" : "{" + String.join(",", attributes) + "}", "<" + tag
				+ (later ? " start=\"" + first + "\"" : "") + " class=\"wp-block-list\">" + items + "</" + tag + ">");
	}

	private String item(ListItem item) {
		String words = children(item).filter(Paragraph.class::isInstance)
			.map(this::inside)
			.collect(Collectors.joining("<br><br>"));
		String lists = children(item).filter(ListBlock.class::isInstance)
			.map(this::block)
			.collect(Collectors.joining("\n\n"));
		return wrap("list-item", "", "<li>" + words + lists + "</li>");
	}

	private String table(TableBlock table) {
		String cells = this.html.render(table)
			.replaceAll("\\s*\\n\\s*", "")
			.replaceAll(" align=\"(\\w+)\"", " class=\"has-text-align-$1\" data-align=\"$1\"");
		return wrap("table", "{\"hasFixedLayout\":false}", "<figure class=\"wp-block-table\">" + cells + "</figure>");
	}

	private static String html(String raw) {
		return wrap("html", "", raw);
	}

	private String inside(Node node) {
		return children(node).map(this.html::render).collect(Collectors.joining()).strip();
	}

	private static Stream<Node> children(Node node) {
		return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext);
	}

	private static String wrap(String name, String attributes, String html) {
		String open = attributes.isEmpty() ? name : name + " " + attributes;
		return "<!-- wp:" + open + " -->\n" + html + "\n<!-- /wp:" + name + " -->";
	}

}
