package blog.troppo.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import blog.troppo.content.Posts;
import blog.troppo.content.RevisionCounts;
import blog.troppo.content.Terms;
import blog.troppo.discussion.Comments;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Users;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Queries for many numbers at once: one statement, however many they are. */
@TroppoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsAmongTests {

	@Autowired
	Posts posts;

	@Autowired
	RevisionCounts revisions;

	@Autowired
	Terms terms;

	@Autowired
	Users users;

	@Autowired
	Comments comments;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient database;

	@BeforeAll
	void write() {
		this.database
			.sql("insert into users (id, login, nicename, registered_at) select n, 'u' || n, 'u' || n, now() "
					+ "from generate_series(501, 540) n")
			.update();
		this.database
			.sql("insert into terms (id, taxonomy, name, slug) select n, 'category', 'T' || n, 't' || n "
					+ "from generate_series(501, 540) n")
			.update();
		this.database
			.sql("insert into posts (id, status, slug, title, author_id, parent_id) "
					+ "select n, 'publish', 'p' || n, 'P' || n, n, n - 1 from generate_series(501, 540) n")
			.update();
		this.database
			.sql("insert into posts (id, type, status, slug, parent_id) "
					+ "select 100 + n, 'revision', 'inherit', n || '-revision-v1', n from generate_series(501, 540) n")
			.update();
		this.database
			.sql("insert into comments (id, post_id, status, content, parent_id) "
					+ "select n, n, 'approved', 'C', n - 1 from generate_series(501, 540) n")
			.update();
	}

	private Map<String, Function<Collection<Long>, List<Long>>> questions() {
		Map<String, Function<Collection<Long>, List<Long>>> questions = new LinkedHashMap<>();
		questions.put("posts", (ids) -> this.posts.findAllToShow(ids).stream().map((post) -> post.id()).toList());
		questions.put("revisions of posts",
				(ids) -> this.revisions.of(ids).stream().map(RevisionCounts.Revisions::post).toList());
		questions.put("terms", (ids) -> this.terms.findAllByIdIn(ids).stream().map((term) -> term.id()).toList());
		questions.put("users", (ids) -> this.users.findAllByIdIn(ids).stream().map((user) -> user.id()).toList());
		questions.put("comments that are answered", (ids) -> this.comments.findAnsweredAmong(ids));
		return questions;
	}

	@TestFactory
	Stream<DynamicTest> findsThoseAndNoOthers() {
		return questions().entrySet()
			.stream()
			.map((question) -> dynamicTest(question.getKey(),
					() -> assertThat(question.getValue().apply(List.of(510L, 533L, 521L, 999_999L)))
						.containsExactlyInAnyOrder(510L, 533L, 521L)));
	}

	@TestFactory
	Stream<DynamicTest> asksTheSameForOneAsForMany() {
		List<Long> many = Stream.iterate(505L, (id) -> id + 1).limit(30).toList();
		return questions().entrySet().stream().map((question) -> dynamicTest(question.getKey(), () -> {
			List<String> one = Statements.during(() -> question.getValue().apply(List.of(510L)));
			assertThat(one).hasSize(1).first().asString().contains("= any (?)");
			assertThat(Statements.during(() -> assertThat(question.getValue().apply(many)).hasSize(30))).isEqualTo(one);
		}));
	}

	@TestFactory
	Stream<DynamicTest> asksNothingOfNone() {
		return questions().entrySet()
			.stream()
			.map((question) -> dynamicTest(question.getKey(),
					() -> assertThat(
							Statements.during(() -> assertThat(question.getValue().apply(List.of())).isEmpty()))
						.isEmpty()));
	}

	@Test
	void textsMayBeAskedForAsNumbersMay() {
		assertThat(this.entities
			.createQuery("select count(t) from Term t where is_among(t.slug, :slugs) and not is_among(t.id, :not)",
					Long.class)
			.setParameter("slugs", new String[] { "t510", "t511", "it's", "a,b", "{\"" })
			.setParameter("not", new Long[] { 511L })
			.getSingleResult()).isEqualTo(1);
	}

}
