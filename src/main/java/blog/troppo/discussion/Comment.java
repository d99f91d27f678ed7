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

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

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
	private List<CommentMeta> meta = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Comment() {
	}

	public Comment(Post post, String content, LocalDateTime local, Instant at) {
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
		return this.type.equals("pingback") || this.type.equals("trackback");
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

	public void writtenBy(String name, String email, String url) {
		this.authorName = name;
		this.authorEmail = email;
		this.authorUrl = url;
	}

	public void approve() {
		this.status = CommentStatus.APPROVED;
	}

	public Optional<String> meta(String name) {
		return Meta.first(this.meta, name);
	}

}
