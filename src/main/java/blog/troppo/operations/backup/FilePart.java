package blog.troppo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.io.input.BoundedInputStream;

/** A stretch of a file, which can be read anew. */
record FilePart(Path file, long from, long length) {

	InputStream open() {
		try {
			SeekableByteChannel channel = Files.newByteChannel(this.file);
			channel.position(this.from);
			return BoundedInputStream.builder()
				.setInputStream(Channels.newInputStream(channel))
				.setMaxCount(this.length)
				.get();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
