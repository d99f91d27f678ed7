package blog.troppo.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import blog.troppo.support.InvalidException;

/**
 * What an image file says of itself before anything of it is drawn.
 *
 * @param format {@code jpeg}, {@code png}, {@code gif} and so on
 */
record ImageHeader(int width, int height, String format) {

	/** More is either a mistake or meant to use up the memory. */
	static final long MOST_PIXELS = 100_000_000;

	/** Empty for a file that is no image, or one of a format that cannot be read here. */
	static Optional<ImageHeader> read(Path file) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageFormats.readers(in);
			if (!readers.hasNext()) {
				return Optional.empty();
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in, true);
				return Optional.of(new ImageHeader(reader.getWidth(0), reader.getHeight(0),
						reader.getFormatName().toLowerCase(Locale.ROOT))
					.bounded());
			}
			finally {
				reader.dispose();
			}
		}
	}

	private ImageHeader bounded() {
		if ((long) this.width * this.height > MOST_PIXELS) {
			throw new InvalidException("file", "upload_error",
					"An image may have at most %d million pixels; this has %d.".formatted(MOST_PIXELS / 1_000_000,
							(long) this.width * this.height / 1_000_000));
		}
		return this;
	}

	/** Whether smaller versions can be written in its own format. */
	boolean canBeMade() {
		return ImageFormats.writes(this.format);
	}

	ImageHeader turned() {
		return new ImageHeader(this.height, this.width, this.format);
	}

}
