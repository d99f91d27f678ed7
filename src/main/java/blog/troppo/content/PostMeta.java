package blog.troppo.content;

import blog.troppo.support.Meta;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is noted about a post. */
@Entity
@Table(name = "post_meta")
class PostMeta extends Meta {

	@ManyToOne(fetch = FetchType.LAZY)
	private Post post;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected PostMeta() {
	}

	PostMeta(Post post, String name, String value) {
		super(name, value);
		this.post = post;
	}

	/** One that was read. */
	PostMeta(Post post, long id, String name, String value) {
		super(id, name, value);
		this.post = post;
	}

	void correct(String value) {
		say(value);
	}

}
