package blog.troppo.operations;

import java.time.Instant;
import java.time.LocalDateTime;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.content.Term;
import blog.troppo.discussion.Comment;
import blog.troppo.discussion.Comments;
import blog.troppo.support.SiteClock;
import blog.troppo.user.User;

import org.springframework.stereotype.Component;

/** The first post, page and comment of a new site. */
@Component
class SampleContent {

	private static final String POST = """
			<!-- wp:paragraph -->
			<p>This is your first post. Change it or remove it, then write about what only you can tell.</p>
			<!-- /wp:paragraph -->

			<!-- wp:paragraph -->
			<p>Do you come from WordPress? Export your blog there (Tools, Export) and import the file here: \
			posts, pages, comments and addresses stay as they are.</p>
			<!-- /wp:paragraph -->""";

	private static final String PAGE = """
			<!-- wp:paragraph -->
			<p>Who writes here, and about what? Readers look for this page first.</p>
			<!-- /wp:paragraph -->""";

	private static final String COMMENT = "A first comment, so that you see how a conversation looks.";

	private final Posts posts;

	private final Comments comments;

	private final SiteClock clock;

	SampleContent(Posts posts, Comments comments, SiteClock clock) {
		this.posts = posts;
		this.comments = comments;
		this.clock = clock;
	}

	void write(User author, Term category, String url) {
		Instant now = this.clock.now();
		LocalDateTime local = this.clock.toLocal(now);
		Post post = publish(PostType.POST, author, "A first post", "a-first-post", POST, url + "/?p=");
		post.fileUnder(category);
		publish(PostType.PAGE, author, "About", "about", PAGE, url + "/?page_id=");
		Comment comment = new Comment(post, COMMENT, local, now);
		comment.writtenBy("Troppo", "", "");
		comment.approve();
		this.comments.save(comment);
	}

	private Post publish(PostType type, User author, String title, String slug, String content, String guid) {
		Post post = new Post(type, author);
		post.write(title, content, "");
		post.name(slug);
		post.publish(this.clock.now(), this.clock.siteNow().toLocalDateTime(), this.clock.now());
		this.posts.save(post);
		post.identify(guid + post.id());
		return post;
	}

}
