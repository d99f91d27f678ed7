package blog.troppo.content;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What was begun and never saved goes after a week, and nothing else does. */
@TroppoTest
class AutoDraftsTests {

	@Autowired
	AutoDrafts drafts;

	@Autowired
	PostAuthoring authoring;

	@Autowired
	Posts posts;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient database;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void start() {
		this.clock.set(TestClock.START);
	}

	@ParameterizedTest
	@CsvSource({ "auto-draft, 167, true", "auto-draft, 169, false", "draft, 1000, true", "pending, 1000, true",
			"publish, 1000, true", "trash, 1000, true" })
	void onlyAutoDraftsGoAndOnlyAfterAWeek(String status, int hours, boolean stays) {
		Post post = begin(status);
		this.clock.advance(Duration.ofHours(hours));
		this.drafts.sweep();
		assertThat(this.posts.findById(post.id()).isPresent()).isEqualTo(stays);
	}

	@Test
	void filesThatCameInWithItStay() {
		Post post = begin("auto-draft");
		Post file = this.authoring.create(PostType.ATTACHMENT, PostChange.nothing().title("Sea").parent(post.id()),
				Viewer.anybody());
		this.clock.advance(Duration.ofDays(8));
		this.drafts.sweep();
		assertThat(this.posts.findById(post.id())).isEmpty();
		assertThat(this.posts.findById(file.id()).orElseThrow().parentId().filter((id) -> id > 0)).isEmpty();
	}

	@Test
	void whatWasSavedInTheMeantimeStays() {
		Post post = begin("auto-draft");
		this.clock.advance(Duration.ofDays(8));
		this.authoring.update(post.id(), PostChange.nothing().title("Kept").status(PostStatus.DRAFT), Viewer.anybody());
		this.drafts.sweep();
		assertThat(this.posts.findById(post.id())).isPresent();
	}

	/** It is done at each start, and large blogs have few of them among many. */
	@Test
	void theyAreNotLookedForAmongAllPosts() throws ReflectiveOperationException {
		String search = Posts.class.getDeclaredMethod("findAutoDraftsBefore", LocalDateTime.class, int.class)
			.getAnnotation(Query.class)
			.value();
		List<String> plan = this.transaction.execute((status) -> {
			this.database.sql("set local enable_seqscan = off").update();
			return this.database.sql("explain " + search)
				.param("time", LocalDateTime.now(this.clock))
				.param("most", 10)
				.query(String.class)
				.list();
		});
		assertThat(plan).anyMatch((line) -> line.contains("using posts_begun on posts"));
	}

	private Post begin(String status) {
		return this.authoring.create(PostType.POST,
				PostChange.nothing().title("Auto Draft").status(new PostStatus(status)), Viewer.anybody());
	}

}
