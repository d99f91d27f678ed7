package blog.troppo.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a term; null stays as it is.
 *
 * @param slug the name in addresses; an empty one is made from the name
 * @param parentId the term it is to stand below; 0 is none
 * @param meta all values of each key
 */
public record TermChange(@Nullable String name, @Nullable String slug, @Nullable String description,
		@Nullable Long parentId, Map<String, List<String>> meta) {

	public static TermChange nothing() {
		return new TermChange(null, null, null, null, Map.of());
	}

	public static TermChange named(String name) {
		return nothing().name(name);
	}

	public TermChange name(String name) {
		return new TermChange(name, this.slug, this.description, this.parentId, this.meta);
	}

	public TermChange slug(String slug) {
		return new TermChange(this.name, slug, this.description, this.parentId, this.meta);
	}

	/** HTML of a comment's kind. */
	public TermChange description(String description) {
		return new TermChange(this.name, this.slug, description, this.parentId, this.meta);
	}

	public TermChange parent(long id) {
		return new TermChange(this.name, this.slug, this.description, id, this.meta);
	}

	public TermChange meta(String name, List<String> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.meta);
		all.put(name, values);
		return new TermChange(this.name, this.slug, this.description, this.parentId, all);
	}

}
