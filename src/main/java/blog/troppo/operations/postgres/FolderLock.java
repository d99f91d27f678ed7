package blog.troppo.operations.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time may start, stop or repair the server of a data folder: among the threads
 * here and among processes. The system drops it when its holder dies.
 */
final class FolderLock implements AutoCloseable {

	private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

	private final FileChannel channel;

	private FolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static FolderLock take(PostgresFolder folder) throws IOException {
		WITHIN_THIS_PROCESS.lock();
		try {
			FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			RunAs.giveToOwnerOf(folder.root(), folder.lock());
			channel.lock();
			return new FolderLock(channel);
		}
		catch (IOException ex) {
			WITHIN_THIS_PROCESS.unlock();
			throw ex;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.close();
		}
		finally {
			WITHIN_THIS_PROCESS.unlock();
		}
	}

}
