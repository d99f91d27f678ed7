package blog.troppo.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Escape;
import blog.troppo.site.RequestQuery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The slugs that posts would get by their titles if they were published now, as editors
 * show them: {@code get_sample_permalink()}.
 */
@Component
public class SlugSamples {

	private final JdbcClient database;

	private final PostSlugs slugs;

	SlugSamples(JdbcClient database, PostSlugs slugs) {
		this.database = database;
		this.slugs = slugs;
	}

	/**
	 * By the posts' numbers. One question finds out which slugs nobody else has; only
	 * what is taken is looked into.
	 */
	public Map<Long, String> of(Collection<Post> posts) {
		Map<Long, String> wanted = new HashMap<>();
		posts.forEach((post) -> wanted.put(post.id(), wanted(post)));
		Map<String, List<Long>> holders = holders(wanted.values());
		Map<Long, String> samples = new HashMap<>();
		posts.forEach((post) -> {
			String slug = wanted.getOrDefault(post.id(), "");
			boolean shared = holders.getOrDefault(slug, List.of()).stream().anyMatch((id) -> id != post.id());
			samples.put(post.id(), Escape.textarea(RequestQuery.decode(this.slugs.sample(slug, post, shared))));
		});
		return samples;
	}

	/** What has no title goes by its number. */
	private String wanted(Post post) {
		String slug = this.slugs.of(post.title());
		return slug.isEmpty() ? String.valueOf(post.id()) : slug;
	}

	private Map<String, List<Long>> holders(Collection<String> slugs) {
		Map<String, List<Long>> holders = new HashMap<>();
		List<String> asked = slugs.stream().filter((slug) -> !slug.isEmpty()).distinct().toList();
		if (!asked.isEmpty()) {
			this.database.sql("select slug, array_agg(id) from posts where slug in (:slugs) group by slug")
				.param("slugs", asked)
				.query((row) -> {
					holders.put(row.getString(1), List.of((Long[]) row.getArray(2).getArray()));
				});
		}
		return holders;
	}

}
