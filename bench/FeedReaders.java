import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** Polls a feed from many connections and says how long the answers took. See bench/feeds. */
final class FeedReaders {

	private final URI feed;

	private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

	private final Map<String, LongAdder> statuses = new ConcurrentHashMap<>();

	private FeedReaders(URI feed) {
		this.feed = feed;
	}

	static void main(String[] arguments) throws Exception {
		URI feed = URI.create(arguments[0]);
		int seconds = Integer.parseInt(arguments[1]);
		new FeedReaders(feed).run("warm-up", Math.max(5, seconds / 2), 8, 0);
		new FeedReaders(feed).run(arguments[2] + " readers, one poll a second", seconds, Integer.parseInt(arguments[2]), 1000);
		new FeedReaders(feed).run(arguments[3] + " connections, without a pause", seconds, Integer.parseInt(arguments[3]), 0);
	}

	private void run(String what, int seconds, int readers, int pause) throws Exception {
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < readers; i++) {
				boolean conditional = i % 2 == 0;
				threads.submit(() -> read(conditional, pause, () -> System.nanoTime() < end));
			}
		}
		long[] sorted = this.waits.stream().mapToLong(Long::longValue).sorted().toArray();
		if (!what.equals("warm-up")) {
			System.out.printf(Locale.ROOT, "%s  %s: %,.0f polls/s, median %.2f ms, p99 %.2f ms, longest %.0f ms, %s%n", this.feed, what,
					sorted.length / (double) seconds, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), new TreeMap<>(this.statuses));
		}
	}

	private static double at(long[] sorted, double share) {
		return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
	}

	private Void read(boolean conditional, int pause, BooleanSupplier goesOn) throws Exception {
		String known = "";
		long next = System.nanoTime() + ((pause > 0) ? ThreadLocalRandom.current().nextLong(pause * 1_000_000L) : 0);
		while (goesOn.getAsBoolean()) {
			try (Socket socket = new Socket(this.feed.getHost(), this.feed.getPort())) {
				socket.setTcpNoDelay(true);
				socket.setSoTimeout(60_000);
				InputStream in = new BufferedInputStream(socket.getInputStream());
				boolean open = true;
				while (open && goesOn.getAsBoolean()) {
					Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
					long start = System.nanoTime();
					socket.getOutputStream().write(("GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\n%s\r\n".formatted(
							this.feed.getRawPath(), this.feed.getAuthority(), conditional ? known : ""))
						.getBytes(StandardCharsets.US_ASCII));
					Answer answer = Answer.read(in);
					this.waits.add(System.nanoTime() - start);
					this.statuses.computeIfAbsent(answer.status(), (status) -> new LongAdder()).increment();
					known = answer.conditions();
					open = answer.keepsOpen();
					next += pause * 1_000_000L;
				}
			}
			catch (IOException ex) {
				this.statuses.computeIfAbsent(ex.getClass().getSimpleName(), (status) -> new LongAdder()).increment();
			}
		}
		return null;
	}

	private record Answer(String status, String conditions, boolean keepsOpen) {

		static Answer read(InputStream in) throws IOException {
			String status = line(in).split(" ")[1];
			StringBuilder conditions = new StringBuilder();
			boolean open = true;
			boolean chunked = false;
			int length = 0;
			for (String line = line(in); !line.isEmpty(); line = line(in)) {
				String[] parts = line.split(": ?", 2);
				switch (parts[0].toLowerCase(Locale.ROOT)) {
					case "etag" -> conditions.append("If-None-Match: ").append(parts[1]).append("\r\n");
					case "last-modified" -> conditions.append("If-Modified-Since: ").append(parts[1]).append("\r\n");
					case "content-length" -> length = Integer.parseInt(parts[1]);
					case "transfer-encoding" -> chunked = true;
					case "connection" -> open = !parts[1].equalsIgnoreCase("close");
					default -> {
					}
				}
			}
			for (int size = chunked ? Integer.parseInt(line(in), 16) : length; size > 0;) {
				in.skipNBytes(size);
				size = 0;
				if (chunked) {
					line(in);
					size = Integer.parseInt(line(in), 16);
				}
			}
			if (chunked) {
				line(in);
			}
			return new Answer(status, conditions.toString(), open);
		}

		private static String line(InputStream in) throws IOException {
			byte[] line = new byte[8192];
			int length = 0;
			for (int c = in.read(); c != '\n'; c = in.read()) {
				if (c < 0) {
					throw new IOException("closed");
				}
				line[length++] = (byte) c;
			}
			return new String(Arrays.copyOf(line, length), StandardCharsets.ISO_8859_1).strip();
		}

	}

}
