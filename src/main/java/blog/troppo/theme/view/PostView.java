package blog.troppo.theme.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A post, page or attachment.
 *
 * @param title formatted; {@code Protected: } and {@code Private: } stand before it
 * @param titleText the same without markup, for attributes
 * @param shortlink the address by number
 * @param body the text: on its own page the part asked for, in lists up to the author's
 * "more"; a form for the password in its place where one is needed
 * @param summary the author's excerpt, else the beginning of the text
 * @param format {@code standard}, {@code aside}, {@code gallery}, …
 * @param classes WordPress's post classes
 * @param commentCountText {@code No Comments}, {@code 1 Comment}, {@code 3 Comments}
 * @param commentsUrl where the comments begin, or the form if there are none
 * @param commentsOpen whether readers may comment now
 * @param locked whether a password must be given first
 * @param parts the parts of a text divided by {@code <!--nextpage-->}; empty if it is one
 * @param newer the post after it; on its own page only
 * @param older the post before it; on its own page only
 * @param edit where the reader may edit it; null if they may not
 * @param terms the terms of every taxonomy but category and tag
 */
public record PostView(long id, String type, String slug, String permalink, String shortlink, Html title,
		String titleText, Lazy<Html> body, Lazy<Html> summary, DateView published, DateView modified,
		@Nullable AuthorView author, List<TermView> categories, List<TermView> tags, List<TermView> terms,
		String format, @Nullable ImageView image, String classes, boolean sticky, boolean locked, int commentCount,
		String commentCountText, String commentsUrl, String commentsFeed, boolean commentsOpen, boolean pingsOpen,
		String trackbackUrl, List<PageLink> parts, Lazy<Neighbours> neighbours, @Nullable String edit,
		@Nullable AttachmentView attachment, List<LinkView> ancestors) {

	/** The posts published before and after one. */
	public record Neighbours(@Nullable LinkView older, @Nullable LinkView newer) {

		public static final Neighbours NONE = new Neighbours(null, null);

	}

	/** The same with these texts and neighbours, for a reader who edits it there. */
	public PostView with(Lazy<Html> body, Lazy<Html> summary, Lazy<Neighbours> neighbours, @Nullable String edit) {
		return new PostView(this.id, this.type, this.slug, this.permalink, this.shortlink, this.title, this.titleText,
				body, summary, this.published, this.modified, this.author, this.categories, this.tags, this.terms,
				this.format, this.image, this.classes, this.sticky, this.locked, this.commentCount,
				this.commentCountText, this.commentsUrl, this.commentsFeed, this.commentsOpen, this.pingsOpen,
				this.trackbackUrl, this.parts, neighbours, edit, this.attachment, this.ancestors);
	}

	public Html content() {
		return this.body.get();
	}

	public Html excerpt() {
		return this.summary.get();
	}

	public @Nullable LinkView newer() {
		return this.neighbours.get().newer();
	}

	public @Nullable LinkView older() {
		return this.neighbours.get().older();
	}

	public boolean page() {
		return this.type.equals("page");
	}

	/** The format's name, for a mark beside the date; empty for a standard post. */
	public String formatName() {
		return this.format.equals("standard") ? "" : this.format;
	}

}
