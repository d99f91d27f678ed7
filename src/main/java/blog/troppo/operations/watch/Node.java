package blog.troppo.operations.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine this is, as its operator calls it. */
final class Node {

	private Node() {
	}

	static String name() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
