package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.stream.Collectors;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.TermView;

/**
 * Links to the post's categories, tags or other terms.
 */
final class PostTermsBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		Attributes attributes = block.attributes();
		String taxonomy = attributes.text("term");
		List<TermView> terms = taxonomy.isEmpty() ? List.of() : block.site().terms().ofPost(post.id(), taxonomy);
		if (terms.isEmpty()) {
			return "";
		}
		String separator = "<span class=\"wp-block-post-terms__separator\">" + Escape.html(attributes.text("separator"))
				+ "</span>";
		String links = terms.stream()
			.map((term) -> "<a href=\"" + Urls.escape(term.url()) + "\" rel=\"tag\">" + term.name() + "</a>")
			.collect(Collectors.joining(separator));
		return div(linked(block, "taxonomy-" + taxonomy),
				part("prefix", attributes) + links + part("suffix", attributes));
	}

	private static String part(String name, Attributes attributes) {
		String text = attributes.text(name);
		return text.isEmpty() ? "" : "<span class=\"wp-block-post-terms__" + name + "\">" + Kses.post(text) + "</span>";
	}

}
