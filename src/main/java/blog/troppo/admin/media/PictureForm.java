package blog.troppo.admin.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import blog.troppo.media.ImageEdit;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with a picture: cropped as it is shown, then turned, then mirrored.
 *
 * @param left the part that stays, in pixels of the whole picture; nothing is cropped
 * without a width and a height
 * @param turn in degrees, to the right
 * @param as {@code copy} to leave the picture as it is
 */
record PictureForm(@Nullable Integer left, @Nullable Integer top, @Nullable Integer width, @Nullable Integer height,
		@Nullable Integer turn, @Nullable String across, @Nullable String over, @Nullable String as) {

	List<ImageEdit> edits(int fullWidth, int fullHeight) {
		List<ImageEdit> edits = new ArrayList<>();
		if (number(this.width) > 0 && number(this.height) > 0 && fullWidth > 0 && fullHeight > 0) {
			edits.add(new ImageEdit.Crop(100.0 * number(this.left) / fullWidth, 100.0 * number(this.top) / fullHeight,
					100.0 * number(this.width) / fullWidth, 100.0 * number(this.height) / fullHeight));
		}
		if (number(this.turn) % 360 != 0) {
			edits.add(new ImageEdit.Rotate(number(this.turn)));
		}
		if (this.across != null || this.over != null) {
			edits.add(new ImageEdit.Flip(this.across != null, this.over != null));
		}
		return edits;
	}

	boolean isCopy() {
		return "copy".equals(this.as);
	}

	private static int number(@Nullable Integer given) {
		return Objects.requireNonNullElse(given, 0);
	}

}
