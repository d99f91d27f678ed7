package blog.troppo.discussion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostRights;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Comments that are read to be shown say the same as those that can be changed. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentRowsTests {

	@Autowired
	JdbcClient database;

	@Autowired
	CommentFinder finder;

	@Autowired
	Comments comments;

	@Autowired
	LatestComments latest;

	@Autowired
	PostFinder posts;

	@Autowired
	PostRights rights;

	@BeforeAll
	void writeComments() {
		sql("insert into users (id, login, nicename, display_name, email, registered_at) values "
				+ "(9001, 'parish', 'parish', 'Parish', 'p@example.org', now())");
		sql("insert into posts (id, status, author_id, slug, title, content, published_local, published_at) "
				+ "select 9000 + n, (array['publish', 'private'])[1 + n / 4], 9001, 'p' || n, 'P' || n, 'C', now(), now() "
				+ "from generate_series(1, 4) n");
		sql("""
				insert into comments (id, post_id, user_id, type, status, author_name, author_email, author_url, author_ip, agent,
					published_local, published_at, content, karma, parent_id)
				select 9000 + n, 9001 + n % 4, (array[9001, null])[1 + n % 2], (array['comment', 'comment', 'pingback', 'note'])[1 + n % 3 + n / 39],
					(array['approved', 'approved', 'hold', 'spam'])[1 + n % 7 / 2], 'Name ' || n, n || '@example.org', 'https://' || n, '127.0.0.1',
					'Agent', moment, moment at time zone 'UTC', 'Content ' || n, n, case when n > 8 then 9000 + n - 8 end
				from generate_series(1, 40) n
				cross join lateral (select timestamp '2026-01-01' + (n * 7 % 40) * interval '1 day' as moment) made""");
		sql("insert into comment_meta (comment_id, name, value) select 9000 + n, 'key', 'Value ' || m "
				+ "from generate_series(1, 40, 3) n cross join generate_series(1, 2) m");
	}

	private void sql(String statement) {
		this.database.sql(statement).update();
	}

	private static List<Object> facts(Comment comment) {
		return List.of(comment.id(), comment.type(), comment.status(), comment.authorName(), comment.authorEmail(),
				comment.authorUrl(), comment.authorIp(), comment.agent(), comment.publishedLocal(),
				comment.publishedAt(), comment.content(), comment.karma(), comment.parentId(),
				comment.user().map((user) -> List.of(user.id(), user.displayName(), user.nicename())));
	}

	/** As Hibernate knows them, in an order. */
	private List<Comment> stored(String condition) {
		return this.database.sql("select c.id from comments c join posts p on p.id = c.post_id where " + condition)
			.query(Long.class)
			.list()
			.stream()
			.map((id) -> this.comments.findToShow(id).orElseThrow())
			.toList();
	}

	private static void assertSame(List<Comment> shown, List<Comment> stored) {
		assertThat(shown).isNotEmpty();
		assertThat(shown.stream().map(CommentRowsTests::facts))
			.containsExactlyElementsOf(stored.stream().map(CommentRowsTests::facts).toList());
		assertThat(shown).extracting((comment) -> comment.post().guid() + comment.post().title())
			.isEqualTo(stored.stream().map((comment) -> comment.post().guid() + comment.post().title()).toList());
	}

	private List<String> meta(Comment comment) {
		return this.database.sql("select value from comment_meta where comment_id = ? order by id")
			.param(comment.id())
			.query(String.class)
			.list();
	}

	@Test
	void thoseOfAPostSayTheSameAsThoseThatCanBeChanged() {
		for (long id = 9001; id <= 9004; id++) {
			Post post = this.posts.read(id).orElseThrow();
			List<Comment> shown = this.finder.on(post, CommentPages.Reader.ANYBODY);
			assertThat(shown).allMatch((comment) -> comment.post() == post);
			assertSame(shown, stored("c.post_id = " + id
					+ " and c.status = 'approved' and c.type <> 'note' order by c.published_at, c.id"));
			assertThatIllegalStateException().isThrownBy(() -> shown.getFirst().meta("key"));
		}
	}

	@Test
	void whoWroteWhatIsHeldReadsThatToo() {
		Post post = this.posts.read(9002).orElseThrow();
		assertSame(this.finder.on(post, new CommentPages.Reader(9001L, "5@EXAMPLE.org", Set.of(9033L))), stored("""
				c.post_id = 9002 and c.type <> 'note' and (c.status = 'approved' or c.status = 'hold'
				and (c.user_id = 9001 or c.id in (9005, 9033))) order by c.published_at, c.id"""));
	}

	@Test
	void listsAreReadAtOnceWithPostsPeopleAndMeta() {
		CommentQuery query = CommentQuery.comments().standing(CommentStatus.APPROVED).part(3, 9);
		List<Comment> shown = this.finder.find(query).items();
		assertSame(shown, stored("c.status = 'approved' and c.type <> 'note' "
				+ "order by c.published_at desc, c.id desc limit 9 offset 3"));
		assertThat(shown).allMatch((comment) -> comment.metaValues("key").equals(meta(comment)));
		assertThat(Statements.during(() -> this.finder.find(query))).hasSize(3);
		assertThat(this.finder.load(List.of(9007L, 9999L, 9004L))).extracting(Comment::id)
			.containsExactlyInAnyOrder(9004L, 9007L);
		assertThat(this.finder.load(List.of())).isEmpty();
	}

	@Test
	void theNewestOfAllAndOfAPostSayTheSame() {
		String newest = "c.status = 'approved' and c.type <> 'note' and %s order by c.published_at desc, c.id desc limit 5";
		assertSame(this.latest.find(5), stored(newest.formatted("p.status = 'publish'")));
		assertSame(this.latest.ofPost(9003, 5), stored(newest.formatted("p.id = 9003")));
		assertSame(this.latest.find(PostQuery.posts().by(9001L), Viewer.anybody(), 5),
				stored(newest.formatted("p.status = 'publish' and p.author_id = 9001")));
		assertThat(Statements.during(() -> this.latest.find(5))).hasSize(1);
	}

	/** Where it came from decides, which its name does not tell. */
	@Test
	void whoMayEditAPostInTheTrashIsKnown() {
		sql("insert into posts (id, status, author_id, slug) values (9010, 'trash', 9001, 'gone')");
		sql("insert into post_meta (post_id, name, value) values (9010, '_wp_trash_meta_status', 'publish')");
		sql("insert into comments (id, post_id, status, published_at) values (9050, 9010, 'approved', '2020-01-01Z')");
		Comment comment = this.finder.load(List.of(9050L)).getFirst();
		assertThat(this.rights.mayEditComment(new Viewer(9001L, Set.of("edit_posts")), comment.post())).isFalse();
		assertThat(this.rights.mayEditComment(new Viewer(9001L, Set.of("edit_published_posts")), comment.post()))
			.isTrue();
		sql("delete from posts where id = 9010");
	}

	@Test
	void theNewestOfEachPostAreReadAtOnceWithTheirMeta() {
		List<Long> ids = List.of(9001L, 9002L, 9003L, 9999L);
		Map<Long, List<Comment>> found = this.finder.latestOn(ids, 3);
		assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(ids);
		ids.forEach((id) -> {
			List<Long> expected = this.database
				.sql("select id from comments where post_id = ? and status = 'approved' and type = 'comment' "
						+ "order by published_at desc, id desc limit 3")
				.param(id)
				.query(Long.class)
				.list();
			assertThat(found.get(id)).extracting(Comment::id).isEqualTo(expected);
		});
		found.values().stream().flatMap(List::stream).forEach((comment) -> {
			Comment stored = this.comments.findToShow(comment.id()).orElseThrow();
			assertThat(facts(comment)).isEqualTo(facts(stored));
			assertThat(comment.post().id()).isEqualTo(stored.post().id());
			assertThat(comment.metaValues("key")).isEqualTo(meta(comment));
		});
		assertThat(Statements.during(() -> this.finder.latestOn(ids, 3))).hasSize(4);
	}

	@Test
	void theNewestOfAllAreNamedWithTheirPostsInOneLook() {
		List<LatestComments.Named> named = this.latest.named(7);
		assertThat(named).extracting(LatestComments.Named::id)
			.containsExactlyElementsOf(this.latest.find(7).stream().map(Comment::id).toList());
		assertThat(named).allMatch((comment) -> comment.author().equals("Name " + (comment.id() - 9000))
				&& comment.post().slug().equals("p" + (comment.post().id() - 9000)));
		assertThat(named.getFirst().post().author()).map(User::login).contains("parish");
		Supplier<Object> text = named.getFirst().post()::content;
		assertThatIllegalStateException().isThrownBy(text::get);
		assertThat(Statements.during(() -> this.latest.named(7))).hasSize(1);
	}

}
