package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import blog.troppo.operations.CannotProceedException;

/**
 * How much a backup becomes when it is unpacked. One from elsewhere is unpacked to
 * nothing first: a small file may hold more than any disk.
 */
class Weight {

	/** Our own are taken as they are, and not unpacked for this. */
	static final Weight ANY = new Weight(Long.MAX_VALUE) {

		@Override
		void add(String name, long size, InputStream content) throws IOException {
			Folders.checkPlace(name);
		}

	};

	private static final long MEGABYTE = 1L << 20;

	private final long room;

	private long bytes;

	Weight(long room) {
		this.room = room;
	}

	/** Takes a part that is no list, and says no to one that no backup has. */
	void add(String name, long size, InputStream content) throws IOException {
		Folders.checkPlace(name);
		if (!name.startsWith(DatabaseDump.FOLDER)) {
			weigh(size);
			return;
		}
		byte[] buffer = new byte[1 << 16];
		InputStream rows = new GZIPInputStream(content, 1 << 16);
		for (int count = rows.read(buffer); count >= 0; count = rows.read(buffer)) {
			weigh(count);
		}
	}

	private void weigh(long more) {
		this.bytes += more;
		if (this.bytes > this.room) {
			throw new CannotProceedException("The backup is larger than " + this.room / MEGABYTE
					+ " MB when it is unpacked, and there is no more room");
		}
	}

}
