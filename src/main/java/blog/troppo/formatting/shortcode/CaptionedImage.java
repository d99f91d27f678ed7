package blog.troppo.formatting.shortcode;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The first image of a caption shortcode, with the link around it, and what follows.
 */
record CaptionedImage(String html, String caption) {

	private static final Pattern IMAGE = Pattern.compile("(?:<a [^>]+>\\s*)?<img [^>]+>(?:\\s*</a>)?",
			Pattern.CASE_INSENSITIVE);

	private static final List<Pattern> OPENINGS = Stream.of("<a ", "<img ")
		.map((opening) -> Pattern.compile(opening, Pattern.CASE_INSENSITIVE))
		.toList();

	/**
	 * Tags end with the next angle bracket, so that of all that begin before it the first
	 * of each kind says all: what is never closed is gone through once.
	 */
	static @Nullable CaptionedImage first(String content) {
		Matcher image = IMAGE.matcher(content);
		List<Matcher> openings = OPENINGS.stream().map((opening) -> opening.matcher(content)).toList();
		int from = 0;
		for (int end = content.indexOf('>'); end >= 0; end = content.indexOf('>', from)) {
			for (int start : starts(openings, from, end)) {
				if (image.region(start, content.length()).lookingAt()) {
					return new CaptionedImage(image.group(), content.substring(image.end()).strip());
				}
			}
			from = end + 1;
		}
		return null;
	}

	private static int[] starts(List<Matcher> openings, int from, int end) {
		return openings.stream()
			.flatMapToInt(
					(opening) -> opening.region(from, end).find() ? IntStream.of(opening.start()) : IntStream.empty())
			.sorted()
			.toArray();
	}

}
