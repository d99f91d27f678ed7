package blog.troppo.content;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The index of trigrams by which search finds words within words, as WordPress does. It
 * is built while everything goes on, once there are so many posts that reading them all
 * takes longer than a reader likes; a large import forgoes it, and it is built anew.
 */
@Component
public class SearchIndex {

	public static final String NAME = "posts_words";

	private static final int WORTHWHILE = 2000;

	private static final Logger logger = LoggerFactory.getLogger(SearchIndex.class);

	private final JdbcClient database;

	SearchIndex(JdbcClient database) {
		this.database = database;
	}

	/** Builds it if it is missing, or was left unfinished. */
	void build() {
		if (isThere() || posts() < WORTHWHILE) {
			return;
		}
		try {
			this.database.sql("create extension if not exists pg_trgm").update();
			this.database.sql("drop index concurrently if exists " + NAME).update();
			this.database
				.sql("create index concurrently " + NAME
						+ """
								 on posts using gin (fold(title) gin_trgm_ops, fold(excerpt) gin_trgm_ops, fold(content) gin_trgm_ops)
								where type <> 'revision'""")
				.update();
		}
		catch (DataAccessException ex) {
			logger.warn("Search reads all posts: the database has no index of their words ({})",
					ex.getMostSpecificCause().getMessage());
		}
	}

	private boolean isThere() {
		return this.database
			.sql("select exists (select from pg_index where indisvalid and indexrelid = to_regclass(?))")
			.param(NAME)
			.query(Boolean.class)
			.single();
	}

	private long posts() {
		return this.database.sql("select coalesce(sum(post_count), 0) from month_counts").query(Long.class).single();
	}

	@Configuration(proxyBeanMethods = false)
	static class Runs {

		@Bean
		Task<Void> buildSearchIndex(SearchIndex index) {
			return Tasks.recurring("build-search-index", FixedDelay.ofMinutes(10))
				.execute((instance, context) -> index.build());
		}

	}

}
