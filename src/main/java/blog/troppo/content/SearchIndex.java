package blog.troppo.content;

import java.util.Set;

import blog.troppo.user.Viewer;
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
 * The index by which search finds words within words, as WordPress does: of each text,
 * what it has from each of its letters on. Another one has titles alone, as what has a
 * word there comes first, and one has a sample, which tells whether very many have a
 * word. They are built while everything goes on, once there are so many posts that
 * reading them all takes longer than a reader likes; a large import forgoes them, and
 * they are built anew.
 */
@Component
public class SearchIndex {

	static final String TEXTS = "posts_suffixes";

	static final String TITLES = "posts_title_suffixes";

	static final String SAMPLE = "posts_sampled_suffixes";

	/** All, as a statement that drops indexes names them. */
	public static final String NAMES = TITLES + ", " + TEXTS + ", " + SAMPLE;

	/**
	 * The advisory lock of those who bring very many posts: until then none is built.
	 */
	public static final long IMPORT = 467678;

	/** An index of trigrams did that before. */
	private static final String FORMER = "posts_words";

	private static final int WORTHWHILE = 300;

	/** There are never very many matches in fewer posts than these. */
	private static final int WORTH_A_SAMPLE = 20_000;

	private static final Logger logger = LoggerFactory.getLogger(SearchIndex.class);

	private final JdbcClient database;

	SearchIndex(JdbcClient database) {
		this.database = database;
	}

	/** A query in one statement; of a search, by the index if there is one. */
	PostSql sql(PostQuery query, Viewer viewer) {
		boolean indexed = isFor(query) && built().contains(TEXTS);
		return new PostSql(query, viewer, (search) -> search.condition(indexed));
	}

	/** A search in statements, by those of the indexes that there are. */
	SearchParts parts(PostQuery query, Viewer viewer) {
		return new SearchParts(query, viewer, isFor(query) ? built() : Set.of());
	}

	private static boolean isFor(PostQuery query) {
		return !query.search.isBlank() && !new PostSearch(query).suffixes().isEmpty();
	}

	/** Builds what is missing, or was left unfinished. */
	void build() {
		try {
			long posts = posts();
			if (posts >= WORTHWHILE && !isImporting()) {
				create(posts >= WORTH_A_SAMPLE);
			}
			if (built().contains(TEXTS)) {
				this.database.sql("drop index concurrently if exists " + FORMER).update();
			}
		}
		catch (DataAccessException ex) {
			logger.warn("Search reads all posts: the database has no index of their words ({})",
					ex.getMostSpecificCause().getMessage());
		}
	}

	void create(boolean sampled) {
		create(TITLES, SearchedTexts.TITLES, "true");
		create(TEXTS, SearchedTexts.SUFFIXES, SearchedTexts.SHORT.condition());
		if (sampled) {
			create(SAMPLE, SearchedTexts.SUFFIXES, SearchedTexts.SAMPLE.condition());
		}
	}

	/** Without statistics, for which PostgreSQL would take thousands of texts apart. */
	private void create(String name, String suffixes, String which) {
		if (!built().contains(name)) {
			this.database.sql("drop index concurrently if exists " + name).update();
			this.database.sql("""
					create index concurrently %s on posts using gin (%s) with (gin_pending_list_limit = 1024)
					where type <> 'revision' and %s""".formatted(name, suffixes, which)).update();
			this.database.sql("alter index " + name + " alter column 1 set statistics 0").update();
		}
	}

	/** Those that are there and whole. */
	private Set<String> built() {
		return this.database
			.sql("select name from unnest(string_to_array(?, ', ')) name"
					+ " join pg_index on indexrelid = to_regclass(name) where indisvalid")
			.param(NAMES)
			.query((row, number) -> row.getString(1))
			.set();
	}

	private boolean isImporting() {
		return this.database
			.sql("select exists (select from pg_locks where locktype = 'advisory' and classid = 0 and objid = ?)")
			.param(IMPORT)
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
