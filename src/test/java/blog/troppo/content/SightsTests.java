package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is left of a viewer for what is shared: whoever has the same sight may read the
 * very same posts, and may do nothing else.
 */
@TroppoTest
class SightsTests {

	private static final Set<String> EDITOR = Set.of("read_private_posts", "read_private_pages", "edit_posts",
			"edit_others_posts", "edit_private_posts", "moderate_comments", "read");

	@Autowired
	JdbcClient database;

	@Autowired
	Sights sights;

	@Autowired
	PostFinder finder;

	@Autowired
	Posts posts;

	private long writer;

	private long other;

	@BeforeEach
	void emptyTheBlog() {
		this.database.sql("delete from posts").update();
		this.writer = user("sight-writer");
		this.other = user("sight-other");
	}

	private List<Viewer> everyKindOfViewer() {
		return List.of(Viewer.anybody(), new Viewer(this.writer, Set.of("read")),
				new Viewer(this.other, Set.of("read", "edit_posts")),
				new Viewer(this.other, Set.of("read_private_posts")),
				new Viewer(this.other, Set.of("read_private_pages", "read")), new Viewer(this.other, EDITOR),
				new Viewer(this.writer, EDITOR), new Viewer(this.writer, Set.of("read_private_pages")));
	}

	@Test
	void withoutPrivatePostsAllSeeWhatAnybodySees() {
		for (String status : List.of("publish", "draft", "pending", "future", "trash")) {
			post("post", status, this.writer, null, "");
		}
		post("post", "publish", this.writer, null, "sesame");
		post("wp_block", "private", this.writer, null, "");
		assertThat(everyKindOfViewer())
			.allSatisfy((viewer) -> assertThat(this.sights.of(viewer)).as("%s", viewer).isEqualTo(Viewer.anybody()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			post       | sight-writer | read                                  | only their own
			page       | sight-writer | read                                  | only their own
			attachment | sight-writer | read                                  | only their own
			post       | sight-other  | read edit_posts                       | nothing
			page       | sight-other  | read_private_posts                    | nothing
			post       | sight-other  | read_private_posts                    | read_private_posts
			attachment | sight-other  | read_private_posts edit_private_posts | read_private_posts
			page       | sight-other  | read_private_posts read_private_pages | read_private_pages
			post       | sight-writer | read_private_posts edit_others_posts  | read_private_posts
			page       | sight-writer | read_private_posts                    | only their own
			""")
	void ofAPrivateOneEachHasWhatTheyMayRead(String type, String login, String rights, String left) {
		post(type, "private", this.writer, null, "");
		long user = login.equals("sight-writer") ? this.writer : this.other;
		Viewer sight = this.sights.of(new Viewer(user, Set.of(rights.split(" "))));
		assertThat(sight).isEqualTo(switch (left) {
			case "nothing" -> Viewer.anybody();
			case "only their own" -> new Viewer(user, Set.of());
			default -> new Viewer(null, Set.of(left));
		});
	}

	@Test
	void whatSightAllowsIsWhatItsViewerIsAllowed() {
		List<Long> ids = everyKindOfPost();
		for (Viewer viewer : everyKindOfViewer()) {
			Viewer sight = this.sights.of(viewer);
			for (long id : ids) {
				Post post = this.posts.findToShow(id).orElseThrow();
				String which = "%s %s for %s".formatted(post.type().name(), post.status(), viewer);
				assertThat(this.finder.isVisible(post, sight)).as(which).isEqualTo(this.finder.isVisible(post, viewer));
			}
			for (PostType type : PostType.readable()) {
				PostQuery all = PostQuery.posts().ofType(type).page(1, 100);
				assertThat(this.finder.findIds(all, sight)).as("%s for %s", type.name(), viewer)
					.isEqualTo(this.finder.findIds(all, viewer));
				assertThat(this.finder.count(all, sight)).as("number of %s for %s", type.name(), viewer)
					.isEqualTo(this.finder.count(all, viewer));
			}
		}
	}

	@Test
	void nobodyIsLeftARightBeyondReading() {
		everyKindOfPost();
		assertThat(everyKindOfViewer()).allSatisfy((viewer) -> assertThat(this.sights.of(viewer).capabilities())
			.isSubsetOf("read_private_posts", "read_private_pages"));
	}

	@Test
	void whatBecomesPrivateIsInSightAtOnceAndOutOfItAgain() {
		long post = post("post", "publish", this.writer, null, "");
		Viewer editor = new Viewer(this.other, EDITOR);
		assertThat(this.sights.of(editor)).isEqualTo(Viewer.anybody());
		this.database.sql("update posts set status = 'private' where id = ?").param(post).update();
		assertThat(this.sights.of(editor)).isEqualTo(new Viewer(null, Set.of("read_private_posts")));
		this.database.sql("update posts set status = 'draft' where id = ?").param(post).update();
		assertThat(this.sights.of(editor)).isEqualTo(Viewer.anybody());
	}

	@Test
	void aSearchKnowsWhoIsSignedIn() {
		post("post", "private", this.writer, null, "");
		assertThat(this.sights.searching(Viewer.anybody())).isEqualTo(Viewer.anybody());
		assertThat(this.sights.searching(new Viewer(this.other, Set.of("read"))))
			.isEqualTo(new Viewer(this.other, Set.of()));
		assertThat(this.sights.searching(new Viewer(this.other, EDITOR)))
			.isEqualTo(new Viewer(this.other, Set.of("read_private_posts")));
	}

	private List<Long> everyKindOfPost() {
		List<Long> ids = new ArrayList<>();
		for (String type : List.of("post", "page", "attachment", "revision", "wp_block")) {
			for (String status : List.of("publish", "private", "draft", "future", "trash", "inherit")) {
				long id = post(type, status, this.writer, null, "");
				ids.add(id);
				ids.add(post("attachment", "inherit", this.other, id, ""));
			}
		}
		return ids;
	}

	private long post(String type, String status, long author, Long parent, String password) {
		return this.database
			.sql("""
					insert into posts (type, status, slug, title, author_id, parent_id, password, published_local, published_at)
					values (?, ?, 'sight-' || gen_random_uuid(), 'Seen', ?, ?, ?, '2026-03-01', '2026-03-01') returning id""")
			.params(type, status, author, parent, password)
			.query(Long.class)
			.single();
	}

	private long user(String login) {
		this.database
			.sql("insert into users (login, nicename, display_name, registered_at) values (?, ?, ?, now()) "
					+ "on conflict do nothing")
			.params(login, login, login)
			.update();
		return this.database.sql("select id from users where login = ?").param(login).query(Long.class).single();
	}

}
