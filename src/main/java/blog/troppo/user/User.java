package blog.troppo.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import blog.troppo.support.Meta;
import blog.troppo.support.NotRead;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/** Who writes, moderates or comments here: {@code wp_users} and {@code wp_usermeta}. */
@Entity
@Table(name = "users")
public class User {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String login;

	private String passwordHash = "";

	private String nicename;

	private String email = "";

	private String url = "";

	private Instant registeredAt;

	private String activationKey = "";

	private String displayName;

	@ElementCollection
	@CollectionTable(name = "user_roles", joinColumns = @JoinColumn(name = "user_id"))
	@Column(name = "role_name")
	private Set<String> roles = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "user_capabilities", joinColumns = @JoinColumn(name = "user_id"))
	@MapKeyColumn(name = "capability")
	@Column(name = "granted")
	private Map<String, Boolean> capabilities = new LinkedHashMap<>();

	@OneToMany(mappedBy = "user", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<UserMeta> meta = new ArrayList<>();

	/** What it had before its rights were changed; published when it is saved. */
	@Transient
	private @Nullable String rightsBefore;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected User() {
	}

	public User(String login, String nicename, Instant registeredAt) {
		this.login = login;
		this.nicename = nicename;
		this.displayName = login;
		this.registeredAt = registeredAt;
	}

	/**
	 * Somebody as lists show who wrote what. Of the password, roles and what is noted
	 * about him nothing was read.
	 */
	public static User asShown(long id, String login, String nicename, String displayName, String email, String url,
			Instant registeredAt) {
		User user = new User(login, nicename, registeredAt);
		user.id = id;
		user.displayName = displayName;
		user.email = email;
		user.url = url;
		user.roles = NotRead.set();
		user.capabilities = NotRead.map();
		user.meta = NotRead.list();
		return user;
	}

	/** The id; a user not saved yet has none. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("The user " + this.login + " is not saved yet");
		}
		return this.id;
	}

	public String login() {
		return this.login;
	}

	public String nicename() {
		return this.nicename;
	}

	public String displayName() {
		return this.displayName;
	}

	public String email() {
		return this.email;
	}

	public String url() {
		return this.url;
	}

	public Instant registeredAt() {
		return this.registeredAt;
	}

	public String passwordHash() {
		return this.passwordHash;
	}

	public Set<String> roles() {
		return Collections.unmodifiableSet(new LinkedHashSet<>(this.roles));
	}

	/** What this user may, or with false may not do, whatever the roles say. */
	public Map<String, Boolean> ownCapabilities() {
		return Map.copyOf(this.capabilities);
	}

	public void introduceAs(String displayName) {
		this.displayName = displayName;
	}

	/** The name in the address of the author's page. */
	void nameInAddresses(String nicename) {
		this.nicename = nicename;
	}

	public void reachAt(String email, String url) {
		this.email = email;
		this.url = url;
	}

	public void protectWith(String passwordHash) {
		this.passwordHash = passwordHash;
	}

	/** Gives this role and takes all others, as {@code WP_User::set_role}. */
	public void setRole(String role) {
		rememberRights();
		this.roles.clear();
		this.roles.add(role);
	}

	/** Gives these roles and takes all others. */
	void setRoles(Collection<String> roles) {
		rememberRights();
		this.roles.clear();
		this.roles.addAll(roles);
	}

	/** As {@code WP_User::add_cap}. */
	public void grant(String capability, boolean granted) {
		rememberRights();
		this.capabilities.put(capability, granted);
	}

	/**
	 * The first value of a meta key, such as {@code description} or {@code first_name}.
	 */
	public Optional<String> meta(String name) {
		return Meta.first(this.meta, name);
	}

	public List<String> metaValues(String name) {
		return this.meta.stream().filter((entry) -> entry.name().equals(name)).map(UserMeta::value).toList();
	}

	/** All values of a key; without any, it is not there. */
	void setMeta(String name, List<String> values) {
		this.meta.removeIf((entry) -> entry.name().equals(name));
		values.forEach((value) -> this.meta.add(new UserMeta(this, name, value)));
	}

	public void setMeta(String name, String value) {
		this.meta.removeIf((entry) -> entry.name().equals(name));
		this.meta.add(new UserMeta(this, name, value));
	}

	/**
	 * The reset key's time and hash, as WordPress keeps them; empty if none was asked.
	 */
	String activationKey() {
		return this.activationKey;
	}

	void expectReset(String activationKey) {
		this.activationKey = activationKey;
	}

	@DomainEvents
	Collection<RightsChanged> rightsChanged() {
		return (this.rightsBefore == null || this.rightsBefore.equals(rights())) ? List.of()
				: List.of(new RightsChanged(id(), this.login, this.rightsBefore, rights()));
	}

	@AfterDomainEventPublication
	void rightsAreKnown() {
		this.rightsBefore = null;
	}

	private void rememberRights() {
		if (this.rightsBefore == null) {
			this.rightsBefore = rights();
		}
	}

	private String rights() {
		return new TreeSet<>(this.roles) + (this.capabilities.isEmpty() ? "" : " " + new TreeMap<>(this.capabilities));
	}

	/** A user's roles or own capabilities are others than before. */
	public record RightsChanged(long userId, String login, String before, String after) {

	}

}
