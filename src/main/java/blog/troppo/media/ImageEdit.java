package blog.troppo.media;

/** One step of changing an image, in the order in which they are made. */
public sealed interface ImageEdit {

	/** To the right, by a quarter, half or three quarters. */
	record Rotate(int degrees) implements ImageEdit {
	}

	/** What stays, in per cent of the image. */
	record Crop(double left, double top, double width, double height) implements ImageEdit {
	}

	/** As in a mirror: left and right, or above and below. */
	record Flip(boolean horizontal, boolean vertical) implements ImageEdit {
	}

}
