package blog.troppo.media;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import blog.troppo.media.ImageSizes.Cut;
import blog.troppo.support.InvalidException;
import net.coobird.thumbnailator.Thumbnails;

/**
 * An image in memory, to make others of. A very large one is read in a coarser grid, so
 * that no image takes more than some 64 MB.
 */
final class Picture {

	private static final long MOST_PIXELS = 16_000_000;

	private final BufferedImage image;

	private final ImageHeader header;

	private Picture(BufferedImage image, ImageHeader header) {
		this.image = image;
		this.header = header;
	}

	static Picture read(Path file, ImageHeader header) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			ImageReader reader = ImageFormats.readers(in).next();
			try {
				reader.setInput(in, true);
				ImageReadParam grid = reader.getDefaultReadParam();
				int step = (int) Math.ceil(Math.sqrt((double) header.width() * header.height() / MOST_PIXELS));
				grid.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
				return new Picture(reader.read(0, grid), header);
			}
			finally {
				reader.dispose();
			}
		}
	}

	int width() {
		return this.header.width();
	}

	int height() {
		return this.header.height();
	}

	/** {@code jpeg}, {@code png}, {@code gif} or {@code webp}. */
	String format() {
		return this.header.format().equals("jpg") ? "jpeg" : this.header.format();
	}

	/** Upright, where the camera was held otherwise: EXIF's orientation, 1 to 8. */
	Picture turnedBy(int orientation) {
		int w = this.image.getWidth();
		int h = this.image.getHeight();
		AffineTransform turn = switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
			default -> new AffineTransform();
		};
		if (turn.isIdentity()) {
			return this;
		}
		boolean lies = orientation >= 5;
		BufferedImage turned = new BufferedImage(lies ? h : w, lies ? w : h, kind());
		Graphics2D drawing = turned.createGraphics();
		drawing.drawImage(this.image, turn, null);
		drawing.dispose();
		return new Picture(turned, lies ? this.header.turned() : this.header);
	}

	Picture edited(ImageEdit edit) {
		return switch (edit) {
			case ImageEdit.Rotate rotate -> turnedBy(switch (Math.floorMod(rotate.degrees(), 360)) {
				case 0 -> 1;
				case 90 -> 6;
				case 180 -> 3;
				case 270 -> 8;
				default -> throw new InvalidException("modifiers", "Images are turned by quarters.");
			});
			case ImageEdit.Flip flip ->
				turnedBy(flip.horizontal() ? (flip.vertical() ? 3 : 2) : flip.vertical() ? 4 : 1);
			case ImageEdit.Crop crop -> cropped(crop);
		};
	}

	private Picture cropped(ImageEdit.Crop crop) {
		int left = part(crop.left(), width(), 0, width() - 1);
		int top = part(crop.top(), height(), 0, height() - 1);
		int width = part(crop.width(), width(), 1, width() - left);
		int height = part(crop.height(), height(), 1, height() - top);
		Rectangle stays = onGrid(new Cut(left, top, width, height, width, height));
		return new Picture(this.image.getSubimage(stays.x, stays.y, stays.width, stays.height),
				new ImageHeader(width, height, this.header.format()));
	}

	private static int part(double percent, int whole, int least, int most) {
		return Math.clamp(Math.round(percent * whole / 100), least, most);
	}

	/** A part of it, in some size, as a file in the picture's own format. */
	void write(Cut cut, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			Thumbnails.of(plain())
				.sourceRegion(onGrid(cut))
				.forceSize(cut.width(), cut.height())
				.imageType(kind())
				.outputFormat(this.header.format().equals("jpeg") ? "jpg" : this.header.format())
				.outputQuality(ImageFormats.quality("image/" + this.header.format()) / 100.0)
				.toOutputStream(out);
		}
	}

	Cut whole() {
		return new Cut(0, 0, width(), height(), width(), height());
	}

	private Rectangle onGrid(Cut cut) {
		double x = (double) this.image.getWidth() / width();
		double y = (double) this.image.getHeight() / height();
		int left = (int) Math.floor(cut.x() * x);
		int top = (int) Math.floor(cut.y() * y);
		return new Rectangle(left, top, Math.clamp(Math.round(cut.cutWidth() * x), 1, this.image.getWidth() - left),
				Math.clamp(Math.round(cut.cutHeight() * y), 1, this.image.getHeight() - top));
	}

	private int kind() {
		return this.image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
	}

	/** Palettes and sixteen bits a channel, in plain colours. */
	private BufferedImage plain() {
		if (this.image.getType() == kind() || this.image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
			return this.image;
		}
		BufferedImage plain = new BufferedImage(this.image.getWidth(), this.image.getHeight(), kind());
		Graphics2D drawing = plain.createGraphics();
		drawing.drawImage(this.image, 0, 0, null);
		drawing.dispose();
		return plain;
	}

}
