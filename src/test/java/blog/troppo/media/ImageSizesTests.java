package blog.troppo.media;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** As {@code image_resize_dimensions()} of WordPress 7.1.4 answers. */
class ImageSizesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1000 500     | 300 300   | false | 0 0 1000 500 300 150
			1000 500     | 150 150   | true  | 250 0 500 500 150 150
			500 1000     | 150 150   | true  | 0 250 500 500 150 150
			302 300      | 300 300   | false | 0 0 302 300 300 298
			100 400      | 150 150   | true  | 0 125 100 150 100 150
			2560 10      | 1024 1024 | false | 0 0 2560 10 1024 4
			5000 3       | 768 0     | false | 0 0 5000 3 768 1
			3 5000       | 0 768     | false | 0 0 3 5000 1 768
			4032 3024    | 2048 2048 | false | 0 0 4032 3024 2048 1536
			152 151      | 150 150   | true  | 0 0 151 151 150 150
			100000 100000 | 2560 2560 | false | 0 0 100000 100000 2560 2560
			""")
	void aLargerImageIsMadeSmaller(String image, String wish, boolean crop, String expected) {
		ImageSizes.Cut cut = wish(wish, crop).of(part(image, 0), part(image, 1)).orElseThrow();
		assertThat("%d %d %d %d %d %d".formatted(cut.x(), cut.y(), cut.cutWidth(), cut.cutHeight(), cut.width(),
				cut.height()))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "300 300, 300 300, false", "301 300, 300 300, false", "100 100, 150 150, true",
			"151 151, 150 150, true", "10 10, 0 0, false", "10 10, -5 20, false", "2 2, 1 1, false", "1 1, 1 1, true" })
	void oneThatIsAsSmallStaysAsItIs(String image, String wish, boolean crop) {
		assertThat(wish(wish, crop).of(part(image, 0), part(image, 1))).isEmpty();
	}

	/** WordPress wants pictures of no width, and fails to make them. */
	@ParameterizedTest
	@CsvSource({ "1 10000, 0 150", "10000 1, 150 0" })
	void somethingOfAnImageIsAlwaysLeft(String image, String wish) {
		ImageSizes.Cut cut = wish(wish, true).of(part(image, 0), part(image, 1)).orElseThrow();
		assertThat(cut.width()).isPositive();
		assertThat(cut.height()).isPositive();
		assertThat(cut.cutWidth()).isPositive();
		assertThat(cut.cutHeight()).isPositive();
		assertThat(cut.x()).isNotNegative();
		assertThat(cut.y()).isNotNegative();
	}

	private static ImageSizes.Wish wish(String wish, boolean crop) {
		return new ImageSizes.Wish(part(wish, 0), part(wish, 1), crop);
	}

	private static int part(String numbers, int index) {
		return Integer.parseInt(numbers.split(" ")[index]);
	}

}
