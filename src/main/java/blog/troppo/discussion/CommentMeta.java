package blog.troppo.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of a comment's meta; a name may stand there several times, in order. */
@Entity
@Table(name = "comment_meta")
class CommentMeta {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Comment comment;

	private String name;

	private String value;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CommentMeta() {
	}

	CommentMeta(Comment comment, String name, String value) {
		this.comment = comment;
		this.name = name;
		this.value = value;
	}

	String name() {
		return this.name;
	}

	String value() {
		return this.value;
	}

}
