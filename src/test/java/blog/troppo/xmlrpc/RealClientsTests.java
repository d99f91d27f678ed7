package blog.troppo.xmlrpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Python's {@code xmlrpc.client} and npm's {@code xmlrpc} and {@code wordpress} post,
 * edit, upload, file, comment, make pages and delete. Continuous integration installs
 * them ({@code drills/xmlrpc-clients}), and there none may be missing.
 */
class RealClientsTests extends XmlRpcScenario {

	private static final boolean REQUIRED = System.getenv("TROPPO_DRILLS") != null;

	private static final Path MODULES = Path.of("target/drill/node_modules");

	@Test
	void pythonsXmlRpcClient() throws Exception {
		need(works("python3", "-c", "import xmlrpc.client"), "python3");
		assertThat(run("python3", "src/test/resources/drills/xmlrpc_cycle.py")).contains("python: all done");
	}

	@Test
	void npmsXmlrpc() throws Exception {
		need(works("node", "-v") && Files.isDirectory(MODULES.resolve("xmlrpc")), "npm's xmlrpc");
		assertThat(run("node", "src/test/resources/drills/xmlrpc-cycle.js")).contains("xmlrpc: all done");
	}

	@Test
	void npmsWordpress() throws Exception {
		need(works("node", "-v") && Files.isDirectory(MODULES.resolve("wordpress")), "npm's wordpress");
		assertThat(run("node", "src/test/resources/drills/wordpress-cycle.js")).contains("wordpress: all done");
	}

	private static void need(boolean there, String client) {
		String missing = client + " is not installed: drills/xmlrpc-clients gets it";
		if (REQUIRED) {
			assertThat(there).as(missing).isTrue();
		}
		assumeTrue(there, missing);
	}

	private static boolean works(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private String run(String... command) throws IOException, InterruptedException {
		List<String> all = new java.util.ArrayList<>(List.of(command));
		all.addAll(List.of("http://localhost:" + this.port, NAME, PASSWORD));
		Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
		assertThat(process.exitValue()).as(said).isZero();
		return said;
	}

}
