package blog.troppo.support;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** Which addresses are those of the public internet. */
final class PublicInternet {

	private static final List<String> RESERVED = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

	private PublicInternet() {
	}

	/**
	 * Whether an address is not this machine's, a private or link-local network's, a
	 * carrier's, for documentation, multicast or otherwise reserved, neither as itself
	 * nor within an IPv6 address that leads to it.
	 */
	static boolean contains(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (address instanceof Inet4Address) {
			return containsVersion4(bytes);
		}
		if (!(address instanceof Inet6Address)) {
			return false;
		}
		int first = group(bytes, 0);
		int second = group(bytes, 1);
		if (first == 0x64 && second == 0xff9b && group(bytes, 2) == 0 && group(bytes, 3) == 0 && group(bytes, 4) == 0
				&& group(bytes, 5) == 0) {
			return containsVersion4(Arrays.copyOfRange(bytes, 12, 16));
		}
		if (first == 0x2002) {
			return containsVersion4(Arrays.copyOfRange(bytes, 2, 6));
		}
		boolean global = (first & 0xe000) == 0x2000;
		boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8) || first == 0x3fff && second < 0x1000;
		return global && !special;
	}

	private static boolean containsVersion4(byte[] address) {
		return RESERVED.stream().noneMatch((network) -> isWithin(network, address));
	}

	private static int group(byte[] address, int index) {
		return (address[2 * index] & 0xff) << 8 | address[2 * index + 1] & 0xff;
	}

	private static boolean isWithin(String network, byte[] address) {
		int slash = network.indexOf('/');
		int bits = Integer.parseInt(network.substring(slash + 1));
		int mask = -1 << (32 - bits);
		int base = 0;
		int asked = 0;
		String[] parts = network.substring(0, slash).split("\\.");
		for (int i = 0; i < 4; i++) {
			base = base << 8 | Integer.parseInt(parts[i]);
			asked = asked << 8 | address[i] & 0xff;
		}
		return (asked & mask) == (base & mask);
	}

}
