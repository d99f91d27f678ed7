package blog.troppo.operations.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Whose PostgreSQL is used: {@code TROPPO_DATABASE_URL}, {@code _USER} and
 * {@code _PASSWORD}, or without a URL the embedded one. The URL may be JDBC's or the form
 * that hosting companies hand out, {@code postgres://user:password@host/database}.
 */
@ConfigurationProperties("troppo.database")
record DatabaseSettings(@Nullable String url, @Nullable String user, @Nullable String password) {

	boolean embedded() {
		return !StringUtils.hasText(this.url);
	}

	ExternalDatabase external() {
		String given = StringUtils.hasText(this.url) ? this.url.strip() : "";
		if (given.startsWith("jdbc:postgresql:")) {
			return new ExternalDatabase(given, this.user, this.password);
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
					StringUtils.hasText(this.password) ? this.password : loginPassword);
		}
		catch (URISyntaxException ex) {
			throw unusable(" (special characters in the password must be written as %XX)");
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
