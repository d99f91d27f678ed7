package blog.troppo.discussion;

import blog.troppo.support.Meta;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is noted about a comment. */
@Entity
@Table(name = "comment_meta")
class CommentMeta extends Meta {

	@ManyToOne(fetch = FetchType.LAZY)
	private Comment comment;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected CommentMeta() {
	}

	CommentMeta(Comment comment, String name, String value) {
		super(name, value);
		this.comment = comment;
	}

	/** One that was read. */
	CommentMeta(Comment comment, long id, String name, String value) {
		super(id, name, value);
		this.comment = comment;
	}

}
