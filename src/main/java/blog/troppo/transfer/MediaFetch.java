package blog.troppo.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import blog.troppo.support.OutboundGuard;

/**
 * Downloads the files of imported attachments to the place that the old blog had them,
 * below the uploads folder. What is there already is not fetched again, so that a run can
 * be stopped and started.
 */
final class MediaFetch {

	static final String KIND = "media files";

	private static final long LARGEST = 2L << 30;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private static final int TRIES = 3;

	private static final int AT_ONCE = 4;

	private record Wanted(long post, String url, String file) {
	}

	private record Outcome(String state, String reason) {
	}

	private final KeptFiles kept;

	private final Supplier<OutboundGuard> guards;

	private final Duration pause;

	MediaFetch(Path uploads) {
		this(uploads, OutboundGuard::new, Duration.ofSeconds(1));
	}

	MediaFetch(Path uploads, Supplier<OutboundGuard> guards, Duration pause) {
		this.kept = new KeptFiles(uploads);
		this.guards = guards;
		this.pause = pause;
	}

	/** Where the files go. */
	Path uploads() {
		return this.kept.uploads();
	}

	void fetch(ImportDatabase database, long run, Tally tally, TransferProgress progress) throws SQLException {
		List<Wanted> all = database.query(
				"select post_id, url, file from import_media where run_id = ? and state = 'left' order by post_id",
				(row) -> new Wanted(row.getLong(1), row.getString(2), row.getString(3)), run);
		long total = all.size();
		try (OutboundGuard guard = this.guards.get(); ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
			for (int from = 0; from < all.size(); from += AT_ONCE * 4) {
				List<Wanted> some = all.subList(from, Math.min(all.size(), from + AT_ONCE * 4));
				List<Future<Outcome>> outcomes = new ArrayList<>();
				some.forEach((wanted) -> outcomes.add(workers.submit(() -> fetch(wanted, guard))));
				for (int i = 0; i < some.size(); i++) {
					keep(database, run, some.get(i), await(outcomes.get(i)), tally);
				}
				tally.save(database, run);
				database.commit();
				progress.at(TransferProgress.Phase.MEDIA, from + some.size(), total);
			}
		}
	}

	private static Outcome await(Future<Outcome> outcome) {
		try {
			return outcome.get();
		}
		catch (ExecutionException ex) {
			return new Outcome("failed", String.valueOf(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ImportException("The import was stopped; start it again to go on.", ex);
		}
	}

	private static void keep(ImportDatabase database, long run, Wanted wanted, Outcome outcome, Tally tally)
			throws SQLException {
		switch (outcome.state()) {
			case "fetched" -> tally.came(KIND, 1);
			case "there" -> tally.there(KIND);
			default -> tally.skipped(KIND, wanted.url() + ": " + outcome.reason());
		}
		database.update("update import_media set state = ?, reason = ? where run_id = ? and post_id = ?",
				outcome.state().equals("there") ? "fetched" : outcome.state(), outcome.reason(), run, wanted.post());
	}

	private Outcome fetch(Wanted wanted, OutboundGuard guard) throws InterruptedException {
		Path target = this.kept.place(wanted.file());
		if (target == null) {
			return new Outcome("failed", "no file of this name is kept: " + wanted.file());
		}
		Outcome outcome = new Outcome("failed", "");
		for (int attempt = 1; attempt <= TRIES; attempt++) {
			try {
				if (Files.exists(target)) {
					return new Outcome("there", "");
				}
				outcome = download(wanted, target, guard);
				if (!outcome.state().equals("again")) {
					return outcome;
				}
			}
			catch (OutboundGuard.RefusedException | URISyntaxException ex) {
				return new Outcome("failed", String.valueOf(ex.getMessage()));
			}
			catch (IOException ex) {
				outcome = new Outcome("failed", String.valueOf(ex.getMessage()));
			}
			Thread.sleep(this.pause.multipliedBy((long) attempt * attempt));
		}
		return new Outcome("failed", outcome.reason());
	}

	private Outcome download(Wanted wanted, Path target, OutboundGuard guard) throws IOException, URISyntaxException {
		Files.createDirectories(target.getParent());
		Path part = Files.createTempFile(target.getParent(), ".fetching", "");
		try {
			OutboundGuard.Answer answer;
			try (OutputStream out = Files.newOutputStream(part)) {
				answer = guard.fetch(uri(wanted.url()), LARGEST, LONGEST, out);
			}
			if (answer.status() >= 500 || answer.status() == 429) {
				return new Outcome("again", "the server answers " + answer.status());
			}
			if (answer.status() != 200) {
				return new Outcome("failed", "the server answers " + answer.status());
			}
			if (answer.length() == 0 || answer.contentType().toLowerCase(Locale.ROOT).startsWith("text/html")) {
				return new Outcome("failed", "the server answers with no file");
			}
			KeptFiles.move(part, target);
			return new Outcome("fetched", "");
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/**
	 * Addresses in exports often hold spaces and letters of other scripts as they are.
	 */
	static URI uri(String url) throws URISyntaxException {
		StringBuilder address = new StringBuilder();
		for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xFF);
			if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
				address.append(c);
			}
			else {
				address.append(String.format("%%%02X", b & 0xFF));
			}
		}
		return new URI(address.toString());
	}

}
