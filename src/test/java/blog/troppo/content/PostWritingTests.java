package blog.troppo.content;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.testing.TestClock;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What the recorded scenarios can't show: several writers at once, time, the table. */
@TroppoTest
class PostWritingTests {

	private static final PostChange PUBLISHED = PostChange.nothing()
		.title("Twice")
		.content("x")
		.status(PostStatus.PUBLISH);

	@Autowired
	PostAuthoring authoring;

	@Autowired
	PostTrash trash;

	@Autowired
	PostRemoval removal;

	@Autowired
	PostLocks locks;

	@Autowired
	TermAuthoring termAuthoring;

	@Autowired
	Posts posts;

	@Autowired
	Users users;

	@Autowired
	Viewers viewers;

	@Autowired
	Settings settings;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient database;

	@Autowired
	ScheduledPosts scheduled;

	@Autowired
	TestClock clock;

	private Viewer amy = Viewer.anybody();

	private Viewer ben = Viewer.anybody();

	@BeforeEach
	void twoEditors() {
		this.database.sql("truncate posts, users, terms, scheduled_tasks cascade").update();
		this.settings.set(SiteSettings.TIMEZONE_STRING, "Europe/Berlin");
		this.amy = editor("amy");
		this.ben = editor("ben");
	}

	@Test
	void postsOfOneTitleWrittenAtOnceGetSlugsOfTheirOwn() throws ExecutionException, InterruptedException {
		List<String> slugs = atOnce(12, (number) -> this.authoring.create(PostType.POST, PUBLISHED, this.amy).slug());
		assertThat(slugs).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
			.mapToObj((number) -> (number == 1) ? "twice" : "twice-" + number)
			.toList());
	}

	@Test
	void tagsOfOneNameWrittenAtOnceAreOneTag() throws ExecutionException, InterruptedException {
		List<String> ids = atOnce(8, (number) -> String
			.valueOf(this.termAuthoring.named(Taxonomy.POST_TAG, List.of("Élan")).getFirst().id()));
		assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
	}

	@Test
	void changesOfOnePostAtOnceLoseNothing() throws ExecutionException, InterruptedException {
		long id = this.authoring.create(PostType.POST, PUBLISHED, this.amy).id();
		atOnce(8, (number) -> this.authoring.update(id, PostChange.nothing().meta("n" + number, "x"), this.amy).slug());
		assertThat(this.database.sql("select count(*) from post_meta where post_id = ? and name like 'n%'")
			.param(id)
			.query(Integer.class)
			.single()).isEqualTo(8);
	}

	@Test
	void aScheduledPostIsPublishedWhenItsTimeComes() {
		long id = this.authoring.create(PostType.POST, PUBLISHED.on(LocalDateTime.of(2026, 3, 29, 3, 0)), this.amy)
			.id();
		assertThat(status(id)).isEqualTo("future");
		this.clock.set(TestClock.START.plus(Duration.ofDays(16)));
		this.scheduled.queueThoseDue();
		await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("publish"));
	}

	@Test
	void aPostWhoseTimeWasMovedWaitsForTheNewOne() {
		long id = this.authoring.create(PostType.POST, PUBLISHED.at(TestClock.START.plus(Duration.ofDays(1))), this.amy)
			.id();
		this.authoring.update(id, PostChange.nothing().at(TestClock.START.plus(Duration.ofDays(2))), this.amy);
		this.clock.advance(Duration.ofHours(36));
		this.scheduled.publish(id);
		assertThat(status(id)).isEqualTo("future");
		this.clock.advance(Duration.ofHours(12));
		this.scheduled.publish(id);
		assertThat(status(id)).isEqualTo("publish");
	}

	@Test
	void scheduledPostsThatWereMissedOrImportedAreFound() {
		this.database.sql("""
				insert into posts (type, status, title, slug, published_local, published_at)
				values ('post', 'future', 'Missed', 'missed', '2026-01-01 10:00', '2026-01-01 09:00+00')""").update();
		this.scheduled.queueThoseDue();
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.database.sql("select status from posts where slug = 'missed'")
				.query(String.class)
				.single()
				.equals("publish"));
	}

	@Test
	void aTaskOfADeletedOrWithdrawnPostDoesNothing() {
		PostChange later = PUBLISHED.at(TestClock.START.plus(Duration.ofDays(1)));
		long deleted = this.authoring.create(PostType.POST, later, this.amy).id();
		long withdrawn = this.authoring.create(PostType.POST, later, this.amy).id();
		this.removal.delete(deleted);
		this.authoring.update(withdrawn, PostChange.nothing().status(PostStatus.DRAFT), this.amy);
		this.clock.advance(Duration.ofDays(2));
		this.scheduled.publish(deleted);
		this.scheduled.publish(withdrawn);
		assertThat(status(withdrawn)).isEqualTo("draft");
	}

	@Test
	void whatFailsLeavesNothing() {
		this.transaction.executeWithoutResult((status) -> {
			this.authoring.create(PostType.POST, PUBLISHED.at(TestClock.START.plus(Duration.ofDays(1))), this.amy);
			status.setRollbackOnly();
		});
		assertThat(this.posts.count()).isZero();
		assertThat(this.database.sql("select count(*) from scheduled_tasks where task_name = 'publish-post'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aTrashedFrontPageIsNoFrontPage() {
		long id = this.authoring.create(PostType.PAGE, PUBLISHED, this.amy).id();
		this.settings.set(SiteSettings.SHOW_ON_FRONT, "page");
		this.settings.set(SiteSettings.PAGE_ON_FRONT, id);
		this.trash.throwAway(id, this.amy);
		assertThat(this.settings.get(SiteSettings.SHOW_ON_FRONT)).isEqualTo("posts");
		assertThat(this.settings.get(SiteSettings.PAGE_ON_FRONT)).isZero();
	}

	@Test
	void whatWasThrownAwayByMistakeComesBackAsItWas() {
		long id = this.authoring.create(PostType.POST, PUBLISHED, this.amy).id();
		this.trash.throwAway(id, this.amy);
		assertThat(this.trash.undo(id, this.amy)).isTrue();
		assertThat(this.trash.undo(id, this.amy)).isFalse();
		assertThat(status(id)).isEqualTo("publish");
	}

	@Test
	void aDraftWithoutASlugComesBackFromTheTrashWithoutOne() {
		long id = this.authoring.create(PostType.POST, PostChange.nothing().title("One"), this.amy).id();
		this.trash.throwAway(id, this.amy);
		this.trash.restore(id, this.amy);
		assertThat(this.authoring.update(id, PostChange.nothing().status(PostStatus.PUBLISH), this.amy).slug())
			.isEqualTo("one");
	}

	@Test
	void aDeletedImageStandsForNoPostAndInNoMenu() {
		long image = this.authoring.create(PostType.ATTACHMENT, PostChange.nothing().title("i"), this.amy).id();
		long post = this.authoring.create(PostType.POST, PUBLISHED.featuredImage(image), this.amy).id();
		long item = this.authoring
			.create(PostType.NAV_MENU_ITEM,
					PostChange.nothing()
						.title("x")
						.meta("_menu_item_type", "post_type")
						.meta("_menu_item_object_id", String.valueOf(image)),
					this.amy)
			.id();
		this.removal.delete(image);
		assertThat(this.database.sql("select count(*) from post_meta where post_id = ?")
			.param(post)
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.posts.findById(item)).isEmpty();
	}

	@Test
	void theOldestRevisionsGo() {
		this.settings.set(SiteSettings.REVISIONS_TO_KEEP, 2);
		long id = this.authoring.create(PostType.POST, PUBLISHED, this.amy).id();
		List.of("a", "b", "c", "d")
			.forEach((text) -> this.authoring.update(id, PostChange.nothing().content(text), this.amy));
		assertThat(revisions(id)).containsExactly("c", "d");
		this.settings.set(SiteSettings.REVISIONS_TO_KEEP, -1);
	}

	@Test
	void aPostIsLockedByOneWriterForAWhile() {
		long id = this.authoring.create(PostType.POST, PUBLISHED, this.amy).id();
		this.locks.take(id, this.amy);
		assertThat(otherWriter(id, this.amy)).isEmpty();
		assertThat(otherWriter(id, this.ben)).isEqualTo("amy");
		this.locks.take(id, this.ben);
		this.locks.release(id, this.amy);
		assertThat(otherWriter(id, this.amy)).isEqualTo("ben");
		this.clock.advance(Duration.ofSeconds(151));
		assertThat(otherWriter(id, this.amy)).isEmpty();
	}

	@Test
	void hugeAndEmptyTextsAreTaken() {
		String text = "<!-- wp:paragraph --><p>äöü</p><!-- /wp:paragraph -->\n".repeat(100_000);
		Post post = this.authoring.create(PostType.POST,
				PostChange.nothing().content(text).title("t".repeat(100_000)).status(PostStatus.PUBLISH), this.amy);
		assertThat(post.slug()).hasSize(200);
		assertThat(this.authoring.update(post.id(), PostChange.nothing().content(""), this.amy).content()).isEmpty();
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.authoring.update(999_999, PUBLISHED, this.amy));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.removal.delete(999_999));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.trash.throwAway(999_999, this.amy));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.authoring.create(PostType.POST, PostChange.nothing(), this.amy));
	}

	private interface Act {

		String as(int number);

	}

	private static List<String> atOnce(int times, Act act) throws ExecutionException, InterruptedException {
		List<String> results = Collections.synchronizedList(new ArrayList<>());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> running = IntStream.range(0, times)
				.mapToObj((number) -> threads.submit(() -> results.add(act.as(number))))
				.toList();
			for (Future<Boolean> one : running) {
				one.get();
			}
		}
		return results;
	}

	private Viewer editor(String login) {
		User user = new User(login, login, TestClock.START);
		user.setRole("editor");
		return this.viewers.viewer(this.users.save(user));
	}

	private String status(long id) {
		return this.database.sql("select status from posts where id = ?").param(id).query(String.class).single();
	}

	private List<String> revisions(long id) {
		return this.database.sql("select content from posts where type = 'revision' and parent_id = ? order by id")
			.param(id)
			.query(String.class)
			.list();
	}

	private String otherWriter(long id, Viewer viewer) {
		return java.util.Objects.requireNonNull(this.transaction
			.execute((status) -> this.locks.otherWriter(this.posts.findById(id).orElseThrow(), viewer)
				.map(User::login)
				.orElse("")));
	}

}
