package blog.troppo.user;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written of a user: the array that {@code wp_insert_user} takes. Begins
 * with {@link #nothing()}; each step is a new change, and what no step names stays as it
 * is.
 *
 * @param nicename the name in the address of the author's page
 * @param roles the user's roles and no others; one that does not exist grants nothing
 * @param meta the one value of each key: {@code first_name}, {@code description}
 * @param noted all values of keys that programs registered
 */
public record UserChange(@Nullable String email, @Nullable String password, @Nullable String url,
		@Nullable String displayName, @Nullable String nicename, @Nullable List<String> roles, Map<String, String> meta,
		Map<String, List<String>> noted) {

	public static UserChange nothing() {
		return new UserChange(null, null, null, null, null, null, Map.of(), Map.of());
	}

	public UserChange email(String email) {
		return new UserChange(email, this.password, this.url, this.displayName, this.nicename, this.roles, this.meta,
				this.noted);
	}

	public UserChange password(String password) {
		return new UserChange(this.email, password, this.url, this.displayName, this.nicename, this.roles, this.meta,
				this.noted);
	}

	public UserChange url(String url) {
		return new UserChange(this.email, this.password, url, this.displayName, this.nicename, this.roles, this.meta,
				this.noted);
	}

	public UserChange displayName(String name) {
		return new UserChange(this.email, this.password, this.url, name, this.nicename, this.roles, this.meta,
				this.noted);
	}

	public UserChange nicename(String nicename) {
		return new UserChange(this.email, this.password, this.url, this.displayName, nicename, this.roles, this.meta,
				this.noted);
	}

	public UserChange roles(List<String> roles) {
		return new UserChange(this.email, this.password, this.url, this.displayName, this.nicename, List.copyOf(roles),
				this.meta, this.noted);
	}

	public UserChange meta(String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(this.meta);
		all.put(name, value);
		return new UserChange(this.email, this.password, this.url, this.displayName, this.nicename, this.roles, all,
				this.noted);
	}

	/** What a program notes: all values of a key, as they are; without any, it goes. */
	public UserChange noting(String name, List<String> values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.noted);
		all.put(name, List.copyOf(values));
		return new UserChange(this.email, this.password, this.url, this.displayName, this.nicename, this.roles,
				this.meta, all);
	}

	public UserChange firstName(String name) {
		return meta("first_name", name);
	}

	public UserChange lastName(String name) {
		return meta("last_name", name);
	}

	public UserChange nickname(String name) {
		return meta("nickname", name);
	}

	/** HTML of a comment's kind. */
	public UserChange description(String description) {
		return meta("description", description);
	}

	public UserChange locale(String locale) {
		return meta("locale", locale);
	}

}
