package blog.troppo.embed;

import java.util.List;
import java.util.Set;

import blog.troppo.content.PostChanged;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class EmbedSearchTests {

	private static final String FILM = "https://vimeo.com/1";

	@Autowired
	JdbcClient database;

	@Autowired
	EmbedSearch search;

	@Autowired
	KnownEmbeds known;

	@Autowired
	EmbedTasks tasks;

	/** What is queued here is looked at, not done. */
	@Autowired
	@Qualifier("blog.troppo.site.TaskRunner")
	SmartLifecycle runner;

	@BeforeEach
	void empty() {
		this.runner.stop();
		this.database.sql("truncate embeds").update();
		this.database.sql("delete from scheduled_tasks where task_name in ('fetch-embed', 'find-embeds')").update();
	}

	@AfterEach
	void runTasksAgain() {
		this.runner.start();
	}

	@Test
	void addressesOfAPostAreQueuedOnceInEachSize() {
		long post = post("a\n\n" + FILM + "\n\n" + FILM + "\n\n[embed width=\"200\"]" + FILM
				+ "[/embed]\n\nin a line https://vimeo.com/2");
		this.search.inPost(post);
		this.search.inPost(post);
		assertThat(queued()).hasSize(2)
			.anyMatch((name) -> name.startsWith("500x750-"))
			.anyMatch((name) -> name.startsWith("200x750-"));
	}

	@Test
	void whatIsKnownIsNotAskedForAgain() {
		this.known.keep(EmbedRequest.inColumn(FILM, 500), "<b>film</b>");
		this.search.inPost(post(FILM));
		assertThat(queued()).isEmpty();
	}

	@Test
	void whatFailedTodayIsNotAskedForAgain() {
		this.known.keep(EmbedRequest.inColumn(FILM, 500), null);
		this.search.inPost(post(FILM));
		assertThat(queued()).isEmpty();
		this.database.sql("update embeds set asked_at = asked_at - interval '2 days'").update();
		this.search.inPost(post(FILM));
		assertThat(queued()).hasSize(1);
	}

	@Test
	void aFailureTakesNoMarkupAway() {
		EmbedRequest request = EmbedRequest.inColumn(FILM, 500);
		this.known.keep(request, "<b>film</b>");
		this.known.keep(request, null);
		assertThat(this.known.find(Set.of(request))).containsEntry(request, "<b>film</b>");
	}

	@Test
	void theAnswersOfTheImportedBlogAreTakenOverWhateverItsThemesWidth() {
		long post = post(FILM);
		meta(post, ImportedEmbeds.name(EmbedRequest.inColumn(FILM, 640)), "<iframe src=\"film\"></iframe>");
		meta(post, ImportedEmbeds.name(EmbedRequest.inColumn("https://vimeo.com/9", 640)), "<b>other</b>");
		this.search.everywhere();
		EmbedRequest request = EmbedRequest.inColumn(FILM, 500);
		assertThat(this.known.find(Set.of(request))).containsEntry(request, "<iframe src=\"film\"></iframe>");
		assertThat(queued()).isEmpty();
	}

	@Test
	void namesOfImportedAnswersAreWordPresss() {
		// asked with md5( 'https://vimeo.com/1' . serialize( array( 'width' => 500,
		// 'height' => 750 ) ) )
		assertThat(ImportedEmbeds.name(EmbedRequest.inColumn(FILM, 500)))
			.isEqualTo("_oembed_42497efd66d8d473d935013c59ec5701");
	}

	@Test
	void aWordThatNothingIsKnownIsNotTakenOver() {
		long post = post(FILM);
		meta(post, ImportedEmbeds.name(EmbedRequest.inColumn(FILM, 500)), "{{unknown}}");
		this.search.inPost(post);
		assertThat(queued()).hasSize(1);
	}

	@Test
	void publishedPostsAreSearchedAndDraftsAreNot() {
		this.tasks.on(new PostChanged(5, PostType.POST, null, PostStatus.DRAFT));
		this.tasks.on(new PostChanged(6, PostType.POST, null, PostStatus.PUBLISH));
		assertThat(this.database
			.sql("select count(*) from scheduled_tasks where task_name = 'find-embeds'" + " and task_instance = '5'")
			.query(Long.class)
			.single()).isZero();
	}

	private long post(String content) {
		return this.database.sql("insert into posts (status, content) values ('publish', ?) returning id")
			.param(content)
			.query(Long.class)
			.single();
	}

	private void meta(long post, String name, String value) {
		this.database.sql("insert into post_meta (post_id, name, value) values (?, ?, ?)")
			.params(post, name, value)
			.update();
	}

	private List<String> queued() {
		return this.database.sql("select task_instance from scheduled_tasks where task_name = 'fetch-embed'")
			.query(String.class)
			.list();
	}

}
