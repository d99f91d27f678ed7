package blog.troppo.operations.postgres;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whose PostgreSQL is used: {@code TROPPO_DATABASE_URL}, {@code _USER} and
 * {@code _PASSWORD} or {@code _PASSWORD_FILE}, or without a URL the embedded one. The URL
 * may be JDBC's or the form that hosting companies hand out,
 * {@code postgres://user:password@host/database}.
 */
@ConfigurationProperties("troppo.database")
record DatabaseSettings(@Nullable String url, @Nullable String user, @Nullable String password,
		@Nullable Path passwordFile) {

	boolean embedded() {
		return !StringUtils.hasText(this.url);
	}

	ExternalDatabase external() {
		String given = StringUtils.hasText(this.url) ? this.url.strip() : "";
		if (given.startsWith("jdbc:postgresql:")) {
			return new ExternalDatabase(given, this.user, secret());
		}
		if (given.startsWith("postgres://") || given.startsWith("postgresql://")) {
			return fromUri(given);
		}
		throw unusable("");
	}

	private ExternalDatabase fromUri(String given) {
		try {
			URI uri = new URI(given);
			String host = uri.getHost();
			if (host == null || uri.getPath().length() < 2) {
				throw unusable("");
			}
			String port = (uri.getPort() == -1) ? "" : ":" + uri.getPort();
			String options = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
			String login = (uri.getRawUserInfo() != null) ? uri.getRawUserInfo() : "";
			int colon = login.indexOf(':');
			String loginUser = decoded((colon < 0) ? login : login.substring(0, colon));
			String loginPassword = (colon < 0) ? null : decoded(login.substring(colon + 1));
			return new ExternalDatabase("jdbc:postgresql://" + host + port + uri.getRawPath() + options,
					StringUtils.hasText(this.user) ? this.user : loginUser,
					StringUtils.hasText(secret()) ? secret() : loginPassword);
		}
		catch (URISyntaxException ex) {
			throw unusable(" (special characters in the password must be written as %XX)");
		}
	}

	/**
	 * A file is how containers hand out secrets; the environment shows up in more places.
	 */
	private @Nullable String secret() {
		if (StringUtils.hasText(this.password) || this.passwordFile == null || this.passwordFile.toString().isEmpty()) {
			return this.password;
		}
		try {
			return Files.readString(this.passwordFile).strip();
		}
		catch (IOException ex) {
			throw new CannotProceedException("The database's password cannot be read from " + this.passwordFile
					+ ": see to TROPPO_DATABASE_PASSWORD_FILE", ex);
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
	}

	/** Does not repeat the URL: it may hold a password. */
	private static CannotProceedException unusable(String hint) {
		return new CannotProceedException(
				"TROPPO_DATABASE_URL must be like postgres://user:password@host:5432/database" + hint);
	}

}
