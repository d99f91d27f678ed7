package blog.troppo.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a post: the array that {@code wp_insert_post} takes. Begins
 * with {@link #nothing()}; each step is a new change, and what no step names stays as it
 * is, or is as WordPress has it for a new post.
 */
public final class PostChange {

	@Nullable String title;

	@Nullable String content;

	@Nullable String excerpt;

	@Nullable PostStatus status;

	@Nullable String slug;

	boolean slugIsOwn;

	@Nullable PublicationDate date;

	@Nullable User author;

	@Nullable String password;

	@Nullable Long parentId;

	@Nullable Integer menuOrder;

	@Nullable Boolean comments;

	@Nullable Boolean pings;

	@Nullable Boolean sticky;

	@Nullable String guid;

	@Nullable String mimeType;

	@Nullable String toPing;

	@Nullable String template;

	Map<Taxonomy, List<Long>> terms = new LinkedHashMap<>();

	Map<String, Optional<String>> meta = new LinkedHashMap<>();

	/** What happens to single entries of meta keys that may stand there several times. */
	List<Consumer<Post>> entries = List.of();

	@Nullable String format;

	/**
	 * The moment of publication by the site's clock, as the instant, or both; without
	 * either it is now.
	 */
	record PublicationDate(@Nullable LocalDateTime local, @Nullable Instant at) {
	}

	private PostChange() {
	}

	public static PostChange nothing() {
		return new PostChange();
	}

	public PostChange title(String title) {
		return with((change) -> change.title = title);
	}

	/** HTML and blocks, as the author wrote them. */
	public PostChange content(String content) {
		return with((change) -> change.content = content);
	}

	public PostChange excerpt(String excerpt) {
		return with((change) -> change.excerpt = excerpt);
	}

	public PostChange status(PostStatus status) {
		return with((change) -> change.status = status);
	}

	/**
	 * A name in addresses that no other post has, or the next one like it: even of a
	 * draft, which may share one otherwise.
	 */
	public PostChange ownSlug(String slug) {
		return slug(slug).with((change) -> change.slugIsOwn = true);
	}

	/** The name in addresses; an empty one is made from the title. */
	public PostChange slug(String slug) {
		return with((change) -> change.slug = slug);
	}

	/** Published at this time of the site's clock. */
	public PostChange on(LocalDateTime local) {
		return with((change) -> change.date = new PublicationDate(local, null));
	}

	/** Published at this instant. */
	public PostChange at(Instant instant) {
		return with((change) -> change.date = new PublicationDate(null, instant));
	}

	/** Both, as they are, even where they disagree. */
	public PostChange dated(@Nullable LocalDateTime local, @Nullable Instant at) {
		return with((change) -> change.date = new PublicationDate(local, at));
	}

	/** Published whenever that will be. */
	public PostChange undated() {
		return with((change) -> change.date = new PublicationDate(null, null));
	}

	public PostChange by(User author) {
		return with((change) -> change.author = author);
	}

	/** What readers have to know; empty for all to read. */
	public PostChange password(String password) {
		return with((change) -> change.password = password);
	}

	/** Below this post; 0 is none. */
	public PostChange parent(long id) {
		return with((change) -> change.parentId = id);
	}

	public PostChange menuOrder(int order) {
		return with((change) -> change.menuOrder = order);
	}

	public PostChange comments(boolean open) {
		return with((change) -> change.comments = open);
	}

	public PostChange pings(boolean open) {
		return with((change) -> change.pings = open);
	}

	public PostChange sticky(boolean sticky) {
		return with((change) -> change.sticky = sticky);
	}

	public PostChange guid(String guid) {
		return with((change) -> change.guid = guid);
	}

	public PostChange mimeType(String type) {
		return with((change) -> change.mimeType = type);
	}

	/** Addresses that are to get a trackback, with blanks between them. */
	public PostChange toPing(String addresses) {
		return with((change) -> change.toPing = addresses);
	}

	/** The theme's template for it; {@code default} or empty for the usual one. */
	public PostChange template(String template) {
		return with((change) -> change.template = template);
	}

	/**
	 * These terms of the taxonomy and no others of it; what is no term of it is left out.
	 */
	public PostChange terms(Taxonomy taxonomy, Collection<Long> ids) {
		return with((change) -> change.terms.put(taxonomy, List.copyOf(ids)));
	}

	/** {@code aside}, {@code gallery} and so on; {@code standard} for none. */
	public PostChange format(String format) {
		return with((change) -> change.format = format);
	}

	/** The image that stands for it; 0 is none. */
	public PostChange featuredImage(long attachment) {
		return (attachment > 0) ? meta("_thumbnail_id", String.valueOf(attachment)) : withoutMeta("_thumbnail_id");
	}

	/** The one value of a meta key. */
	public PostChange meta(String name, String value) {
		return with((change) -> change.meta.put(name, Optional.of(value)));
	}

	public PostChange withoutMeta(String name) {
		return with((change) -> change.meta.put(name, Optional.empty()));
	}

	/** The content, as Markdown says it; the Markdown itself is kept beside it. */
	public PostChange content(MarkdownSource source) {
		return content(source.content()).withEntry(source::keep);
	}

	/** The content is what it is, and was made of nothing. */
	public PostChange withoutMarkdown() {
		return withEntry(MarkdownSource::forget);
	}

	/** These values of a meta key and no others. */
	public PostChange meta(String name, List<String> values) {
		return withEntry((post) -> post.setMeta(name, values));
	}

	/** One value more of a meta key. */
	public PostChange moreMeta(String name, String value) {
		return withEntry((post) -> post.addMeta(name, value));
	}

	/** Another value for the entry of this id. */
	public PostChange metaEntry(long id, String value) {
		return withEntry((post) -> post.correctMeta(id, value));
	}

	public PostChange withoutMetaEntry(long id) {
		return withEntry((post) -> post.removeMeta(id));
	}

	/**
	 * This change, and of the other what this one does not name: texts, guid and meta.
	 */
	public PostChange over(PostChange other) {
		return with((change) -> {
			change.title = (change.title != null) ? change.title : other.title;
			change.content = (change.content != null) ? change.content : other.content;
			change.excerpt = (change.excerpt != null) ? change.excerpt : other.excerpt;
			change.guid = (change.guid != null) ? change.guid : other.guid;
			other.meta.forEach(change.meta::putIfAbsent);
		});
	}

	private PostChange withEntry(Consumer<Post> entry) {
		return with((change) -> {
			change.entries = new ArrayList<>(change.entries);
			change.entries.add(entry);
		});
	}

	private PostChange with(Consumer<PostChange> step) {
		PostChange next = copy();
		step.accept(next);
		return next;
	}

	private PostChange copy() {
		PostChange copy = new PostChange();
		copy.title = this.title;
		copy.content = this.content;
		copy.excerpt = this.excerpt;
		copy.status = this.status;
		copy.slug = this.slug;
		copy.slugIsOwn = this.slugIsOwn;
		copy.date = this.date;
		copy.author = this.author;
		copy.password = this.password;
		copy.parentId = this.parentId;
		copy.menuOrder = this.menuOrder;
		copy.comments = this.comments;
		copy.pings = this.pings;
		copy.sticky = this.sticky;
		copy.guid = this.guid;
		copy.mimeType = this.mimeType;
		copy.toPing = this.toPing;
		copy.template = this.template;
		copy.terms = new LinkedHashMap<>(this.terms);
		copy.meta = new LinkedHashMap<>(this.meta);
		copy.entries = this.entries;
		copy.format = this.format;
		return copy;
	}

}
