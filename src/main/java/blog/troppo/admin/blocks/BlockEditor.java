package blog.troppo.admin.blocks;

import java.util.Locale;
import java.util.Optional;

import blog.troppo.admin.frame.Words;
import blog.troppo.content.Autosaves;
import blog.troppo.content.Post;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.formatting.Escape;
import blog.troppo.formatting.StripTags;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that WordPress's block editor runs in: {@code edit-form-blocks.php}. All it
 * holds is what the editor must know to start; the rest it asks of REST.
 */
@Component
public class BlockEditor {

	/**
	 * Scripts of this site alone, as elsewhere, and two of the editor's, by their hashes:
	 * its canvas is a frame of a blob, whose body is a script of one line that removes
	 * itself; the frames of previews measure themselves.
	 */
	private static final String POLICY = "default-src 'self'; "
			+ "script-src 'self' 'sha256-ehBD9wGNfnN0flaZIjbVClW1//FJFsATigcdVB4VdMQ=' '%s'; style-src 'self' 'unsafe-inline'; img-src * data: blob:; "
			+ "media-src * data: blob:; font-src 'self' data:; frame-src * blob:; connect-src 'self' blob: data:; "
			+ "object-src 'none'; base-uri 'self'; frame-ancestors 'self'; form-action 'self'";

	private final EditorSettings settings;

	private final EditorDates dates;

	private final Bundle bundle;

	private final PostLocks locks;

	private final Autosaves autosaves;

	private final SiteUrls urls;

	private final Words words;

	BlockEditor(EditorSettings settings, EditorDates dates, Bundle bundle, PostLocks locks, Autosaves autosaves,
			SiteUrls urls, Words words) {
		this.words = words;
		this.settings = settings;
		this.dates = dates;
		this.bundle = bundle;
		this.locks = locks;
		this.autosaves = autosaves;
		this.urls = urls;
	}

	/** Takes the post's lock, unless somebody else has it; then the page says who. */
	@Transactional
	public ModelAndView show(Post post, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
		Optional<User> other = this.locks.otherWriter(post, viewer);
		if (other.isEmpty()) {
			this.locks.take(post.id(), viewer);
		}
		response.setHeader("Content-Security-Policy", POLICY.formatted(this.bundle.measuring()));
		Locale locale = LocaleContextHolder.getLocale();
		boolean mirrored = Bundle.isFromRightToLeft(locale);
		String files = this.urls.site(BundleController.PATH);
		return new ModelAndView("admin/block-editor").addObject("type", post.type().name())
			.addObject("title", title(post))
			.addObject("list", post.is(PostType.POST) ? "edit.php" : "edit.php?post_type=" + post.type().name())
			.addObject("plain", "post.php?post=" + post.id() + "&action=edit&classic-editor")
			.addObject("direction", mirrored ? "rtl" : "ltr")
			.addObject("scripts", this.bundle.scripts(locale).stream().map(files::concat).toList())
			.addObject("parts", this.bundle.parts().stream().map(files::concat).toList())
			.addObject("style", files + this.bundle.sheet("editor", mirrored))
			.addObject("start", start(post, viewer, nonce(request)).toString().replace("<", "\\u003c"));
	}

	private String title(Post post) {
		String type = post.type().name();
		return post.is(PostStatus.AUTO_DRAFT) ? this.words.say("screen.new-" + type)
				: this.words.say("editor.edit." + type) + " “" + Escape.decode(StripTags.stripAllToLine(post.title()))
						+ "”";
	}

	private ObjectNode start(Post post, Viewer viewer, String nonce) {
		String ajax = this.urls.site("/wp-admin/admin-ajax.php");
		ObjectNode start = JsonMapper.shared().createObjectNode();
		start.put("type", post.type().name())
			.put("post", post.id())
			.put("person", viewer.userId())
			.put("root", this.urls.api())
			.put("ajax", ajax)
			.put("nonce", nonce)
			.put("frame", this.urls.site(EmbedFrameController.PATH))
			.put("plain", "post.php?post=" + post.id() + "&action=edit&classic-editor");
		start.set("dates", this.dates.settings());
		ObjectNode settings = this.settings.of(post, viewer);
		settings.set("postLock", lock(post, viewer));
		settings.putObject("postLockUtils").put("nonce", nonce).put("unlockNonce", nonce).put("ajaxUrl", ajax);
		this.autosaves.newer(post, viewer)
			.ifPresent((kept) -> settings.putObject("autosave")
				.put("editLink", this.urls.site("/wp-admin/revision.php?revision=" + kept.id())));
		start.set("settings", settings);
		if (post.is(PostStatus.AUTO_DRAFT)) {
			start.putObject("edits").put("title", "").put("content", "").put("excerpt", "");
		}
		return start;
	}

	private ObjectNode lock(Post post, Viewer viewer) {
		ObjectNode lock = JsonMapper.shared().createObjectNode();
		this.locks.otherWriter(post, viewer)
			.ifPresentOrElse((other) -> lock.put("isLocked", true).putObject("user").put("name", other.displayName()),
					() -> lock.put("isLocked", false).put("activePostLock", post.meta("_edit_lock").orElse("")));
		return lock;
	}

	private static String nonce(HttpServletRequest request) {
		return (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) ? token.getToken() : "";
	}

}
