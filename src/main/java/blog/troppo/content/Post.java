package blog.troppo.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import blog.troppo.support.Meta;
import blog.troppo.user.User;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.SQLOrder;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of every content type: post, page, attachment, revision, menu item, block
 * and whatever type an import brings.
 */
@Entity
@Table(name = "posts")
public class Post {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable Long id;

	private String type;

	PostStatus status = PostStatus.DRAFT;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable User author;

	String slug = "";

	String title = "";

	String content = "";

	String excerpt = "";

	private String contentFiltered = "";

	/** Null is what Hibernate makes of four empty columns. */
	@Embedded
	@Nullable PostTimes times = PostTimes.NONE;

	String password = "";

	@Nullable Long parentId;

	int menuOrder;

	String guid = "";

	String mimeType = "";

	String commentStatus = "open";

	String pingStatus = "open";

	private String toPing = "";

	private String pinged = "";

	boolean sticky;

	/** Kept by the database, with the change that moves it. */
	@Column(insertable = false, updatable = false)
	int commentCount;

	@ManyToMany
	@JoinTable(name = "post_terms", joinColumns = @JoinColumn(name = "post_id"),
			inverseJoinColumns = @JoinColumn(name = "term_id"))
	@SQLOrder("fold(name), id")
	Set<Term> terms = new LinkedHashSet<>();

	@OneToMany(mappedBy = "post", cascade = { CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE },
			orphanRemoval = true)
	@OrderBy("id")
	List<PostMeta> meta = new ArrayList<>();

	/** It was read by its name alone ({@link PostRows}). */
	@Transient
	boolean withoutTexts;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Post() {
	}

	public Post(PostType type, @Nullable User author) {
		this.type = type.name();
		this.author = author;
	}

	/** The id; a post not saved yet has none. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("The post \"" + this.title + "\" is not saved yet");
		}
		return this.id;
	}

	public PostType type() {
		return PostType.named(this.type);
	}

	public boolean is(PostType type) {
		return this.type.equals(type.name());
	}

	public PostStatus status() {
		return this.status;
	}

	public boolean is(PostStatus status) {
		return this.status.equals(status);
	}

	public Optional<User> author() {
		return Optional.ofNullable(this.author);
	}

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	/** As the author wrote it; formatting makes it what readers see. */
	public String content() {
		haveTexts();
		return this.content;
	}

	/** The author's own excerpt; empty if one is to be made from the content. */
	public String excerpt() {
		haveTexts();
		return this.excerpt;
	}

	private void haveTexts() {
		if (this.withoutTexts) {
			throw new IllegalStateException("Of post " + this.id + " no texts were read");
		}
	}

	/**
	 * When it was published, by the site's clock of that day; addresses and archives go
	 * by it.
	 */
	public Optional<LocalDateTime> publishedLocal() {
		return Optional.ofNullable(times().publishedLocal());
	}

	public Optional<Instant> publishedAt() {
		return Optional.ofNullable(times().publishedAt());
	}

	public Optional<LocalDateTime> modifiedLocal() {
		return Optional.ofNullable(times().modifiedLocal());
	}

	public Optional<Instant> modifiedAt() {
		return Optional.ofNullable(times().modifiedAt());
	}

	public String password() {
		return this.password;
	}

	/**
	 * Readers must give a password before they see content, excerpt or comments. A
	 * {@code 0} is none, as everywhere in WordPress.
	 */
	public boolean needsPassword() {
		return !this.password.isEmpty() && !this.password.equals("0");
	}

	public Optional<Long> parentId() {
		return Optional.ofNullable(this.parentId);
	}

	public int menuOrder() {
		return this.menuOrder;
	}

	public String guid() {
		return this.guid;
	}

	public String mimeType() {
		return this.mimeType;
	}

	public boolean isSticky() {
		return this.sticky;
	}

	/** Whether comments are open here, as far as the post itself says. */
	public boolean takesComments() {
		return this.commentStatus.equals("open");
	}

	public boolean takesPings() {
		return this.pingStatus.equals("open");
	}

	/** Approved comments. */
	public int commentCount() {
		return this.commentCount;
	}

	/** The terms of one taxonomy, by name. */
	public Stream<Term> terms(Taxonomy taxonomy) {
		return this.terms.stream().filter((term) -> term.taxonomy().equals(taxonomy));
	}

	public Stream<Term> terms() {
		return this.terms.stream();
	}

	/** The first value of a meta key. */
	public Optional<String> meta(String name) {
		return Meta.first(this.meta, name);
	}

	/** {@code aside}, {@code gallery} and so on; empty for a standard post. */
	public Optional<String> format() {
		return terms(Taxonomy.POST_FORMAT).map((term) -> term.slug().replaceFirst("^post-format-", "")).findFirst();
	}

	public void write(String title, String content, String excerpt) {
		this.title = title;
		this.content = content;
		this.excerpt = excerpt;
	}

	/** Whoever wants to read it must know this; an empty one frees it. */
	public void protectWith(String password) {
		this.password = password;
	}

	public void name(String slug) {
		this.slug = slug;
	}

	public void identify(String guid) {
		this.guid = guid;
	}

	public void fileUnder(Term term) {
		this.terms.add(term);
	}

	public void addMeta(String name, String value) {
		this.meta.add(new PostMeta(this, name, value));
	}

	/** Makes it public at this moment, or lets it wait for a moment yet to come. */
	public void publish(Instant at, LocalDateTime local, Instant now) {
		this.status = at.isAfter(now) ? PostStatus.FUTURE : PostStatus.PUBLISH;
		PostTimes published = times().published(local, at);
		this.times = (published.modifiedAt() != null) ? published : published.unchangedSince();
	}

	void become(PostStatus status) {
		this.status = status;
	}

	PostTimes times() {
		return (this.times != null) ? this.times : PostTimes.NONE;
	}

	void date(PostTimes times) {
		this.times = times;
	}

	void attributeTo(@Nullable User author) {
		this.author = author;
	}

	void moveBelow(@Nullable Long parentId) {
		this.parentId = parentId;
	}

	void arrange(int menuOrder) {
		this.menuOrder = menuOrder;
	}

	void stick(boolean sticky) {
		this.sticky = sticky;
	}

	void openToComments(boolean open) {
		this.commentStatus = open ? "open" : "closed";
	}

	void openToPings(boolean open) {
		this.pingStatus = open ? "open" : "closed";
	}

	void pingLater(String addresses) {
		this.toPing = addresses;
	}

	void holdFile(String mimeType) {
		this.mimeType = mimeType;
	}

	/** Files it under these terms of the taxonomy and no others of it. */
	void fileUnder(Taxonomy taxonomy, Collection<Term> terms) {
		this.terms.removeIf((term) -> term.taxonomy().equals(taxonomy) && !terms.contains(term));
		this.terms.addAll(terms);
	}

	/** The keys of its meta, each once. */
	public Set<String> metaNames() {
		return this.meta.stream().map(PostMeta::name).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** All values of a meta key, in order. */
	public List<String> metaValues(String name) {
		return this.meta.stream().filter((entry) -> entry.name().equals(name)).map(PostMeta::value).toList();
	}

	/** About how many bytes it takes to keep it with all that is noted about it. */
	public int weight() {
		return 4096 + this.content.length()
				+ this.meta.stream().mapToInt((entry) -> 128 + entry.value().length()).sum();
	}

	/** All that is noted about it, in order. */
	public List<Meta> metaEntries() {
		return List.copyOf(this.meta);
	}

	void correctMeta(long id, String value) {
		this.meta.stream().filter((entry) -> entry.id() == id).forEach((entry) -> entry.correct(value));
	}

	void removeMeta(long id) {
		this.meta.removeIf((entry) -> entry.id() == id);
	}

	/** The one value of a meta key, whatever it had before. */
	void setMeta(String name, String value) {
		if (!metaValues(name).equals(List.of(value))) {
			removeMeta(name);
			addMeta(name, value);
		}
	}

	/** These values of a meta key and no others, in this order. */
	void setMeta(String name, List<String> values) {
		if (!metaValues(name).equals(values)) {
			removeMeta(name);
			values.forEach((value) -> addMeta(name, value));
		}
	}

	void removeMeta(String name) {
		this.meta.removeIf((entry) -> entry.name().equals(name));
	}

	void removeMeta(String name, String value) {
		this.meta.removeIf((entry) -> entry.name().equals(name) && entry.value().equals(value));
	}

}
