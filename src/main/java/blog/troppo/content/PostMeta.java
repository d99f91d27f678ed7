package blog.troppo.content;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of a post's meta; a name may stand there several times, in order. */
@Entity
@Table(name = "post_meta")
class PostMeta {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Post post;

	private String name;

	private String value;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected PostMeta() {
	}

	PostMeta(Post post, String name, String value) {
		this.post = post;
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
