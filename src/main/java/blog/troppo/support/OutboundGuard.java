package blog.troppo.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Requests to addresses that strangers name: files of an import, pingback sources,
 * oEmbed. Only the public internet can be reached, and what the operator allows besides.
 * Every address of a host is checked, and the connection goes to the addresses checked,
 * so that a name cannot change its mind; each redirect is checked again.
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

	/**
	 * What some programs take for an IPv4 address: octal, hexadecimal, with parts left
	 * out.
	 */
	private static final Pattern NUMERIC = Pattern.compile("(?:.*\\.)?(?:0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

	private static final Pattern DOTTED_QUAD = Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");

	private final Set<String> allowed;

	private final DnsResolver names;

	/**
	 * Made when something is asked: it reads all authorities that certificates may have.
	 */
	private @Nullable CloseableHttpClient client;

	public OutboundGuard() {
		this(Set.of());
	}

	/**
	 * A guard with exceptions.
	 * @param allowed hosts, as they stand in addresses, with their port:
	 * {@code 127.0.0.1:8070}
	 */
	public OutboundGuard(Collection<String> allowed) {
		this(allowed, SystemDefaultDnsResolver.INSTANCE);
	}

	OutboundGuard(Collection<String> allowed, DnsResolver names) {
		this.allowed = allowed.stream()
			.map((host) -> host.strip().toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
		this.names = names;
	}

	private synchronized CloseableHttpClient client() {
		CloseableHttpClient made = this.client;
		if (made == null) {
			this.client = made = newClient();
		}
		return made;
	}

	private CloseableHttpClient newClient() {
		Timeout patience = Timeout.ofSeconds(10);
		return HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setDnsResolver(new CheckingResolver(this.names))
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
		if (!PORTS.contains(port) && !isAllowed(address.getHost(), port)) {
			throw new RefusedException("port " + port + " is not fetched from");
		}
		if (!isAllowed(address.getHost(), port)) {
			checkLiteral(address.getHost());
		}
	}

	/** A host that is a name has its addresses checked when it is connected to. */
	private static void checkLiteral(String host) throws RefusedException {
		boolean literal = DOTTED_QUAD.matcher(host).matches() || host.startsWith("[");
		if (NUMERIC.matcher(host).matches() && !literal
				|| literal && !PublicInternet.contains(InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")))) {
			throw new RefusedException(host + " is not on the public internet");
		}
	}

	private boolean isAllowed(String host, int port) {
		return this.allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
	}

	/**
	 * Get what is there, up to a size and within a time.
	 * @throws IOException if it is refused, too large, too slow or fails
	 */
	public Answer fetch(URI address, long mostBytes, Duration longest, OutputStream to) throws IOException {
		return ask(address, HttpGet::new, HttpClientContext.create(), longest,
				(answer) -> receive(answer, mostBytes, to));
	}

	/**
	 * Ask anything, within a time. How much of the answer is read is for the handler to
	 * limit; the context tells the redirects that were followed.
	 * @param request what is asked of the address, once that has been checked: not every
	 * port fits into a request
	 * @throws IOException if it is refused, too slow or fails
	 */
	public <T> T ask(URI address, Function<URI, HttpUriRequestBase> request, HttpClientContext context,
			Duration longest, HttpClientResponseHandler<T> handler) throws IOException {
		check(address);
		HttpUriRequestBase asked = request.apply(address);
		Thread watch = Thread.ofVirtual().start(() -> cancelAfter(longest, asked));
		try {
			return client().execute(asked, context, handler);
		}
		catch (IOException ex) {
			throw asked.isCancelled() ? new IOException("it took longer than " + longest.toSeconds() + " s", ex) : ex;
		}
		finally {
			watch.interrupt();
		}
	}

	private static void cancelAfter(Duration longest, HttpUriRequestBase request) {
		try {
			Thread.sleep(longest);
			request.cancel();
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
	public synchronized void close() {
		if (this.client != null) {
			this.client.close(CloseMode.GRACEFUL);
		}
	}

	private final class CheckingResolver implements DnsResolver {

		private final DnsResolver names;

		CheckingResolver(DnsResolver names) {
			this.names = names;
		}

		@Override
		public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
			InetAddress[] addresses = isAllowed(host, port) ? this.names.resolve(host) : resolve(host);
			List<InetSocketAddress> sockets = new ArrayList<>();
			for (InetAddress address : addresses) {
				sockets.add(new InetSocketAddress(address, port));
			}
			return sockets;
		}

		@Override
		public InetAddress[] resolve(String host) throws UnknownHostException {
			if (NUMERIC.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
				throw new RefusedException(host + " is an address that not everybody reads alike");
			}
			InetAddress[] addresses = this.names.resolve(host);
			for (InetAddress address : addresses) {
				if (!PublicInternet.contains(address)) {
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
