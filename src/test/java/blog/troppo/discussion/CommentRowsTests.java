package blog.troppo.discussion;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
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

	@Test
	void thoseOfAPostSayTheSameAsThoseThatCanBeChanged() {
		for (long id = 9001; id <= 9004; id++) {
			Post post = this.posts.read(id).orElseThrow();
			List<Comment> shown = this.finder.approvedOn(post);
			assertThat(shown).isNotEmpty().allMatch((comment) -> comment.post() == post);
			assertThat(shown.stream().map(CommentRowsTests::facts)).containsExactlyElementsOf(
					this.comments.findAllApproved(id).stream().map(CommentRowsTests::facts).toList());
			assertThatIllegalStateException().isThrownBy(() -> shown.getFirst().meta("key"));
		}
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
			assertThat(comment.metaValues("key"))
				.isEqualTo(this.database.sql("select value from comment_meta where comment_id = ? order by id")
					.param(comment.id())
					.query(String.class)
					.list());
		});
		assertThat(Statements.during(() -> this.finder.latestOn(ids, 3))).hasSize(3);
	}

	@Test
	void theNewestOfAllAreNamedWithTheirPostsInOneLook() {
		List<LatestComments.Named> named = this.latest.named(7);
		assertThat(named).extracting(LatestComments.Named::id)
			.containsExactlyElementsOf(this.comments.findLatest(Limit.of(7)).stream().map(Comment::id).toList());
		assertThat(named).allMatch((comment) -> comment.author().equals("Name " + (comment.id() - 9000))
				&& comment.post().slug().equals("p" + (comment.post().id() - 9000)));
		assertThat(named.getFirst().post().author()).map(User::login).contains("parish");
		Supplier<Object> text = named.getFirst().post()::content;
		assertThatIllegalStateException().isThrownBy(text::get);
		assertThat(Statements.during(() -> this.latest.named(7))).hasSize(1);
	}

}
