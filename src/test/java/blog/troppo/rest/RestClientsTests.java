package blog.troppo.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real clients of WordPress, unmodified, do their work with this server.
 * {@code drills/rest-clients} gets them; where {@code TROPPO_REST_CLIENTS} is
 * {@code required}, as in continuous integration, one that is not there is a failure.
 */
class RestClientsTests extends AmongPeople {

	private static final Path MODULES = Path.of("target/rest-clients/node_modules").toAbsolutePath();

	/** A script, what runs it, and what it needs. */
	enum Client {

		WPAPI("node", "wpapi.cjs", "wpapi"), CORE_DATA("node", "core-data.cjs", "@wordpress/core-data"),
		HEADLESS("node", "headless.cjs", ""), REQUESTS("python3", "with_requests.py", "requests");

		private final String program;

		private final String script;

		private final String module;

		Client(String program, String script, String module) {
			this.program = program;
			this.script = script;
			this.module = module;
		}

		boolean isInstalled() throws IOException, InterruptedException {
			if (this.program.equals("node")) {
				return (this.module.isEmpty() || Files.isDirectory(MODULES.resolve(this.module)))
						&& works(List.of("node", "--version"));
			}
			return works(List.of(program(), "-c", "import " + this.module));
		}

		/** Debian's packages are for Debian's own Python. */
		String program() throws IOException, InterruptedException {
			boolean python = this.program.equals("python3");
			return (python && !works(List.of("python3", "-c", "import " + this.module))) ? "/usr/bin/python3"
					: this.program;
		}

		private static boolean works(List<String> command) throws IOException, InterruptedException {
			try {
				return new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start()
					.waitFor() == 0;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

	@ParameterizedTest
	@EnumSource
	void doesItsWork(Client client, @TempDir Path folder) throws IOException, InterruptedException {
		if (!"required".equals(System.getenv("TROPPO_REST_CLIENTS"))) {
			assumeTrue(client.isInstalled(), client + " is not installed: drills/rest-clients gets it");
		}
		Path output = folder.resolve("output");
		ProcessBuilder program = new ProcessBuilder(client.program(),
				Path.of("src/test/resources/rest-clients", client.script).toAbsolutePath().toString())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		program.environment()
			.putAll(Map.of("SITE", "http://localhost:" + this.port, "LOGIN", "admin", "PASSWORD",
					this.people.credentials("admin").replaceFirst("^admin:", ""), "OWN_PASSWORD",
					"correct horse battery", "NODE_PATH", MODULES.toString()));
		Process running = program.start();
		boolean ended = running.waitFor(120, TimeUnit.SECONDS);
		if (!ended) {
			running.destroyForcibly();
		}
		String said = Files.readString(output, StandardCharsets.UTF_8);
		assertThat(ended).as(said).isTrue();
		assertThat(running.exitValue()).as(said).isZero();
		assertThat(said).contains("done");
	}

}
