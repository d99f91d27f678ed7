package blog.troppo.operations.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL server that somebody else looks after.
 */
record ExternalDatabase(String jdbcUrl, @Nullable String user,
		@Nullable String secret) implements JdbcConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return this.jdbcUrl;
	}

	@Override
	public @Nullable String getUsername() {
		return this.user;
	}

	@Override
	public @Nullable String getPassword() {
		return this.secret;
	}

	@Override
	public String toString() {
		return this.jdbcUrl.replaceFirst("\\?.*", "");
	}

}
