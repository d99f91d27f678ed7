package blog.troppo.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server of a test, from where neither outgoing connections nor embedded
 * databases take theirs, so that none of another test has it before the server comes.
 */
public final class FreePort {

	private static final int FIRST = 10_000;

	private static final int BEHIND_LAST = 20_000;

	private FreePort() {
	}

	public static int find() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
			try (ServerSocket _ = new ServerSocket(port)) {
				return port;
			}
			catch (IOException ex) {
				// taken, another one will do
			}
		}
	}

}
