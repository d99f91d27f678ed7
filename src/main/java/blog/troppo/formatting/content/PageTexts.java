package blog.troppo.formatting.content;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.Excerpts;
import blog.troppo.formatting.block.PostTexts;
import blog.troppo.formatting.data.PostView;
import org.jspecify.annotations.Nullable;

/**
 * The texts of posts that the blocks of a page show, through the page's filters.
 */
final class PageTexts implements PostTexts {

	private static final String MORE = "&hellip;";

	private final PostContent filters;

	private @Nullable ContentPage page;

	PageTexts(PostContent filters) {
		this.filters = filters;
	}

	void on(ContentPage shown) {
		this.page = shown;
	}

	private ContentPage page() {
		if (this.page == null) {
			throw new IllegalStateException("the page is not open yet");
		}
		return this.page;
	}

	private ContentPage page(PostView post) {
		return page().inPost(post.id());
	}

	@Override
	public String content(PostView post) {
		ContentPage shown = page(post);
		String text = post.locked() ? form(post, shown) : PostPages.of(post.content()).whole(1, post.id());
		return this.filters.content(text, shown);
	}

	private String form(PostView post, ContentPage page) {
		String login = page.blocks().site().site().siteUrl() + "/wp-login.php?action=postpass";
		return PasswordForm.html(login, post.url(), post.id(), language(post));
	}

	@Override
	public String excerpt(PostView post, int words) {
		if (post.locked()) {
			return language(post).say("There is no excerpt because this is a protected post.");
		}
		return post.excerpt().isBlank() ? this.filters.excerpt(post.content(), page(post), words, MORE)
				: Excerpts.trimWords(post.excerpt(), words, MORE, this.filters.wordCount());
	}

	@Override
	public String title(PostView post) {
		return this.filters.title(post.markedTitle(language(post)));
	}

	private Language language(PostView post) {
		return page(post).blocks().site().site().language();
	}

	@Override
	public String comment(String text) {
		return this.filters.comment(text);
	}

	@Override
	public String termDescription(String text) {
		return this.filters.termDescription(text);
	}

	@Override
	public String withEmbeds(String markup) {
		return this.filters.withEmbeds(markup, page());
	}

	@Override
	public String withLoneEmbeds(String html) {
		return this.filters.withLoneEmbeds(html);
	}

}
