package blog.troppo.testing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code serve} in a process of its own, with no setting but those that are given.
 */
public final class ServingProcess implements AutoCloseable {

	private static final String JAVA = System.getProperty("java.home") + "/bin/java";

	private static final String READY = "Troppo is ready at ";

	private final Process process;

	private final List<String> said = new CopyOnWriteArrayList<>();

	private final CompletableFuture<String> address = new CompletableFuture<>();

	/**
	 * @param application what tells Java where the application is
	 */
	public ServingProcess(List<String> application, int port, Map<String, String> settings) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
				"--enable-native-access=ALL-UNNAMED")
			.redirectErrorStream(true);
		builder.command().addAll(application);
		builder.command().addAll(List.of("serve", "--port", String.valueOf(port)));
		builder.environment().keySet().removeIf((name) -> name.startsWith("TROPPO_"));
		builder.environment().putAll(settings);
		this.process = builder.start();
		Thread.ofVirtual().start(this::listen);
	}

	private void listen() {
		this.process.inputReader().lines().forEach((line) -> {
			this.said.add(line);
			if (line.startsWith(READY)) {
				this.address.complete(line.substring(READY.length()));
			}
		});
		this.address
			.completeExceptionally(new AssertionError("It ended and was not ready:\n" + String.join("\n", this.said)));
	}

	public boolean isReady() {
		return this.address.isDone();
	}

	/** The site's address, once it is served. */
	public String awaitReady() {
		assertThat(this.address).as(() -> "ready, after it said\n" + String.join("\n", this.said))
			.succeedsWithin(Duration.ofMinutes(4));
		return this.address.join();
	}

	/** What {@code jcmd} tells of the process. */
	public String askJava(String question) throws IOException {
		Process asked = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd",
				String.valueOf(this.process.pid()), question)
			.start();
		return new String(asked.getInputStream().readAllBytes());
	}

	/** As the system does where memory runs out. */
	public void kill() {
		this.process.destroyForcibly();
		assertThat(this.process.onExit()).succeedsWithin(Duration.ofMinutes(1));
	}

	/** Asks it to end, as an operator does, and waits for that. */
	@Override
	public void close() {
		this.process.destroy();
		assertThat(this.process.onExit()).succeedsWithin(Duration.ofMinutes(1));
	}

}
