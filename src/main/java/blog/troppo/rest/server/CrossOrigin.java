package blog.troppo.rest.server;

import java.net.URI;
import java.net.URISyntaxException;

/** Which origins a browser may be told of. */
final class CrossOrigin {

	private CrossOrigin() {
	}

	/** An address of the web with nothing but a host; {@code null} is nobody's. */
	static boolean isAddress(String origin) {
		try {
			URI address = new URI(origin);
			return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
					&& address.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
