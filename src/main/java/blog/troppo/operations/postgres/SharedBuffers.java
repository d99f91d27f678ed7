package blog.troppo.operations.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * How much of the database its server has at hand. What is not, it asks the system for
 * page by page, which a small blog hardly notices: a search that looks at thousands of
 * posts among a million takes thrice the time so.
 *
 * @param database its size in bytes
 * @param machine the memory of the machine, or of the container, in bytes
 */
record SharedBuffers(long database, long machine) {

	private static final long MEGABYTE = 1 << 20;

	private static final long LEAST = 64;

	static SharedBuffers of(Path cluster) throws IOException {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return new SharedBuffers(size(cluster.resolve("base")), system.getTotalMemorySize());
	}

	/** A quarter of the database, in no more than an eighth of the machine. */
	long megabytes() {
		return Math.max(LEAST, Math.min(this.database / 4, this.machine / 8) / MEGABYTE);
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.map(Path::toFile).mapToLong(File::length).sum();
		}
	}

}
