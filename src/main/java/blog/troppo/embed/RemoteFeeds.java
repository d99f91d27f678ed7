package blog.troppo.embed;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import blog.troppo.formatting.data.FeedEntry;
import blog.troppo.site.Settings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copies of other sites' feeds that posts show. */
@Component
public class RemoteFeeds {

	/** What widgets of blocks hold; PHP's notation leaves their texts as they are. */
	static final String WIDGETS = "widget_block";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<FeedEntry>> ENTRIES = new TypeReference<>() {
	};

	private final JdbcClient database;

	private final InstantSource clock;

	private final Settings settings;

	RemoteFeeds(JdbcClient database, InstantSource clock, Settings settings) {
		this.settings = settings;
		this.database = database;
		this.clock = clock;
	}

	/** The newest first; null if there is no copy. */
	public @Nullable List<FeedEntry> entries(String url) {
		return this.database.sql("select items from remote_feeds where key = md5(?)")
			.param(url)
			.query((row, number) -> JSON.readValue(row.getString(1), ENTRIES))
			.optional()
			.orElse(null);
	}

	/** The feeds that blocks among the site's widgets show. */
	Set<String> inWidgets() {
		return this.settings.find(WIDGETS).map(FeedBlocks::urls).orElseGet(Set::of);
	}

	/** Whether a post that readers see, or a widget, shows this feed. */
	boolean isWanted(String url) {
		if (inWidgets().contains(url)) {
			return true;
		}
		try (Stream<Set<String>> shown = this.database
			.sql("select content from posts where status = 'publish' and content like '%<!-- wp:rss %'")
			.query((row, number) -> FeedBlocks.urls(row.getString(1)))
			.stream()) {
			return shown.anyMatch((urls) -> urls.contains(url));
		}
	}

	void keep(String url, List<FeedEntry> entries) {
		this.database.sql("""
				insert into remote_feeds (url, items, asked_at) values (?, ?::jsonb, ?)
				on conflict (key) do update set items = excluded.items, asked_at = excluded.asked_at""")
			.params(url, JSON.writeValueAsString(entries), Timestamp.from(this.clock.instant()))
			.update();
	}

	void forget(String url) {
		this.database.sql("delete from remote_feeds where key = md5(?)").param(url).update();
	}

}
