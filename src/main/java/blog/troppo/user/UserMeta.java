package blog.troppo.user;

import blog.troppo.support.Meta;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What is noted about a user. */
@Entity
@Table(name = "user_meta")
class UserMeta extends Meta {

	@ManyToOne(fetch = FetchType.LAZY)
	private User user;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected UserMeta() {
	}

	UserMeta(User user, String name, String value) {
		super(name, value);
		this.user = user;
	}

}
