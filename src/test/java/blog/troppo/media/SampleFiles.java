package blog.troppo.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.springframework.core.io.ClassPathResource;

/** Files to upload: drawn ones by their size, and those that a camera wrote notes in. */
final class SampleFiles {

	private static final Pattern DRAWN = Pattern.compile("[jpg](\\d+)x(\\d+)\\.(jpg|png|gif)");

	private SampleFiles() {
	}

	static byte[] named(String name) throws IOException {
		ClassPathResource kept = new ClassPathResource("media/" + name);
		if (kept.exists()) {
			return kept.getContentAsByteArray();
		}
		Matcher drawn = DRAWN.matcher(name);
		if (!drawn.matches()) {
			return named(name.equals("png-named.jpg") ? "p500x400.png" : "j300x300.jpg");
		}
		return drawn(Integer.parseInt(drawn.group(1)), Integer.parseInt(drawn.group(2)), drawn.group(3));
	}

	/** Blue, with a red corner at the upper left. */
	static byte[] drawn(int width, int height, String format) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D drawing = image.createGraphics();
		drawing.setColor(Color.BLUE);
		drawing.fillRect(0, 0, width, height);
		drawing.setColor(Color.RED);
		drawing.fillRect(0, 0, width / 5, height / 5);
		drawing.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}

}
