package blog.troppo.admin.posts;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.content.MarkdownSource;
import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.formatting.Escape;
import blog.troppo.support.InvalidException;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * The editor's fields as they are sent and shown; a tick that is not set is not sent.
 *
 * @param visibility {@code public} or {@code private}
 * @param date by the site's clock, to the minute; empty for now
 * @param tags their names, with commas between them
 * @param image the attachment that stands for the post; 0 for none
 * @param author whose it is to be; null or 0 as it is
 * @param format how the content is written: {@code html}, {@code markdown-blocks} or
 * {@code markdown-html}
 * @param search what images and authors to choose from are searched for
 */
record PostForm(@Nullable String title, @Nullable String content, @Nullable String excerpt, @Nullable String slug,
		@Nullable String visibility, @Nullable String password, @Nullable String date, @Nullable List<Long> categories,
		@Nullable String tags, @Nullable String sticky, @Nullable String comments, @Nullable String pings,
		@Nullable Long parent, @Nullable Integer order, @Nullable Long image, @Nullable Long author,
		@Nullable String format, @Nullable Search search) {

	static final String HTML = "html";

	static final String MARKDOWN = "markdown-blocks";

	static final String MARKDOWN_AS_HTML = "markdown-html";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	/** A part of a name each; empty for the newest images and the first authors. */
	record Search(@Nullable String image, @Nullable String author) {
	}

	/** A new post, with comments as the site has them. */
	static PostForm empty(String format, boolean comments, boolean pings) {
		return new PostForm("", "", "", "", "public", "", "", List.of(), "", null, tick(comments), tick(pings), 0L, 0,
				0L, 0L, format, null);
	}

	static PostForm of(Post post) {
		return new PostForm(post.title(), written(post), post.excerpt(), post.slug(),
				post.is(PostStatus.PRIVATE) ? "private" : "public", post.password(),
				post.publishedAt().isPresent() ? post.publishedLocal().map(MINUTE::format).orElse("") : "",
				post.terms(Taxonomy.CATEGORY).map(Term::id).toList(),
				post.terms(Taxonomy.POST_TAG).map((tag) -> Escape.decode(tag.name())).collect(Collectors.joining(", ")),
				tick(post.isSticky()), tick(post.takesComments()), tick(post.takesPings()), post.parentId().orElse(0L),
				post.menuOrder(),
				post.meta("_thumbnail_id").filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(0L),
				post.author().map(User::id).orElse(0L), format(post), null);
	}

	/** The same post, with the texts of an autosave of it. */
	PostForm withTextsOf(Post autosave) {
		return new PostForm(autosave.title(), written(autosave), autosave.excerpt(), this.slug, this.visibility,
				this.password, this.date, this.categories, this.tags, this.sticky, this.comments, this.pings,
				this.parent, this.order, this.image, this.author, format(autosave), this.search);
	}

	private static String written(Post post) {
		return MarkdownSource.of(post).map(MarkdownSource::text).orElse(post.content());
	}

	private static String format(Post post) {
		return MarkdownSource.of(post).map((source) -> source.blocks() ? MARKDOWN : MARKDOWN_AS_HTML).orElse(HTML);
	}

	private static @Nullable String tick(boolean on) {
		return on ? "yes" : null;
	}

	static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "").replace("\r\n", "\n");
	}

	/** The content as Markdown, if it is written so. */
	Optional<MarkdownSource> source() {
		boolean blocks = MARKDOWN.equals(this.format);
		return (blocks || MARKDOWN_AS_HTML.equals(this.format))
				? Optional.of(new MarkdownSource(text(this.content), blocks)) : Optional.empty();
	}

	public String searched(String what) {
		Search asked = (this.search != null) ? this.search : new Search("", "");
		return text(what.equals("image") ? asked.image() : asked.author()).strip();
	}

	public boolean isPrivate() {
		return "private".equals(this.visibility);
	}

	public boolean has(long category) {
		return this.categories != null && this.categories.contains(category);
	}

	List<String> tagNames() {
		return Stream.of(text(this.tags).split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/**
	 * When it is to be published, if that is said and is not the minute it has already.
	 */
	Optional<LocalDateTime> newDate(@Nullable LocalDateTime now) {
		if (text(this.date).isBlank()) {
			return Optional.empty();
		}
		try {
			LocalDateTime asked = LocalDateTime.parse(text(this.date).strip());
			return Optional.of(asked)
				.filter((local) -> now == null || !local.equals(now.truncatedTo(ChronoUnit.MINUTES)));
		}
		catch (DateTimeParseException ex) {
			throw new InvalidException("date", "invalid_date", "This is not a date and time.");
		}
	}

}
