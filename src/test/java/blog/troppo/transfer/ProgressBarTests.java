package blog.troppo.transfer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressBarTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final AtomicLong now = new AtomicLong();

	@Test
	void aTerminalHasABarWithRateAndTimeLeft() {
		try (ProgressBar bar = bar(true)) {
			bar.at(TransferProgress.Phase.ITEMS, 0, 300_000);
			pass(10);
			bar.at(TransferProgress.Phase.ITEMS, 30_000, 300_000);
		}
		assertThat(printed()).isEqualTo(
				"\rImporting: [###                           ] 30000 of 300000 items, 3000/s, 1 min 30 s left\n");
	}

	@Test
	void aFileHasAPlainLineEveryFewSeconds() {
		try (ProgressBar bar = bar(false)) {
			for (int second = 0; second <= 12; second++) {
				bar.at(TransferProgress.Phase.ITEMS, second * 10, 120);
				pass(1);
			}
		}
		assertThat(printed().lines()).containsExactly("Importing: 50 of 120 items, 10/s, 7 s left",
				"Importing: 100 of 120 items, 10/s, 2 s left", "Importing: 120 of 120 items, 10/s");
	}

	@Test
	void aShorterLineCoversALongerOne() {
		try (ProgressBar bar = bar(true)) {
			bar.at(TransferProgress.Phase.SURVEY, 10, 10);
			pass(1);
			bar.at(TransferProgress.Phase.ITEMS, 1, 0);
			pass(1);
			bar.at(TransferProgress.Phase.ITEMS, 2, 0);
		}
		assertThat(printed())
			.isEqualTo("\rReading the file: [##############################] 10 of 10 MB\n\rImporting: 2 items, 1/s\n");
	}

	private void pass(long seconds) {
		this.now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
	}

	private ProgressBar bar(boolean terminal) {
		return new ProgressBar(new PrintStream(this.out, true, StandardCharsets.UTF_8), terminal, this.now::get);
	}

	private String printed() {
		return this.out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}

}
