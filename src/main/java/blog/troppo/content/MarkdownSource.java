package blog.troppo.content;

import java.util.Optional;

import blog.troppo.formatting.markdown.Markdown;
import blog.troppo.support.Digests;

/**
 * The Markdown that a post's content was made of. It is void as soon as the content says
 * something else, whoever wrote that.
 *
 * @param blocks whether the content is blocks, or plain HTML
 */
public record MarkdownSource(String text, boolean blocks) {

	private static final String KEY = "_troppo_markdown";

	private static final String MADE = "_troppo_markdown_made";

	public static Optional<MarkdownSource> of(Post post) {
		String[] made = post.meta(MADE).orElse("").split(":");
		return (made.length == 2 && made[1].equals(Digests.hex(post.content())))
				? post.meta(KEY).map((text) -> new MarkdownSource(text, made[0].equals("blocks"))) : Optional.empty();
	}

	/** What the post is to say. */
	public String content() {
		return this.blocks ? Markdown.toBlocks(this.text) : Markdown.toHtml(this.text);
	}

	/** Notes it beside the content, as far as the writer might write that. */
	void keep(Post post) {
		post.setMeta(KEY, this.text);
		post.setMeta(MADE, (this.blocks ? "blocks" : "html") + ":" + Digests.hex(post.content()));
	}

	static void forget(Post post) {
		post.removeMeta(KEY);
		post.removeMeta(MADE);
	}

}
