package blog.troppo.discussion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.support.Meta;
import blog.troppo.user.User;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a post: a comment, a trackback, a pingback, or another type that an
 * import brings.
 */
@Entity
@Table(name = "comments")
public class Comment {

	private static final String STOOD_AS = "_wp_trash_meta_status";

	private static final String STOOD_UNTIL = "_wp_trash_meta_time";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	@Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Post post;

	private @Nullable Long parentId;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable User user;

	private String type = "comment";

	private CommentStatus status = CommentStatus.HOLD;

	private String authorName = "";

	private String authorEmail = "";

	private String authorUrl = "";

	private String authorIp = "";

	private String agent = "";

	private @Nullable LocalDateTime publishedLocal;

	private @Nullable Instant publishedAt;

	private String content = "";

	private int karma;

	@OneToMany(mappedBy = "comment", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	List<CommentMeta> meta = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Comment() {
	}

	public Comment(Post post, String content, @Nullable LocalDateTime local, @Nullable Instant at) {
		this.post = post;
		this.content = content;
		this.publishedLocal = local;
		this.publishedAt = at;
	}

	/** The id; a comment not saved yet has none. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("This comment is not saved yet");
		}
		return this.id;
	}

	public Post post() {
		return this.post;
	}

	public Optional<Long> parentId() {
		return Optional.ofNullable(this.parentId);
	}

	public Optional<User> user() {
		return Optional.ofNullable(this.user);
	}

	public String type() {
		return this.type;
	}

	public boolean isPing() {
		return isPing(this.type);
	}

	static boolean isPing(String type) {
		return type.equals("pingback") || type.equals("trackback") || type.equals("webmention");
	}

	public CommentStatus status() {
		return this.status;
	}

	public String authorName() {
		return this.authorName;
	}

	public String authorEmail() {
		return this.authorEmail;
	}

	public String authorUrl() {
		return this.authorUrl;
	}

	public String content() {
		return this.content;
	}

	public Optional<LocalDateTime> publishedLocal() {
		return Optional.ofNullable(this.publishedLocal);
	}

	public Optional<Instant> publishedAt() {
		return Optional.ofNullable(this.publishedAt);
	}

	public String authorIp() {
		return this.authorIp;
	}

	/** The program that sent it. */
	public String agent() {
		return this.agent;
	}

	public int karma() {
		return this.karma;
	}

	/** The first value of a meta key. */
	public Optional<String> meta(String name) {
		return Meta.first(this.meta, name);
	}

	public void setMeta(String name, String value) {
		removeMeta(name);
		this.meta.add(new CommentMeta(this, name, value));
	}

	public List<String> metaValues(String name) {
		return this.meta.stream().filter((entry) -> entry.name().equals(name)).map(CommentMeta::value).toList();
	}

	/** All values of a key; without any, it is not there. */
	void setMeta(String name, List<String> values) {
		removeMeta(name);
		values.forEach((value) -> this.meta.add(new CommentMeta(this, name, value)));
	}

	public void removeMeta(String name) {
		this.meta.removeIf((entry) -> entry.name().equals(name));
	}

	public void writtenBy(String name, String email, String url) {
		this.authorName = name;
		this.authorEmail = email;
		this.authorUrl = url;
	}

	public void belongTo(@Nullable User user) {
		this.user = user;
	}

	public void say(String content) {
		this.content = content;
	}

	public void answer(@Nullable Long parentId) {
		this.parentId = parentId;
	}

	public void beOfType(String type) {
		this.type = type;
	}

	public void cameFrom(String ip, String agent) {
		this.authorIp = ip;
		this.agent = agent;
	}

	public void date(@Nullable LocalDateTime local, @Nullable Instant at) {
		this.publishedLocal = local;
		this.publishedAt = at;
	}

	public void moveTo(Post post) {
		this.post = post;
	}

	public void rate(int karma) {
		this.karma = karma;
	}

	public void approve() {
		stand(CommentStatus.APPROVED);
	}

	public void hold() {
		stand(CommentStatus.HOLD);
	}

	/** Keeps in mind where it stood, as {@code wp_spam_comment()}. */
	public void markAsSpam(Instant at) {
		putAside(CommentStatus.SPAM, at);
	}

	public void trash(Instant at) {
		putAside(CommentStatus.TRASH, at);
	}

	/** Back from spam or trash to where it stood; held if that is not known. */
	public void restore() {
		stand(CommentStatus.stored(meta(STOOD_AS).orElse("0")));
	}

	/** As a judgement of it says, before it is saved. */
	void begin(CommentStatus status) {
		this.status = status;
	}

	private void putAside(CommentStatus status, Instant at) {
		if (this.status.equals(status)) {
			return;
		}
		setMeta(STOOD_AS, this.status.stored());
		setMeta(STOOD_UNTIL, String.valueOf(at.getEpochSecond()));
		this.status = status;
	}

	private void stand(CommentStatus status) {
		removeMeta(STOOD_AS);
		removeMeta(STOOD_UNTIL);
		this.status = status;
	}

}
