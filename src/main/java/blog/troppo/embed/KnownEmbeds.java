package blog.troppo.embed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.formatting.content.EmbedRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What providers said so far. Reading it is all that is done while a page is made. */
@Component
public class KnownEmbeds {

	private final JdbcClient database;

	private final InstantSource clock;

	KnownEmbeds(JdbcClient database, InstantSource clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The markup of those that there is some for, with one question to the database. */
	public Map<EmbedRequest, String> find(Collection<EmbedRequest> requests) {
		Map<EmbedRequest, String> found = new HashMap<>();
		if (!requests.isEmpty()) {
			this.database.sql("""
					select url, width, height, html from embeds
					where key in (select md5(asked) from unnest(?) asked) and html is not null""")
				.param(requests.stream().map(EmbedRequest::url).distinct().toArray(String[]::new))
				.query((row) -> {
					found.put(new EmbedRequest(row.getString(1), row.getInt(2), row.getInt(3)), row.getString(4));
				});
		}
		return found;
	}

	/** When it was last asked for in vain; empty if never. */
	Optional<Instant> failedAt(EmbedRequest request) {
		return this.database
			.sql("select asked_at from embeds where key = md5(?) and width = ? and height = ?" + " and html is null")
			.params(request.url(), request.width(), request.height())
			.query((row, number) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/** Without markup it is kept that there is none. A failure takes away no markup. */
	void keep(EmbedRequest request, @Nullable String html) {
		this.database.sql("""
				insert into embeds (url, width, height, html, asked_at) values (?, ?, ?, ?, ?)
				on conflict (key, width, height)
				do update set html = coalesce(excluded.html, embeds.html), asked_at = excluded.asked_at""")
			.param(request.url())
			.param(request.width())
			.param(request.height())
			.param(html)
			.param(Timestamp.from(this.clock.instant()))
			.update();
	}

}
