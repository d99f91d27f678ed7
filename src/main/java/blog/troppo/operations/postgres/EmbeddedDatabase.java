package blog.troppo.operations.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The way to the embedded server; left when the pool that uses it has been closed.
 */
record EmbeddedDatabase(EmbeddedPostgres server) implements JdbcConnectionDetails, AutoCloseable {

	@Override
	public String getJdbcUrl() {
		return this.server.url();
	}

	@Override
	public String getUsername() {
		return this.server.user();
	}

	@Override
	public String getPassword() {
		return this.server.password();
	}

	@Override
	public void close() {
		this.server.close();
	}

	@Override
	public String toString() {
		return "embedded PostgreSQL at " + getJdbcUrl();
	}

}
