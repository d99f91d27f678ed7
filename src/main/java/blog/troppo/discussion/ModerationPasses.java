package blog.troppo.discussion;

import java.time.Duration;

import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
import blog.troppo.site.Settings;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteSettings;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may moderate a comment: those with the right to, and whoever shows the pass from a
 * mail about it, as long as the mail's recipient has the right.
 */
@Component
public class ModerationPasses {

	private static final String PURPOSE = "moderate-comment";

	private static final Duration VALID = Duration.ofDays(30);

	private final Signatures signatures;

	private final Settings settings;

	private final Posts posts;

	private final PostRights rights;

	private final Users users;

	private final Viewers viewers;

	ModerationPasses(Signatures signatures, Settings settings, Posts posts, PostRights rights, Users users,
			Viewers viewers) {
		this.signatures = signatures;
		this.settings = settings;
		this.posts = posts;
		this.rights = rights;
		this.users = users;
		this.viewers = viewers;
	}

	/** A pass for the links of a mail to this address. */
	String pass(Comment comment, String email) {
		return this.signatures.seal(PURPOSE, comment.id() + " " + email, VALID);
	}

	@Transactional(readOnly = true)
	public boolean admits(Comment comment, Viewer viewer, String pass) {
		return mayEdit(comment, viewer) || this.signatures.open(PURPOSE, pass)
			.filter((content) -> content.startsWith(comment.id() + " "))
			.filter((content) -> mayModerate(comment, content.substring(content.indexOf(' ') + 1)))
			.isPresent();
	}

	@Transactional(readOnly = true)
	public boolean mayEdit(Comment comment, Viewer viewer) {
		return viewer.isLoggedIn() && this.posts.findById(comment.post().id())
			.filter((post) -> this.rights.mayEditComment(viewer, post))
			.isPresent();
	}

	/** The owner's address needs no account. */
	boolean mayModerate(Comment comment, String email) {
		return email.equalsIgnoreCase(this.settings.get(SiteSettings.ADMIN_EMAIL)) || this.users.findByEmail(email)
			.flatMap((user) -> this.viewers.viewer(user.id()))
			.filter((viewer) -> mayEdit(comment, viewer))
			.isPresent();
	}

}
