package blog.troppo.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of a move with its rate and the time left: a bar that redraws itself
 * on a terminal, else a plain line every few seconds.
 */
public final class ProgressBar implements TransferProgress, AutoCloseable {

	private static final int WIDTH = 30;

	private static final Duration REDRAW = Duration.ofMillis(200);

	private static final Duration LINE = Duration.ofSeconds(5);

	private final PrintStream out;

	private final boolean terminal;

	private final LongSupplier nanos;

	private @Nullable Phase phase;

	private long phaseBegan;

	private long firstDone;

	private long lastShown;

	private String last = "";

	public ProgressBar(PrintStream out, boolean terminal) {
		this(out, terminal, System::nanoTime);
	}

	ProgressBar(PrintStream out, boolean terminal, LongSupplier nanos) {
		this.out = out;
		this.terminal = terminal;
		this.nanos = nanos;
	}

	@Override
	public void at(Phase phase, long done, long total) {
		long now = this.nanos.getAsLong();
		if (phase != this.phase) {
			finishLine();
			this.phase = phase;
			this.phaseBegan = now;
			this.firstDone = done;
			this.lastShown = now;
		}
		boolean due = now - this.lastShown >= (this.terminal ? REDRAW : LINE).toNanos();
		if (due || done == total) {
			show(line(phase, done, total, now));
			this.lastShown = now;
		}
	}

	private String line(Phase phase, long done, long total, long now) {
		double seconds = (now - this.phaseBegan) / 1e9;
		double rate = (seconds > 0) ? (done - this.firstDone) / seconds : 0;
		StringBuilder line = new StringBuilder(phase.label()).append(": ");
		if (total > 0 && this.terminal) {
			int filled = (int) Math.min(WIDTH, WIDTH * done / total);
			line.append('[').append("#".repeat(filled)).append(" ".repeat(WIDTH - filled)).append("] ");
		}
		line.append(done).append((total > 0) ? " of " + total : "").append(' ').append(phase.unit());
		if (rate > 0) {
			line.append(String.format(Locale.ROOT, ", %.0f/s", rate));
			if (done < total) {
				line.append(", ").append(left(Math.round((total - done) / rate))).append(" left");
			}
		}
		return line.toString();
	}

	private static String left(long seconds) {
		return (seconds < 60) ? seconds + " s" : (seconds / 60) + " min " + (seconds % 60) + " s";
	}

	private void show(String line) {
		if (!this.terminal) {
			if (!line.equals(this.last)) {
				this.out.println(line);
			}
		}
		else {
			this.out.print("\r" + line + " ".repeat(Math.max(0, this.last.length() - line.length())));
			this.out.flush();
		}
		this.last = line;
	}

	private void finishLine() {
		if (this.terminal && !this.last.isEmpty()) {
			this.out.println();
		}
		this.last = "";
	}

	@Override
	public void close() {
		finishLine();
	}

}
