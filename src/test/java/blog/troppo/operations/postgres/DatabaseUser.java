package blog.troppo.operations.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that uses the server of a data folder until its standard input
 * ends.
 */
final class DatabaseUser {

	private final Process process;

	private final BufferedReader output;

	final String url;

	final long server;

	private DatabaseUser(Process process) throws IOException {
		this.process = process;
		this.output = process.inputReader();
		String[] words = this.output.readLine().split(" ");
		this.url = words[0];
		this.server = Long.parseLong(words[1]);
	}

	static DatabaseUser start(Path data) throws IOException {
		return new DatabaseUser(process(data).start());
	}

	static ProcessBuilder process(Path data, String... before) {
		List<String> command = new ArrayList<>(List.of(before));
		command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), DatabaseUser.class.getName(),
				data.toString()));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	void terminate() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor(20, TimeUnit.SECONDS);
	}

	void leave() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		this.process.waitFor(20, TimeUnit.SECONDS);
	}

	public static void main(String[] arguments) throws IOException {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]));
			Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
			System.out.println(postgres.url() + " " + postgres.pid());
			while (System.in.read() >= 0) {
				continue;
			}
		}
		catch (blog.troppo.operations.CannotProceedException ex) {
			System.out.println(ex.getMessage());
			System.exit(1);
		}
		System.exit(0);
	}

}
