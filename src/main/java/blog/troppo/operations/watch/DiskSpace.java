package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

import blog.troppo.operations.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The disk of the data folder, which uploads and the embedded database fill. */
@Component
class DiskSpace implements Watched {

	private static final Logger LOGGER = LoggerFactory.getLogger(DiskSpace.class);

	private static final long MEGABYTE = 1L << 20;

	private final LongSupplier free;

	private final long least;

	@Autowired
	DiskSpace(@Value("${troppo.data}") Path data, @Value("${troppo.alerts.disk-megabytes}") long least) {
		this(() -> free(data), least);
	}

	DiskSpace(LongSupplier free, long least) {
		this.free = free;
		this.least = least;
	}

	@Override
	public String subject() {
		return "disk of " + Node.name();
	}

	@Override
	public Optional<String> trouble() {
		long megabytes = this.free.getAsLong() / MEGABYTE;
		return (megabytes >= this.least) ? Optional.empty()
				: Optional.of("The disk of " + Node.name() + " is nearly full: " + megabytes
						+ " MB are left. Make room, or nothing " + "can be written any more.");
	}

	/** A folder that cannot be looked at now is no full disk. */
	private static long free(Path data) {
		try {
			return Files.exists(data) ? Files.getFileStore(data).getUsableSpace() : Long.MAX_VALUE;
		}
		catch (IOException ex) {
			LOGGER.warn("The disk of {} cannot be looked at: {}", data, ex.getMessage());
			return Long.MAX_VALUE;
		}
	}

}
