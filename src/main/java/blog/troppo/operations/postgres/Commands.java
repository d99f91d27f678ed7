package blog.troppo.operations.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Runs PostgreSQL's own programs to their end.
 */
final class Commands {

	private static final List<String> NOT_OURS = List.of("PG", "LC_", "LANG", "MALLOC_");

	private Commands() {
	}

	/** Output and error together; a program that is missing is a failure like another. */
	static Result run(List<String> command, String input) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		neutral(builder.environment());
		try {
			Process process = builder.start();
			try (OutputStream standardInput = process.getOutputStream()) {
				standardInput.write(input.getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				// it ended before reading all: its status and output tell why
			}
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Result(process.waitFor(), output.strip());
		}
		catch (IOException ex) {
			return new Result(127, String.valueOf(ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Result(130, "interrupted");
		}
	}

	/**
	 * The operator's own PGPORT, PGDATA or language must not reach our server, nor what
	 * the launcher says of Java's memory.
	 */
	static void neutral(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> NOT_OURS.stream().anyMatch(name::startsWith));
	}

	record Result(int status, String output) {

		boolean succeeded() {
			return this.status == 0;
		}

		String lastLine() {
			return this.output.substring(this.output.lastIndexOf('\n') + 1);
		}

	}

}
