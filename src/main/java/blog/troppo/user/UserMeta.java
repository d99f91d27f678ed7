package blog.troppo.user;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One entry of a user's meta; a name may stand there several times, in order. */
@Entity
@Table(name = "user_meta")
class UserMeta {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private User user;

	private String name;

	private String value;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected UserMeta() {
	}

	UserMeta(User user, String name, String value) {
		this.user = user;
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
