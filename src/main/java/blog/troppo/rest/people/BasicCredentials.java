package blog.troppo.rest.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What an {@code Authorization} header of the kind {@code Basic} holds. */
final class BasicCredentials {

	private static final String BASIC = "basic ";

	private BasicCredentials() {
	}

	/** The part behind the colon. */
	static Optional<String> password(String header) {
		if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return Optional.empty();
		}
		try {
			byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
			String pair = new String(decoded, StandardCharsets.UTF_8);
			int colon = pair.indexOf(':');
			return (colon < 0) ? Optional.empty() : Optional.of(pair.substring(colon + 1));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
