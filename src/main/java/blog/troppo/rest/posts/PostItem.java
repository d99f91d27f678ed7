package blog.troppo.rest.posts;

import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.theme.Texts;

/**
 * A post with what showing it needs.
 *
 * @param texts begun for all posts of the answer
 * @param open whether the asker may see what a password hides
 * @param revisions how many there are, and which is the newest
 * @param parent what an attachment was attached to
 * @param sample the slug that its title would give it; empty if nobody edits it
 */
record PostItem(Post post, RestType type, Texts texts, boolean open, Revisions revisions, Optional<Post> parent,
		String sample) {

	record Revisions(int count, Optional<Long> latest) {

		static final Revisions NONE = new Revisions(0, Optional.empty());

	}

	String path() {
		return this.type.route() + "/" + this.post.id();
	}

}
