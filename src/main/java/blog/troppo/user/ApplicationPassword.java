package blog.troppo.user;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A password of one of a user's applications: good for REST and XML-RPC, never for the
 * login form.
 */
@Entity
@Table(name = "application_passwords")
public class ApplicationPassword {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private User user;

	private String appId = "";

	private String name;

	private String passwordHash;

	private Instant createdAt;

	private @Nullable Instant lastUsedAt;

	private @Nullable String lastIp;

	@SuppressWarnings("NullAway.Init") // for Hibernate
	protected ApplicationPassword() {
	}

	ApplicationPassword(User user, String name, String appId, String passwordHash, Instant createdAt) {
		this.id = UUID.randomUUID();
		this.user = user;
		this.name = name;
		this.appId = appId;
		this.passwordHash = passwordHash;
		this.createdAt = createdAt;
	}

	public UUID id() {
		return this.id;
	}

	public User user() {
		return this.user;
	}

	public String name() {
		return this.name;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	public String appId() {
		return this.appId;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant lastUsedAt() {
		return this.lastUsedAt;
	}

	public @Nullable String lastIp() {
		return this.lastIp;
	}

	void rename(String name) {
		this.name = name;
	}

	void usedAt(Instant now, @Nullable String ip) {
		this.lastUsedAt = now;
		this.lastIp = ip;
	}

}
