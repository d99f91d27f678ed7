package blog.troppo.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Which images can be read and written. What people send is read by Java alone; native
 * code only writes WebP, out of pixels, and where it runs.
 */
public final class ImageFormats {

	private static final int WEBP_QUALITY = 86;

	private static final int QUALITY = 82;

	private static final boolean WRITES_WEBP;

	static {
		IIORegistry registry = IIORegistry.getDefaultInstance();
		ImageReaderSpi unwanted = registry.getServiceProviderByClass(WebPImageReaderSpi.class);
		if (unwanted != null) {
			registry.deregisterServiceProvider(unwanted);
		}
		WRITES_WEBP = writesWebp();
	}

	private ImageFormats() {
	}

	/** How well images of a type are kept, of 100: as WordPress has it. */
	public static int quality(String mimeType) {
		return mimeType.equals("image/webp") ? WEBP_QUALITY : QUALITY;
	}

	static Iterator<ImageReader> readers(ImageInputStream in) {
		return ImageIO.getImageReaders(in);
	}

	/** Whether smaller versions can be written in a format. */
	static boolean writes(String format) {
		return switch (format) {
			case "jpeg", "jpg", "png", "gif" -> true;
			case "webp" -> WRITES_WEBP;
			default -> false;
		};
	}

	private static boolean writesWebp() {
		try {
			Thumbnails.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))
				.scale(1)
				.outputFormat("webp")
				.toOutputStream(OutputStream.nullOutputStream());
			return true;
		}
		catch (LinkageError | IOException ex) {
			return false;
		}
	}

}
