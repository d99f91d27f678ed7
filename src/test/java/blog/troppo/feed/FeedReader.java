package blog.troppo.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A feed reader that people use, installed on this machine, with a place for what it
 * knows.
 */
enum FeedReader {

	RSS2EMAIL {
		@Override
		void subscribe(Path home, String feed) {
			r2e(home, "new", "reader@example.org");
			r2e(home, "add", "troppo", feed);
		}

		@Override
		String poll(Path home, String feed) {
			r2e(home, "run", "--no-send");
			return "";
		}

		private void r2e(Path home, String... command) {
			List<String> all = new ArrayList<>(
					List.of("r2e", "-c", home + "/rss2email.cfg", "-d", home + "/rss2email.json"));
			all.addAll(List.of(command));
			run(all.toArray(String[]::new));
		}
	},

	NEWSBOAT {
		/** It keeps no validators of a feed that it sees for the first time. */
		@Override
		void subscribe(Path home, String feed) throws IOException {
			Files.writeString(home.resolve("urls"), feed + "\n");
			Files.createFile(home.resolve("config"));
			poll(home, feed);
		}

		@Override
		String poll(Path home, String feed) {
			run("newsboat", "-C", home + "/config", "-u", home + "/urls", "-c", home + "/cache.db", "-x", "reload");
			return run(PYTHON, "src/test/resources/drills/newsboat.py", home + "/cache.db");
		}
	},

	LIFEREA {
		@Override
		void subscribe(Path home, String feed) {
			run(SCRIPT, "start", home.toString(), feed);
		}

		@Override
		String poll(Path home, String feed) {
			return run(SCRIPT, "poll", home.toString());
		}

		@Override
		void leave(Path home) {
			run(SCRIPT, "stop", home.toString());
		}
	},

	FEEDPARSER {
		@Override
		String poll(Path home, String feed) {
			return run(PYTHON, "src/test/resources/drills/poll.py", feed, home + "/state.json");
		}
	},

	NPM_FEEDPARSER {
		@Override
		String poll(Path home, String feed) {
			return run("node", "src/test/resources/drills/poll.js", feed, home + "/state.json");
		}
	};

	private static final String PYTHON = "/usr/bin/python3";

	private static final String SCRIPT = "src/test/resources/drills/liferea.sh";

	private static final long PATIENCE_SECONDS = 60;

	boolean isInstalled() {
		return switch (this) {
			case RSS2EMAIL -> works("r2e", "--version");
			case NEWSBOAT -> works("newsboat", "--version") && works(PYTHON, "--version");
			case LIFEREA ->
				works("liferea", "--version") && works("xvfb-run", "--help") && works("dbus-run-session", "--version");
			case FEEDPARSER -> works(PYTHON, "-c", "import feedparser");
			case NPM_FEEDPARSER ->
				Files.isDirectory(Path.of("target/drill/node_modules/feedparser")) && works("node", "-v");
		};
	}

	void subscribe(Path home, String feed) throws IOException {
	}

	/** Ends what it left running. */
	void leave(Path home) {
	}

	/** Lets it look for news, and tells the titles it knows as far as it tells them. */
	abstract String poll(Path home, String feed);

	private static boolean works(String... command) {
		try {
			return start(command).waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	static String run(String... command) {
		try {
			Process process = start(command);
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IllegalStateException(String.join(" ", command) + ": " + said);
			}
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.join(" ", command), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Process start(String... command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

}
