package blog.troppo.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import blog.troppo.support.InvalidException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pictures whose bytes were changed or cut are refused, or read as far as they go. */
class DamagedPicturesTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "j40x30.jpg", "p40x30.png", "g40x30.gif", "exif1.jpg" })
	void damageIsNoFailure(String name) throws IOException {
		byte[] whole = SampleFiles.named(name);
		Random random = new Random(name.hashCode());
		for (int i = 0; i < 60; i++) {
			byte[] damaged = Arrays.copyOf(whole, (i % 3 == 0) ? random.nextInt(whole.length) : whole.length);
			for (int change = random.nextInt(12); change >= 0 && damaged.length > 0; change--) {
				damaged[random.nextInt(Math.min(damaged.length, (i % 2 == 0) ? 400 : damaged.length))] = (byte) random
					.nextInt();
			}
			look(Files.write(this.folder.resolve(name), damaged));
		}
	}

	private static void look(Path file) {
		try {
			CameraNotes notes = CameraNotes.read(file);
			assertThat(notes.asMap(false)).containsKeys("aperture", "created_timestamp");
			assertThat(notes.orientation()).isBetween(0, 8);
			Optional<ImageHeader> header = ImageHeader.read(file);
			if (header.filter(ImageHeader::canBeMade).isPresent()) {
				assertThat(Picture.read(file, header.get()).width()).isPositive();
			}
		}
		catch (IOException | InvalidException ex) {
			assertThat(ex).isNotNull();
		}
	}

}
