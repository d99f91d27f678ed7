package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may read what: one table, for the rule at hand and for the rule in queries. */
@TroppoTest
class VisibilityTests {

	private static final List<String> STATUSES = List.of("publish", "private", "draft", "pending", "future", "trash",
			"auto-draft", "inherit", "made-up");

	private static final List<String> TYPES = List.of("post", "page", "attachment", "revision", "nav_menu_item",
			"made_up");

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Posts posts;

	@Autowired
	PostFinder finder;

	@Autowired
	Users users;

	@Test
	void bothRulesSayWhatTheTableSays() {
		long author = user("writer");
		long other = user("other");
		List<Viewer> viewers = List.of(Viewer.anybody(), new Viewer(author, Set.of()), new Viewer(other, Set.of()),
				new Viewer(other, Set.of("read_private_posts")), new Viewer(other, Set.of("read_private_pages")),
				new Viewer(other, Set.of("read_private_posts", "read_private_pages", "edit_others_posts")));
		for (long id : everyKindOfPost(author)) {
			Post post = this.posts.findToShow(id).orElseThrow();
			Post parent = post.parentId().flatMap(this.posts::findToShow).orElse(null);
			for (Viewer viewer : viewers) {
				String which = "%s %s below %s for %s".formatted(post.type().name(), post.status(),
						(parent == null) ? post.parentId() : parent.type().name() + " " + parent.status(), viewer);
				boolean expected = expected(post, parent, viewer, author);
				assertThat(Visibility.allows(post, parent, viewer)).as(which).isEqualTo(expected);
				assertThat(this.finder.find(id, viewer).isPresent()).as(which).isEqualTo(expected);
				assertThat(this.finder.findFirst(PostQuery.posts().ofType(post.type()).only(List.of(id)), viewer)
					.isPresent()).as("in a query: " + which).isEqualTo(expected);
			}
		}
	}

	/** The table. */
	private static boolean expected(Post post, @org.jspecify.annotations.Nullable Post parent, Viewer viewer,
			long author) {
		boolean readable = List.of("post", "page", "attachment").contains(post.type().name());
		return readable && switch (post.status().name()) {
			case "publish" -> true;
			case "private" -> Long.valueOf(author).equals(viewer.userId())
					|| viewer.can(post.is(PostType.PAGE) ? "read_private_pages" : "read_private_posts");
			case "inherit" -> post.is(PostType.ATTACHMENT) && ((parent == null) ? post.parentId().isEmpty()
					: !parent.is(PostStatus.INHERIT) && expected(parent, null, viewer, author));
			default -> false;
		};
	}

	private List<Long> everyKindOfPost(long author) {
		List<Long> ids = new ArrayList<>();
		for (String type : TYPES) {
			for (String status : STATUSES) {
				ids.add(post(type, status, author, null, ""));
				ids.add(post(type, status, author, null, "secret"));
			}
		}
		for (long parent : List.copyOf(ids)) {
			ids.add(post("attachment", "inherit", author, parent, ""));
		}
		ids.add(post("attachment", "inherit", author, 999_999L, ""));
		ids.add(post("revision", "inherit", author, ids.getFirst(), ""));
		return ids;
	}

	private long post(String type, String status, long author, @org.jspecify.annotations.Nullable Long parent,
			String password) {
		Long id = this.jdbc.queryForObject(
				"insert into posts (type, status, author_id, parent_id, password, slug) values (?, ?, ?, ?, ?, 'x') returning id",
				Long.class, type, status, author, parent, password);
		return java.util.Objects.requireNonNull(id);
	}

	private long user(String login) {
		return this.users.save(new User(login, login, java.time.Instant.EPOCH)).id();
	}

}
