package blog.troppo.embed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import blog.troppo.formatting.content.EmbedRequest;
import blog.troppo.formatting.content.EmbedRequests;
import blog.troppo.site.TaskQueue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds what posts would like to have embedded or show of feeds, and sees that it will be
 * known: taken over from the blog that was imported, or asked for.
 */
@Component
class EmbedSearch {

	private static final int POSTS_AT_ONCE = 100;

	/** What failed is not asked for again sooner, however often a post is saved. */
	private static final Duration PAUSE = Duration.ofDays(1);

	private final JdbcClient database;

	private final KnownEmbeds known;

	private final ImportedEmbeds imported;

	private final TaskQueue queue;

	private final InstantSource clock;

	private final TransactionTemplate transaction;

	EmbedSearch(JdbcClient database, KnownEmbeds known, ImportedEmbeds imported, TaskQueue queue, InstantSource clock,
			TransactionTemplate transaction) {
		this.database = database;
		this.known = known;
		this.imported = imported;
		this.queue = queue;
		this.clock = clock;
		this.transaction = transaction;
	}

	private record Text(long post, String content) {

		static Text of(ResultSet row, int number) throws SQLException {
			return new Text(row.getLong(1), row.getString(2));
		}

	}

	void inPost(long post) {
		this.transaction.executeWithoutResult((status) -> search(
				this.database.sql("select id, content from posts where id = ?").param(post).query(Text::of).list()));
	}

	void everywhere() {
		long last = 0;
		List<Text> texts = after(last);
		while (!texts.isEmpty()) {
			List<Text> some = texts;
			this.transaction.executeWithoutResult((status) -> search(some));
			last = texts.getLast().post();
			texts = after(last);
		}
	}

	private List<Text> after(long post) {
		return this.database.sql("""
				select id, content from posts
				where id > ? and status = 'publish' and content like '%://%' order by id limit ?""")
			.params(post, POSTS_AT_ONCE)
			.query(Text::of)
			.list();
	}

	private void search(Collection<Text> texts) {
		for (Text text : texts) {
			FeedBlocks.urls(text.content())
				.forEach((url) -> this.queue.add(FeedTasks.fetch(url), this.clock.instant()));
			Set<EmbedRequest> requests = EmbedRequests.in(text.content());
			requests.removeAll(this.known.find(requests).keySet());
			requests.stream()
				.filter((request) -> !this.imported.adopt(text.post(), request))
				.filter(this::isDue)
				.forEach((request) -> this.queue.add(EmbedTasks.fetch(request), this.clock.instant()));
		}
	}

	private boolean isDue(EmbedRequest request) {
		Instant latest = this.clock.instant().minus(PAUSE);
		return this.known.failedAt(request).filter((failed) -> failed.isAfter(latest)).isEmpty();
	}

}
