package blog.troppo.formatting.markdown;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark with tables, made into what a post stores: HTML, or the blocks that
 * WordPress's editor would have written. HTML within it stays as it is, for kses to
 * judge.
 */
public final class Markdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	/** Lines go on, where {@code wpautop} would break them. */
	private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).softbreak(" ").build();

	private Markdown() {
	}

	public static String toHtml(String markdown) {
		return HTML.render(PARSER.parse(markdown)).strip();
	}

	public static String toBlocks(String markdown) {
		return new MarkdownBlocks(HTML).write(PARSER.parse(markdown));
	}

}
