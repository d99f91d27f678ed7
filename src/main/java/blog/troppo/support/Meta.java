package blog.troppo.support;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * One entry of what is noted about something ({@code wp_postmeta} and its sisters): a
 * name, which may stand there several times, in order, and a value.
 */
@MappedSuperclass
public abstract class Meta {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private String value;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected Meta() {
	}

	protected Meta(String name, String value) {
		this.name = name;
		this.value = value;
	}

	/** One that was read. */
	protected Meta(long id, String name, String value) {
		this(name, value);
		this.id = id;
	}

	/** The id; an entry not saved yet has 0. */
	public long id() {
		return (this.id != null) ? this.id : 0;
	}

	public String name() {
		return this.name;
	}

	public String value() {
		return this.value;
	}

	protected void say(String value) {
		this.value = value;
	}

	/** The first value of that name. */
	public static Optional<String> first(List<? extends Meta> entries, String name) {
		return entries.stream().filter((entry) -> entry.name().equals(name)).map(Meta::value).findFirst();
	}

}
