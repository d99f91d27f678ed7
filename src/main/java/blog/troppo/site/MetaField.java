package blog.troppo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that is noted about posts, terms, comments or people and that programs read
 * and write over REST: WordPress's {@code register_meta} with {@code show_in_rest}. A
 * bean of this type is all it takes. Begins with {@link #ofPosts} or its like, as one
 * text that whoever may edit the post may write; each step is a new field.
 *
 * @param kinds the post types or taxonomies that have it; empty for all, and of comments
 * and people
 * @param name what it is stored under
 * @param schema what a value must be, in WordPress's dialect of JSON schema
 * @param single whether there is one value, not a list of them
 * @param standard the value where none is stored; null for the type's own
 * @param needed what else its writers must be able to; empty for nothing
 * @param revisioned whether revisions keep it with the texts
 */
public record MetaField(Subject subject, List<String> kinds, String name, Map<String, Object> schema, boolean single,
		@Nullable Object standard, String needed, boolean revisioned) {

	/** What it is noted about. */
	public enum Subject {

		POST, TERM, COMMENT, USER

	}

	public static MetaField ofPosts(String name, String... types) {
		return of(Subject.POST, name, types);
	}

	public static MetaField ofTerms(String name, String... taxonomies) {
		return of(Subject.TERM, name, taxonomies);
	}

	public static MetaField ofComments(String name) {
		return of(Subject.COMMENT, name);
	}

	public static MetaField ofUsers(String name) {
		return of(Subject.USER, name);
	}

	private static MetaField of(Subject subject, String name, String... kinds) {
		Map<String, Object> text = new LinkedHashMap<>(Map.of("type", "string"));
		text.put("title", "");
		text.put("description", "");
		return new MetaField(subject, List.of(kinds), name, text, true, null, "", false);
	}

	/** {@code integer}, {@code number}, {@code boolean}, {@code array} and so on. */
	public MetaField type(String type) {
		return schema("type", type);
	}

	/** One word more of its schema: {@code enum}, {@code items}, {@code properties}. */
	public MetaField schema(String word, Object value) {
		Map<String, Object> schema = new LinkedHashMap<>(this.schema);
		schema.put(word, value);
		return new MetaField(this.subject, this.kinds, this.name, schema, this.single, this.standard, this.needed,
				this.revisioned);
	}

	/** What people read of it. */
	public MetaField called(String title, String description) {
		return schema("title", title).schema("description", description);
	}

	/** There may be any number of values. */
	public MetaField several() {
		return new MetaField(this.subject, this.kinds, this.name, this.schema, false, this.standard, this.needed,
				this.revisioned);
	}

	public MetaField standard(Object value) {
		return new MetaField(this.subject, this.kinds, this.name, this.schema, this.single, value, this.needed,
				this.revisioned);
	}

	/**
	 * Written by those alone who can do this. A name that begins with a line below
	 * ({@code _}) nobody may write without it.
	 */
	public MetaField needing(String capability) {
		return new MetaField(this.subject, this.kinds, this.name, this.schema, this.single, this.standard, capability,
				this.revisioned);
	}

	/** Revisions keep it. */
	public MetaField keptWithTexts() {
		return new MetaField(this.subject, this.kinds, this.name, this.schema, this.single, this.standard, this.needed,
				true);
	}

	public boolean isOf(Subject subject, String kind) {
		return this.subject == subject && (this.kinds.isEmpty() || this.kinds.contains(kind));
	}

	/** Not for everybody who may edit the post: WordPress's {@code is_protected_meta}. */
	public boolean isProtected() {
		return this.name.startsWith("_");
	}

}
