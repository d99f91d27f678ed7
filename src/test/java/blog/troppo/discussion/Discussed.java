package blog.troppo.discussion;

import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.site.Setting;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TestClock;
import blog.troppo.user.Caller;
import blog.troppo.user.Registration;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of comments share: a post, its author, a moderator, a reader. */
abstract class Discussed {

	static final String PASSWORD = "correct horse battery";

	@Autowired
	Commenting commenting;

	@Autowired
	Moderation moderation;

	@Autowired
	Comments comments;

	@Autowired
	Posts posts;

	@Autowired
	Users users;

	@Autowired
	Viewers viewers;

	@Autowired
	Registration registration;

	@Autowired
	Settings settings;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	long post;

	@BeforeEach
	void writeAPost() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from settings where name in (?, ?, ?, ?, ?)")
			.params(List.of("comment_moderation", "moderation_keys", "disallowed_keys", "comment_max_links",
					"comment_flood_seconds"))
			.update();
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, false);
		if (this.users.findByLogin("author").isEmpty()) {
			this.registration.register("author", PASSWORD, "author@example.org", "author");
			this.registration.register("editor", PASSWORD, "editor@example.org", "editor");
			this.registration.register("reader", PASSWORD, "reader@example.org", "subscriber");
			this.registration.register("owner", PASSWORD, "owner@example.org", "administrator");
		}
		this.post = post(user("author"));
	}

	long post(User author) {
		Post written = new Post(PostType.POST, author);
		written.write("A post", "Its text.", "");
		written.name("a-post-" + System.nanoTime());
		written.publish(TestClock.START, LocalDateTime.of(2026, 3, 14, 18, 56), TestClock.START);
		return this.posts.save(written).id();
	}

	<T> void set(Setting<T> setting, T value) {
		this.settings.set(setting, value);
	}

	User user(String login) {
		return this.users.findByLogin(login).orElseThrow();
	}

	Viewer viewer(String login) {
		return this.viewers.viewer(user(login).id()).orElseThrow();
	}

	/** Ann, who is nobody known, from an address of her own. */
	NewComment said(String content) {
		return NewComment.on(this.post)
			.by("Ann", "ann@example.org", "")
			.saying(content)
			.from(new Caller("192.0.2.1", "A browser"));
	}

	Comment add(NewComment comment) {
		return this.commenting.add(comment, Viewer.anybody());
	}

	/** As {@link #add}, some time after what was said before. */
	Comment addLater(NewComment comment) {
		this.clock.advance(java.time.Duration.ofMinutes(5));
		return add(comment);
	}

	CommentStatus status(NewComment comment) {
		return addLater(comment).status();
	}

	int count(long post) {
		return this.database.sql("select comment_count from posts where id = ?")
			.param(post)
			.query(Integer.class)
			.single();
	}

}
