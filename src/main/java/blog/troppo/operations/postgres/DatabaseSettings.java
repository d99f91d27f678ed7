package blog.troppo.operations.postgres;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whose PostgreSQL is used: {@code TROPPO_DATABASE_URL}, {@code _USER} and
 * {@code _PASSWORD} or {@code _PASSWORD_FILE}, or without a URL the embedded one. The URL
 * may be JDBC's or the form that hosting companies hand out,
 * {@code postgres://user:password@host/database}. It may name several hosts, of which the
 * one that takes writes is used: after a fail-over another.
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
			return new ExternalDatabase(atThePrimary(given), this.user, secret());
		}
		if (given.startsWith("postgres://") || given.startsWith("postgresql://")) {
			return fromUri(given);
		}
		throw unusable("");
	}

	private ExternalDatabase fromUri(String given) {
		try {
			URI uri = new URI(given);
			String authority = (uri.getRawAuthority() != null) ? uri.getRawAuthority() : "";
			String hosts = authority.substring(authority.lastIndexOf('@') + 1);
			if (!Arrays.stream(hosts.split(",", -1)).allMatch(DatabaseSettings::isHost) || uri.getPath().length() < 2) {
				throw unusable("");
			}
			String options = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
			String login = authority.substring(0, Math.max(0, authority.lastIndexOf('@')));
			int colon = login.indexOf(':');
			String loginUser = decoded((colon < 0) ? login : login.substring(0, colon));
			String loginPassword = (colon < 0) ? null : decoded(login.substring(colon + 1));
			return new ExternalDatabase(atThePrimary("jdbc:postgresql://" + hosts + uri.getRawPath() + options),
					StringUtils.hasText(this.user) ? this.user : loginUser,
					StringUtils.hasText(secret()) ? secret() : loginPassword);
		}
		catch (URISyntaxException ex) {
			throw unusable(" (special characters in the password must be written as %XX)");
		}
	}

	private static boolean isHost(String text) {
		return text.matches("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(:\\d{1,5})?");
	}

	/** A standby takes no writes, and Troppo writes. */
	private static String atThePrimary(String jdbc) {
		boolean several = jdbc.replaceFirst("\\?.*", "").contains(",");
		return (!several || jdbc.contains("targetServerType=")) ? jdbc
				: jdbc + (jdbc.contains("?") ? "&" : "?") + "targetServerType=primary";
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
