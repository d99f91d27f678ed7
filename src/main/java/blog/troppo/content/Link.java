package blog.troppo.content;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import blog.troppo.user.User;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An entry of the blogroll. */
@Entity
@Table(name = "links")
public class Link {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String url;

	private String name;

	private String image = "";

	private String target = "";

	private String description = "";

	private boolean visible = true;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable User owner;

	private int rating;

	private @Nullable Instant updatedAt;

	private String rel = "";

	private String notes = "";

	private String rss = "";

	@ManyToMany
	@JoinTable(name = "link_terms", joinColumns = @JoinColumn(name = "link_id"),
			inverseJoinColumns = @JoinColumn(name = "term_id"))
	private Set<Term> categories = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Link() {
	}

	public Link(String name, String url) {
		this.name = name;
		this.url = url;
	}

	public String url() {
		return this.url;
	}

	public String name() {
		return this.name;
	}

	public String description() {
		return this.description;
	}

	public String target() {
		return this.target;
	}

	public String rel() {
		return this.rel;
	}

	public String rss() {
		return this.rss;
	}

	/** When the site behind it was last seen to change; the blogroll tells. */
	public Optional<Instant> updatedAt() {
		return Optional.ofNullable(this.updatedAt);
	}

	public boolean isVisible() {
		return this.visible;
	}

	public Set<Term> categories() {
		return Set.copyOf(this.categories);
	}

}
