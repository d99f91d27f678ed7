package blog.troppo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.support.Meta;
import blog.troppo.support.NotRead;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A category, a tag, or a term of any other taxonomy. */
@Entity
@Table(name = "terms")
public class Term {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String taxonomy;

	private String name;

	private String slug;

	private String description = "";

	private @Nullable Long parentId;

	/** Kept by the database, with the change that moves it. */
	@Column(insertable = false, updatable = false)
	private int postCount;

	@OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	List<TermMeta> meta = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Term() {
	}

	public Term(Taxonomy taxonomy, String name, String slug) {
		this.taxonomy = taxonomy.name();
		this.name = name;
		this.slug = slug;
	}

	/** One that was read to be shown, without what is noted about it. */
	static Term asShown(long id, Taxonomy taxonomy, String name, String slug, @Nullable Long parentId, int postCount) {
		Term term = new Term(taxonomy, name, slug);
		term.id = id;
		term.parentId = parentId;
		term.postCount = postCount;
		term.meta = NotRead.list();
		return term;
	}

	/** The id; a term not saved yet has none. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("The term " + this.slug + " is not saved yet");
		}
		return this.id;
	}

	public Taxonomy taxonomy() {
		return Taxonomy.named(this.taxonomy);
	}

	public String name() {
		return this.name;
	}

	public String slug() {
		return this.slug;
	}

	public String description() {
		return this.description;
	}

	public Optional<Long> parentId() {
		return Optional.ofNullable(this.parentId);
	}

	/** How many published posts are filed under this term itself. */
	public int postCount() {
		return this.postCount;
	}

	public void describe(String description) {
		this.description = description;
	}

	void rename(String name, String slug) {
		this.name = name;
		this.slug = slug;
	}

	void moveBelow(@Nullable Long parentId) {
		this.parentId = parentId;
	}

	public Optional<String> meta(String name) {
		return Meta.first(this.meta, name);
	}

	public void addMeta(String name, String value) {
		this.meta.add(new TermMeta(this, name, value));
	}

	/** All that is noted about it, in order. */
	public List<Meta> metaEntries() {
		return List.copyOf(this.meta);
	}

	/** All values of a meta key, in order. */
	public List<String> metaValues(String name) {
		return this.meta.stream().filter((entry) -> entry.name().equals(name)).map(Meta::value).toList();
	}

	/** These values of a meta key and no others. */
	void setMeta(String name, List<String> values) {
		this.meta.removeIf((entry) -> entry.name().equals(name));
		values.forEach((value) -> addMeta(name, value));
	}

}
