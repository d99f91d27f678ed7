package blog.troppo.transfer;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where a kit is written: a folder, or a ZIP file that is there whole or not at all. */
interface KitTarget extends Closeable {

	/** The folder that is there or is to be made, or a file by its name's end. */
	static KitTarget at(Path target) throws IOException {
		Path place = target.toAbsolutePath();
		if (place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
			Files.createDirectories(place.getParent());
			return new ZipFile(place);
		}
		Files.createDirectories(place);
		try (Stream<Path> there = Files.list(place)) {
			if (there.findAny().isPresent()) {
				throw new ImportException("The folder " + target + " is not empty: name a new one.");
			}
		}
		return new Folder(place);
	}

	/** Write one file; one is closed before the next is opened. */
	OutputStream open(String name) throws IOException;

	void copy(String name, Path file) throws IOException;

	/** It is whole. */
	void finish() throws IOException;

	/** A folder. */
	record Folder(Path place) implements KitTarget {

		@Override
		public OutputStream open(String name) throws IOException {
			return Files.newOutputStream(this.place.resolve(name));
		}

		@Override
		public void copy(String name, Path file) throws IOException {
			Path target = this.place.resolve(name);
			Files.createDirectories(target.getParent());
			Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
		}

		@Override
		public void finish() {
			// each file is whole already
		}

		@Override
		public void close() {
			// nothing is open
		}

	}

	/** A ZIP file. */
	final class ZipFile implements KitTarget {

		private final Path place;

		private final Path part;

		private final ZipOutputStream zip;

		ZipFile(Path place) throws IOException {
			this.place = place;
			this.part = Files.createTempFile(place.getParent(), place.getFileName().toString(), ".part");
			this.zip = new ZipOutputStream(Files.newOutputStream(this.part));
		}

		@Override
		public OutputStream open(String name) throws IOException {
			this.zip.setLevel(Deflater.DEFAULT_COMPRESSION);
			this.zip.putNextEntry(new ZipEntry(name));
			return new FilterOutputStream(this.zip) {

				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					this.out.write(bytes, offset, length);
				}

				@Override
				public void close() throws IOException {
					ZipFile.this.zip.closeEntry();
				}

			};
		}

		/** Pictures are packed already. */
		@Override
		public void copy(String name, Path file) throws IOException {
			this.zip.setLevel(Deflater.BEST_SPEED);
			ZipEntry entry = new ZipEntry(name);
			entry.setLastModifiedTime(Files.getLastModifiedTime(file));
			this.zip.putNextEntry(entry);
			Files.copy(file, this.zip);
			this.zip.closeEntry();
		}

		@Override
		public void finish() throws IOException {
			this.zip.close();
			Files.move(this.part, this.place, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void close() throws IOException {
			try (this.zip) {
				Files.deleteIfExists(this.part);
			}
		}

	}

}
