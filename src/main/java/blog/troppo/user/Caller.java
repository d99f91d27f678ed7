package blog.troppo.user;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

import blog.troppo.support.Shortened;

/**
 * Where a request comes from.
 *
 * @param address the IP address of the last proxy's client
 * @param agent what the program says that it is
 */
public record Caller(String address, String agent) {

	private static final int LONGEST = 300;

	/** The command line, or a task. */
	public static final Caller NOBODY = new Caller("", "");

	public Caller {
		address = clean(address);
		agent = clean(agent);
	}

	/**
	 * What counts as one: an address, or a network of version 6 that one customer gets.
	 */
	String network() {
		try {
			InetAddress parsed = InetAddress.ofLiteral(this.address);
			byte[] bytes = parsed.getAddress();
			return (parsed instanceof Inet4Address) ? parsed.getHostAddress()
					: InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, 8), 16)).getHostAddress();
		}
		catch (IllegalArgumentException | java.net.UnknownHostException ex) {
			return this.address;
		}
	}

	private static String clean(String text) {
		return Shortened.to(LONGEST, text.replaceAll("\\p{Cntrl}+", " ").strip());
	}

}
