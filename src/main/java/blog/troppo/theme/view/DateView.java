package blog.troppo.theme.view;

import java.time.LocalDateTime;
import java.util.function.Function;

/**
 * A moment in a post's or comment's life, as the site's clock stood.
 *
 * @param date in the site's date format
 * @param time in the site's time format
 * @param iso with its offset, for {@code datetime} attributes
 * @param formatter writes the moment in a PHP date format
 */
public record DateView(String date, String time, String iso, LocalDateTime local, Function<String, String> formatter) {

	/** In a format of the template's own, in PHP's letters: {@code 'l, F jS, Y'}. */
	public String format(String pattern) {
		return this.formatter.apply(pattern);
	}

	@Override
	public String toString() {
		return this.date;
	}

}
