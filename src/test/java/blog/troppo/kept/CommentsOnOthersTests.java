package blog.troppo.kept;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import blog.troppo.content.PostFinder;
import blog.troppo.discussion.CommentPages;
import blog.troppo.site.BlogChanged;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where comments come in all the time, nothing is asked again for the pages of posts that
 * nobody comments on.
 */
@TroppoTest
class CommentsOnOthersTests {

	private static final long POST = 42;

	private static final long EARLIER = 41;

	private static final long ANOTHER = 44;

	@Autowired
	JdbcClient database;

	@Autowired
	Watch watch;

	@Autowired
	CommentPages pages;

	@Autowired
	PostFinder finder;

	@BeforeEach
	void writeFourPostsAndAnAnswer() {
		this.database.sql("""
				insert into posts (id, slug, title, status, published_local, published_at)
				select id, 'p' || id, 'P', 'publish', date '2026-03-01' + id::int, date '2026-03-01' + id::int
				from unnest(array[41, 42, 43, 44]) id""").update();
		this.database
			.sql("""
					insert into comments (id, post_id, parent_id, status, author_name, content, published_at, published_local)
					values (1, 42, null, 'approved', 'Ken', 'Hear', '2026-04-01', '2026-04-01'),
						(2, 42, 1, 'approved', 'Don', 'hear', '2026-04-02', '2026-04-02'),
						(3, 42, 9, 'approved', 'Mark', 'Stray', '2026-04-03', '2026-04-03')""")
			.update();
	}

	@AfterEach
	void cleanUp() {
		this.database.sql("delete from posts").update();
	}

	private List<Observation> read() {
		try (Recording recording = this.watch.record()) {
			assertThat(this.pages.read(POST, 1, CommentPages.Reader.ANYBODY).items()).hasSize(3);
			assertThat(this.finder.beside(LocalDateTime.parse("2026-04-12T00:00:00"), POST, Viewer.anybody()))
				.hasSize(2);
			return this.watch.basis(recording).readings().stream().map(Basis.Reading::observation).toList();
		}
	}

	private static Stream<String> touched(List<Observation> read, BlogChanged change) {
		return read.stream()
			.filter((observation) -> observation.isTouchedBy(List.of(change)))
			.map((observation) -> observation.statement().sql());
	}

	@Test
	void aCommentOnAnotherPostTouchesNothing() {
		assertThat(touched(read(), new BlogChanged("comments", ANOTHER))).isEmpty();
	}

	@Test
	void aCommentOnThePostTouchesAllThatIsReadOfItsComments() {
		List<Observation> read = read();
		assertThat(touched(read, new BlogChanged("comments", POST))).hasSizeGreaterThanOrEqualTo(4)
			.containsExactlyInAnyOrderElementsOf(read.stream()
				.map((observation) -> observation.statement().sql())
				.filter((sql) -> sql.contains("comments "))
				.toList());
	}

	@Test
	void aNeighbourIsFoundAnewByWhatIsPublishedAndReadByItsNumber() {
		List<Observation> read = read();
		assertThat(touched(read, new BlogChanged("comments", EARLIER))).singleElement()
			.asString()
			.contains("where p.id = any");
		assertThat(touched(read, new BlogChanged("posts", ANOTHER))).singleElement().asString().contains("limit 1");
	}

}
