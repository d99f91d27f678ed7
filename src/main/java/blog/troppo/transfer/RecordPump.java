package blog.troppo.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

import blog.troppo.transfer.wxr.WxrException;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrRecords;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in a thread of its own and hands over batches, so that reading and
 * writing go on side by side. Few batches of limited size wait, so that memory is
 * bounded.
 */
final class RecordPump implements AutoCloseable {

	private static final long MOST_CHARACTERS = 3 << 20;

	/**
	 * Records that belong together.
	 *
	 * @param end how many records of the file are read with this batch
	 * @param replayed these were written by a run that was interrupted; only authors and
	 * terms are among them, whose ids must be known
	 */
	record Batch(List<WxrRecord> records, long end, boolean replayed, int weight) {
	}

	private static final int MOST_WAITING = 4 * (int) MOST_CHARACTERS;

	private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(2);

	private final Semaphore room = new Semaphore(MOST_WAITING);

	private final Thread thread;

	private int held;

	private List<WxrRecord> records = new ArrayList<>();

	private final int mostRecords;

	private long characters;

	private long read;

	RecordPump(BlogSource source, long done, int mostRecords) {
		this.mostRecords = mostRecords;
		this.thread = Thread.ofPlatform().daemon().name("wxr-reader").start(() -> run(source, done));
	}

	private void run(BlogSource source, long done) {
		try (WxrRecords reader = source.records()) {
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				boolean replayed = this.read < done;
				this.read++;
				add(record, replayed);
				if (this.read == done || this.records.size() >= this.mostRecords
						|| this.characters >= MOST_CHARACTERS) {
					handOver(replayed);
				}
			}
			handOver(false);
			this.queue.put("end");
		}
		catch (RuntimeException | OutOfMemoryError ex) {
			fail((ex instanceof OutOfMemoryError)
					? new WxrException("An item is too large for the memory there is; give Java more (-Xmx).", ex)
					: ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void add(WxrRecord record, boolean replayed) {
		if (!(record instanceof WxrItem item)) {
			this.records.add(record);
		}
		else if (!replayed) {
			this.records.add(item);
			this.characters += item.size();
		}
	}

	private void handOver(boolean replayed) throws InterruptedException {
		if (!this.records.isEmpty()) {
			int weight = (int) Math.min(this.characters, MOST_WAITING);
			this.room.acquire(weight);
			this.queue.put(new Batch(this.records, this.read, replayed, weight));
			this.records = new ArrayList<>();
			this.characters = 0;
		}
	}

	private void fail(Throwable problem) {
		try {
			this.queue.put(problem);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The next batch, when the one before is done with; null at the end of the file. */
	@Nullable Batch next() {
		this.room.release(this.held);
		this.held = 0;
		try {
			return switch (this.queue.take()) {
				case Batch batch -> {
					this.held = batch.weight();
					yield batch;
				}
				case RuntimeException problem -> throw problem;
				default -> null;
			};
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ImportException("The import was stopped; start it again to go on.", ex);
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
