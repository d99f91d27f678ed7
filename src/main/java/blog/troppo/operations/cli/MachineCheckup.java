package blog.troppo.operations.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import blog.troppo.operations.CannotProceedException;

/**
 * What Troppo stands on: Java, the data folder, the disk.
 */
record MachineCheckup(Path data) {

	private static final int JAVA = 25;

	private static final long MEGABYTE = 1L << 20;

	private static final long LITTLE_SPACE = 1024 * MEGABYTE;

	private static final long TOO_LITTLE_SPACE = 100 * MEGABYTE;

	List<Finding> findings() {
		return List.of(java(), folder(), disk());
	}

	private Finding java() {
		String version = Runtime.version() + " (" + System.getProperty("java.vendor") + "), memory up to "
				+ Runtime.getRuntime().maxMemory() / MEGABYTE + " MB";
		return (Runtime.version().feature() >= JAVA) ? Finding.ok("Java", version)
				: Finding.fail("Java", version + ": install a JDK " + JAVA + " and set JAVA_HOME to it");
	}

	private Finding folder() {
		try {
			Files.createDirectories(this.data);
			Path trial = Files.createTempFile(this.data, "doctor", "");
			Files.delete(trial);
			return Finding.ok("Data folder", this.data.toRealPath().toString());
		}
		catch (IOException ex) {
			return Finding.fail("Data folder", this.data.toAbsolutePath()
					+ " cannot be written: start Troppo as its owner, or name another with --data");
		}
	}

	private Finding disk() {
		try {
			Path existing = this.data.toAbsolutePath();
			while (Files.notExists(existing)) {
				existing = java.util.Objects.requireNonNull(existing.getParent());
			}
			long free = Files.getFileStore(existing).getUsableSpace();
			String text = free / MEGABYTE + " MB free";
			if (free < TOO_LITTLE_SPACE) {
				return Finding.fail("Disk", text + ": make room, or the database will stop");
			}
			return (free < LITTLE_SPACE) ? Finding.warn("Disk", text + ": make room soon") : Finding.ok("Disk", text);
		}
		catch (IOException ex) {
			throw new CannotProceedException("The disk of " + this.data + " cannot be looked at: " + ex.getMessage(),
					ex);
		}
	}

}
