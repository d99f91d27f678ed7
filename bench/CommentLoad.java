import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many people comment at the same time, and afterwards the pages are read again: is every
 * comment that got its redirect there, once, and is the count right? To be run by the script
 * beside it.
 *
 * <pre>
 * CommentLoad say BASE POST CLIENTS SECONDS FILE    each client says one thing a second; FILE: what was taken
 * CommentLoad check BASE POST FILE                  reads all pages of the post's comments
 * </pre>
 */
class CommentLoad {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Pattern TOKEN = Pattern.compile("said-\\d+-\\d+(?=-end)");

	private static final Pattern HEADING = Pattern.compile("class=\"comments-title\"[^>]*>\\s*(One|[\\d,]+) response");

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final String base;

	private final String post;

	private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();

	private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

	private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();

	private final AtomicInteger retries = new AtomicInteger();

	CommentLoad(String base, String post) {
		this.base = base;
		this.post = post;
	}

	public static void main(String[] arguments) throws Exception {
		CommentLoad load = new CommentLoad(arguments[1], arguments[2]);
		if (arguments[0].equals("say")) {
			load.say(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]), Path.of(arguments[5]));
		}
		else if (!load.check(Path.of(arguments[3]))) {
			System.exit(1);
		}
	}

	private void say(int clients, int seconds, Path file) throws Exception {
		long start = System.nanoTime();
		try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < clients; i++) {
				int who = i;
				people.submit(() -> talk(who, clients, seconds, start));
			}
		}
		double took = (System.nanoTime() - start) / 1e9;
		try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
			this.taken.forEach(out::println);
		}
		long[] sorted = this.millis.stream().mapToLong(Long::longValue).sorted().toArray();
		System.out.printf("%d of %d comments taken in %.1f s: %.0f a second; %d tries were repeated%n", this.taken.size(),
				clients * seconds, took, this.taken.size() / took, this.retries.get());
		System.out.printf("answered after: median %d ms, 95 %% %d ms, 99 %% %d ms, at most %d ms%n", at(sorted, .5),
				at(sorted, .95), at(sorted, .99), at(sorted, 1));
		this.refused.stream().distinct().limit(5).forEach((refusal) -> System.out.println("refused: " + refusal));
	}

	private Void talk(int who, int clients, int seconds, long start) throws InterruptedException {
		for (int i = 0; i < seconds; i++) {
			long due = start + i * 1_000_000_000L + who * 1_000_000_000L / clients;
			Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
			say("said-" + who + "-" + i, who);
		}
		return null;
	}

	/** Until there is an answer: after a crash the same is said again, and may turn out to be there already. */
	private void say(String token, int who) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + "/wp-comments-post.php"))
			.timeout(PATIENCE)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("X-Forwarded-For", "10.1." + who / 250 + "." + (1 + who % 250))
			.POST(HttpRequest.BodyPublishers.ofString(form(token, who)))
			.build();
		long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
		while (System.nanoTime() < end) {
			try {
				long begin = System.nanoTime();
				HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
				this.millis.add((System.nanoTime() - begin) / 1_000_000);
				if (answer.statusCode() == 302 || answer.statusCode() == 409) {
					this.taken.add(token);
					return;
				}
				if (answer.statusCode() < 500) {
					this.refused.add(answer.statusCode() + " " + answer.body().replaceAll("(?s).*<main>|</main>.*|\\s+", " "));
					return;
				}
			}
			catch (IOException ex) {
				// away for the moment
			}
			this.retries.incrementAndGet();
			Thread.sleep(500);
		}
		this.refused.add("no answer");
	}

	private String form(String token, int who) {
		Map<String, String> fields = Map.of("comment", "What I have to say is " + token + "-end", "author", "Client " + who,
				"email", "client" + who + "@example.org", "comment_post_ID", this.post);
		StringBuilder form = new StringBuilder();
		fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
			.append(name)
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return form.toString();
	}

	private boolean check(Path file) throws IOException, InterruptedException {
		List<String> said = Files.readAllLines(file);
		HttpClient reader = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
		Map<String, Integer> seen = new HashMap<>();
		String heading = "0";
		int comments = 0;
		for (int page = 1;; page++) {
			String html = reader.send(
					HttpRequest.newBuilder(URI.create(this.base + "/?p=" + this.post + "&cpage=" + page)).build(),
					HttpResponse.BodyHandlers.ofString())
				.body();
			Matcher title = HEADING.matcher(html);
			heading = title.find() ? title.group(1).replace(",", "").replace("One", "1") : heading;
			Map<String, Integer> here = new HashMap<>();
			Matcher token = TOKEN.matcher(html);
			while (token.find()) {
				here.merge(token.group(), 1, Integer::sum);
			}
			int stand = html.split("class=\"comment-content\"", -1).length - 1;
			if (stand == 0 || here.keySet().stream().anyMatch(seen::containsKey)) {
				break;
			}
			here.forEach((one, times) -> seen.merge(one, times, Integer::sum));
			comments += stand;
		}
		long lost = said.stream().filter((one) -> !seen.containsKey(one)).count();
		long doubled = seen.values().stream().filter((times) -> times > 1).count();
		System.out.printf("%d comments on the pages, the heading says %s; of %d taken, %d lost, %d doubled%n", comments,
				heading, said.size(), lost, doubled);
		return lost == 0 && doubled == 0 && heading.equals(String.valueOf(comments));
	}

	private static long at(long[] sorted, double part) {
		return (sorted.length == 0) ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
	}

}
