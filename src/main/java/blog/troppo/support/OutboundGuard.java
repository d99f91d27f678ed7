package blog.troppo.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Requests to addresses that strangers name: files of an import, pingback sources,
 * oEmbed. Only the public internet can be reached. Every address of a host is checked,
 * and the connection goes to the addresses checked, so that a name cannot change its
 * mind; each redirect is checked again.
 */
public final class OutboundGuard implements AutoCloseable {

	/** What is not reached, and why. */
	public static final class RefusedException extends UnknownHostException {

		private static final long serialVersionUID = 1L;

		RefusedException(String message) {
			super(message);
		}

	}

	/** An answer whose body has been written elsewhere. */
	public record Answer(int status, String contentType, long length) {
	}

	private static final Set<Integer> PORTS = Set.of(80, 443, 8080);

	private static final List<String> RESERVED = List.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
			"169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
			"198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

	private final Predicate<InetAddress> allowed;

	private final IntPredicate ports;

	private final CloseableHttpClient client;

	public OutboundGuard() {
		this(OutboundGuard::isPublic, PORTS::contains);
	}

	/** A guard with rules of its own, as for a test's server. */
	public OutboundGuard(Predicate<InetAddress> allowed, IntPredicate ports) {
		this.allowed = allowed;
		this.ports = ports;
		Timeout patience = Timeout.ofSeconds(10);
		this.client = HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(new CheckingResolver())
				.setDefaultConnectionConfig(
						ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience).build())
				.build())
			.setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).setMaxRedirects(5).build())
			.setRedirectStrategy(new CheckingRedirects())
			.disableCookieManagement()
			.disableAuthCaching()
			.disableAutomaticRetries()
			.disableContentCompression()
			.setUserAgent("Troppo")
			.build();
	}

	/**
	 * The client behind this guard, for requests that {@link #fetch} does not cover. Give
	 * it only addresses that passed {@link #check}.
	 */
	public CloseableHttpClient client() {
		return this.client;
	}

	/** Refuse addresses that are not plain HTTP: other schemes, log-ins, odd ports. */
	public void check(URI address) throws RefusedException {
		String scheme = String.valueOf(address.getScheme());
		boolean tls = scheme.equalsIgnoreCase("https");
		int port = (address.getPort() >= 0) ? address.getPort() : tls ? 443 : 80;
		if (!tls && !scheme.equalsIgnoreCase("http")) {
			throw new RefusedException("only http and https are fetched, not " + scheme);
		}
		if (address.getHost() == null || address.getRawUserInfo() != null) {
			throw new RefusedException("the address has no host, or a log-in");
		}
		if (!this.ports.test(port)) {
			throw new RefusedException("port " + port + " is not fetched from");
		}
	}

	/**
	 * Get what is there, up to a size and within a time.
	 * @throws IOException if it is refused, too large, too slow or fails
	 */
	public Answer fetch(URI address, long mostBytes, Duration longest, OutputStream to) throws IOException {
		check(address);
		HttpGet get = new HttpGet(address);
		Thread watch = Thread.ofVirtual().start(() -> cancelAfter(longest, get));
		try {
			return this.client.execute(get, (answer) -> receive(answer, mostBytes, to));
		}
		catch (IOException ex) {
			throw get.isCancelled() ? new IOException("it took longer than " + longest.toSeconds() + " s", ex) : ex;
		}
		finally {
			watch.interrupt();
		}
	}

	private static void cancelAfter(Duration longest, HttpGet get) {
		try {
			Thread.sleep(longest);
			get.cancel();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Answer receive(ClassicHttpResponse answer, long mostBytes, OutputStream to) throws IOException {
		HttpEntity entity = answer.getEntity();
		if (entity == null) {
			return new Answer(answer.getCode(), "", 0);
		}
		long length = 0;
		InputStream body = entity.getContent();
		byte[] buffer = new byte[1 << 14];
		for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
			length += count;
			if (length > mostBytes) {
				answer.close();
				throw new IOException("it is larger than " + mostBytes + " bytes");
			}
			to.write(buffer, 0, count);
		}
		return new Answer(answer.getCode(), String.valueOf(entity.getContentType()), length);
	}

	@Override
	public void close() {
		this.client.close(CloseMode.GRACEFUL);
	}

	/**
	 * Whether an address is one of the public internet: not this machine, a private or
	 * link-local network, a carrier's, documentation, multicast or otherwise reserved,
	 * neither as itself nor within an IPv6 address that leads to it.
	 */
	public static boolean isPublic(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (address instanceof Inet4Address) {
			return RESERVED.stream().noneMatch((network) -> contains(network, bytes));
		}
		if (!(address instanceof Inet6Address)) {
			return false;
		}
		int first = group(bytes, 0);
		int second = group(bytes, 1);
		if (first == 0x64 && second == 0xff9b && group(bytes, 2) == 0 && group(bytes, 3) == 0 && group(bytes, 4) == 0
				&& group(bytes, 5) == 0) {
			return isPublicWithin(bytes, 12);
		}
		if (first == 0x2002) {
			return isPublicWithin(bytes, 2);
		}
		boolean global = (first & 0xe000) == 0x2000;
		boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8) || first == 0x3fff && second < 0x1000;
		return global && !special;
	}

	private static boolean isPublicWithin(byte[] address, int offset) {
		byte[] inner = Arrays.copyOfRange(address, offset, offset + 4);
		return RESERVED.stream().noneMatch((network) -> contains(network, inner));
	}

	private static int group(byte[] address, int index) {
		return (address[2 * index] & 0xff) << 8 | address[2 * index + 1] & 0xff;
	}

	private static boolean contains(String network, byte[] address) {
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

	private final class CheckingResolver implements DnsResolver {

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			InetAddress[] addresses = InetAddress.getAllByName(host);
			for (InetAddress address : addresses) {
				if (!OutboundGuard.this.allowed.test(address)) {
					throw new RefusedException(host + " is not on the public internet");
				}
			}
			return addresses;
		}

		@Override
		public @Nullable String resolveCanonicalHostname(String host) {
			return host;
		}

	}

	private final class CheckingRedirects extends DefaultRedirectStrategy {

		@Override
		public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context)
				throws HttpException {
			URI location = super.getLocationURI(request, response, HttpClientContext.cast(context));
			try {
				check(location);
				return location;
			}
			catch (RefusedException ex) {
				throw new ProtocolException("a redirect is refused: " + ex.getMessage(), ex);
			}
		}

	}

}
