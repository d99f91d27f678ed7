package blog.troppo.admin.blocks;

import java.util.Map;
import java.util.Optional;

import blog.troppo.site.Screen;
import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostLocks;
import blog.troppo.content.PostRights;
import blog.troppo.content.Posts;
import blog.troppo.support.ForbiddenException;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The editor says that it is still open, and lets the post go when it is closed:
 * WordPress's heartbeat, as far as it keeps the post's lock.
 */
@Controller
@Screen(name = "editor", address = "admin-ajax.php", capability = "edit_posts", under = "posts")
class HeartbeatController {

	private final PostLocks locks;

	private final Posts posts;

	private final PostRights rights;

	HeartbeatController(PostLocks locks, Posts posts, PostRights rights) {
		this.locks = locks;
		this.posts = posts;
		this.rights = rights;
	}

	@PostMapping(path = "/wp-admin/admin-ajax.php", params = "action=heartbeat")
	@Transactional
	ResponseEntity<Map<String, Object>> beat(@RequestParam("data[wp-refresh-post-lock][post_id]") long id,
			Viewer viewer) {
		Post post = find(id, viewer);
		Optional<User> other = this.locks.otherWriter(post, viewer);
		if (other.isPresent()) {
			return ResponseEntity
				.ok(Map.of("wp-refresh-post-lock", Map.of("lock_error", Map.of("name", other.get().displayName()))));
		}
		this.locks.take(id, viewer);
		return ResponseEntity
			.ok(Map.of("wp-refresh-post-lock", Map.of("new_lock", post.meta("_edit_lock").orElse(""))));
	}

	@PostMapping(path = "/wp-admin/admin-ajax.php", params = "action=wp-remove-post-lock")
	@Transactional
	ResponseEntity<String> release(@RequestParam("post_ID") long id, Viewer viewer) {
		find(id, viewer);
		this.locks.release(id, viewer);
		return ResponseEntity.ok("1");
	}

	private Post find(long id, Viewer viewer) {
		return this.posts.findById(id)
			.filter((post) -> this.rights.may(viewer, PostAction.EDIT, post))
			.orElseThrow(() -> new ForbiddenException("Sorry, you are not allowed to edit this item."));
	}

}
