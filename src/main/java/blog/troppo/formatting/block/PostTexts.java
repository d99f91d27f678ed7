package blog.troppo.formatting.block;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.PostView;

/**
 * How the texts of posts become HTML on the page being made: WordPress's filters for
 * them, which themselves render blocks.
 */
public interface PostTexts {

	String content(PostView post);

	/** The written excerpt, else the first words of the content, as plain HTML. */
	String excerpt(PostView post, int words);

	String title(PostView post);

	String comment(String text);

	String termDescription(String text);

	/** Stored blocks, with what addresses in them that stand alone are embedded as. */
	String withEmbeds(String markup);

	/** HTML, with what addresses that stand alone in it are embedded as. */
	String withLoneEmbeds(String html);

	/** Texts as they are stored. */
	PostTexts RAW = new PostTexts() {

		@Override
		public String content(PostView post) {
			return post.content();
		}

		@Override
		public String excerpt(PostView post, int words) {
			return post.excerpt();
		}

		@Override
		public String title(PostView post) {
			return post.markedTitle(Language.ENGLISH);
		}

		@Override
		public String comment(String text) {
			return text;
		}

		@Override
		public String termDescription(String text) {
			return text;
		}

		@Override
		public String withEmbeds(String markup) {
			return markup;
		}

		@Override
		public String withLoneEmbeds(String html) {
			return html;
		}

	};

}
