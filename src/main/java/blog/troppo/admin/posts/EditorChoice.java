package blog.troppo.admin.posts;

import java.util.Optional;

import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which editor somebody writes with: the block editor, unless they chose the plain one or
 * an address asks for it. The words are those of WordPress's plugin Classic Editor.
 */
@Component
@Transactional
class EditorChoice {

	/** Asks for the plain editor in an address. */
	static final String PLAIN = "classic-editor";

	private static final String META = "wp_classic-editor-settings";

	private static final String FORMAT = "troppo_plain_format";

	private final Users users;

	EditorChoice(Users users) {
		this.users = users;
	}

	@Transactional(readOnly = true)
	public boolean isPlain(HttpServletRequest request, Viewer viewer) {
		return request.getParameter(PLAIN) != null || isUsual(viewer) && request.getParameter("block-editor") == null;
	}

	/** Whether the viewer's own choice is the plain editor. */
	@Transactional(readOnly = true)
	public boolean isUsual(Viewer viewer) {
		return user(viewer).flatMap((user) -> user.meta(META)).filter("classic"::equals).isPresent();
	}

	void choose(boolean plain, Viewer viewer) {
		user(viewer).ifPresent((user) -> user.setMeta(META, plain ? "classic" : "block"));
	}

	/** How the viewer last wrote a content. */
	@Transactional(readOnly = true)
	public String format(Viewer viewer) {
		return user(viewer).flatMap((user) -> user.meta(FORMAT)).orElse(PostForm.HTML);
	}

	void remember(PostForm form, Viewer viewer) {
		String format = form.source().isPresent() ? PostForm.text(form.format()) : PostForm.HTML;
		user(viewer).filter((user) -> !user.meta(FORMAT).orElse(PostForm.HTML).equals(format))
			.ifPresent((user) -> user.setMeta(FORMAT, format));
	}

	private Optional<User> user(Viewer viewer) {
		return Optional.ofNullable(viewer.userId()).flatMap(this.users::findById);
	}

}
