package blog.troppo.rest.menus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.content.Post;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Term;
import blog.troppo.support.PhpSerialized;

/**
 * An entry of a menu, with what it leads to.
 *
 * @param post the entry itself
 * @param leadsToPost empty if it leads elsewhere, or if the post is gone
 * @param leadsToTerm empty if it leads elsewhere, or if the term is gone
 */
record MenuItem(Post post, Optional<Post> leadsToPost, Optional<Term> leadsToTerm) {

	static final String CUSTOM = "custom";

	private static final Map<String, String> LABELS = Map.of("post", "Post", "page", "Page", "attachment", "Media");

	long id() {
		return this.post.id();
	}

	String meta(String name) {
		return this.post.meta("_menu_item_" + name).orElse("");
	}

	long number(String name) {
		return meta(name).matches("\\d{1,18}") ? Long.parseLong(meta(name)) : 0;
	}

	String type() {
		return meta("type");
	}

	boolean is(String type) {
		return type().equals(type);
	}

	String object() {
		return is(CUSTOM) ? CUSTOM : meta("object");
	}

	long objectId() {
		return is(CUSTOM) ? id() : number("object_id");
	}

	/** Its own words, else the name of what it leads to. */
	String title() {
		return this.post.title().isEmpty() ? nameOfObject() : this.post.title();
	}

	String nameOfObject() {
		return this.leadsToTerm.map(Term::name)
			.or(() -> this.leadsToPost
				.map((post) -> post.title().isEmpty() ? "#" + post.id() + " (no title)" : post.title()))
			.orElse("");
	}

	String label() {
		return switch (type()) {
			case "post_type" -> LABELS.getOrDefault(object(), object());
			case "taxonomy" -> Taxonomy.find(object()).map(Taxonomy::singular).orElse(object());
			case "post_type_archive" -> "Post Type Archive";
			default -> "Custom Link";
		};
	}

	/** Whether it leads nowhere. */
	boolean invalid() {
		return switch (type()) {
			case "post_type" -> this.leadsToPost.filter((post) -> !post.is(PostStatus.TRASH)).isEmpty();
			case "taxonomy" -> this.leadsToTerm.isEmpty();
			case "post_type_archive" -> !PostType.named(object()).isBuiltIn();
			default -> false;
		};
	}

	List<String> classes() {
		List<String> classes = PhpSerialized.readArray(meta("classes"))
			.values()
			.stream()
			.map(Object::toString)
			.toList();
		return classes.isEmpty() ? List.of("") : classes;
	}

	List<String> relations() {
		return Stream.of(meta("xfn").split(" ", -1)).toList();
	}

	Optional<Term> menu() {
		return this.post.terms(Taxonomy.NAV_MENU).findFirst();
	}

}
