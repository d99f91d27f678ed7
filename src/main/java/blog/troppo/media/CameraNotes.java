package blog.troppo.media;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;

/**
 * What a camera or its owner noted in an image: EXIF and IPTC, as
 * {@code wp_read_image_metadata} tells it, in texts.
 */
final class CameraNotes {

	private static final int LONGEST_TITLE = 80;

	private final Metadata metadata;

	private CameraNotes(Metadata metadata) {
		this.metadata = metadata;
	}

	/** None for a file that keeps no notes, or damaged ones. */
	static CameraNotes read(Path file) throws IOException {
		try {
			return new CameraNotes(ImageMetadataReader.readMetadata(file.toFile()));
		}
		catch (ImageProcessingException ex) {
			return new CameraNotes(new Metadata());
		}
	}

	/** How the camera was held, 1 to 8; 0 if it does not say. */
	int orientation() {
		return number(ExifIFD0Directory.class, ExifIFD0Directory.TAG_ORIENTATION).filter((way) -> way >= 1 && way <= 8)
			.orElse(0);
	}

	String title() {
		return iptc(IptcDirectory.TAG_HEADLINE).or(() -> iptc(IptcDirectory.TAG_OBJECT_NAME))
			.or(() -> exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION).filter((text) -> text.length() < LONGEST_TITLE))
			.or(() -> iptc(IptcDirectory.TAG_CAPTION).filter((text) -> text.length() < LONGEST_TITLE))
			.orElse("");
	}

	String caption() {
		return iptc(IptcDirectory.TAG_CAPTION).or(() -> exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)).orElse("");
	}

	/** WordPress's {@code image_meta}. */
	Map<String, Object> asMap(boolean upright) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("aperture",
				rational(ExifSubIFDDirectory.TAG_FNUMBER)
					.map((value) -> plain(BigDecimal.valueOf(value.doubleValue()).setScale(2, RoundingMode.HALF_UP)))
					.orElse("0"));
		map.put("credit",
				iptc(IptcDirectory.TAG_CREDIT).or(() -> iptc(IptcDirectory.TAG_BY_LINE))
					.or(() -> exif(ExifIFD0Directory.TAG_ARTIST))
					.orElse(""));
		map.put("camera", exif(ExifIFD0Directory.TAG_MODEL).orElse(""));
		map.put("caption", caption());
		map.put("created_timestamp", created());
		map.put("copyright",
				iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE).or(() -> exif(ExifIFD0Directory.TAG_COPYRIGHT)).orElse(""));
		map.put("focal_length", rational(ExifSubIFDDirectory.TAG_FOCAL_LENGTH).map(CameraNotes::decimal).orElse("0"));
		map.put("iso", number(ExifSubIFDDirectory.class, ExifSubIFDDirectory.TAG_ISO_EQUIVALENT).map(String::valueOf)
			.orElse("0"));
		map.put("shutter_speed", rational(ExifSubIFDDirectory.TAG_EXPOSURE_TIME).map(CameraNotes::decimal).orElse("0"));
		map.put("title", title());
		map.put("orientation", upright ? (Object) 1L : String.valueOf(orientation()));
		map.put("keywords", keywords());
		map.put("alt", "");
		return map;
	}

	/** The camera's clock, read as if it showed UTC. */
	private String created() {
		return Optional.ofNullable(this.metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
			.map((exif) -> exif.getDate(ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED))
			.map((date) -> String.valueOf(date.getTime() / 1000))
			.orElse("0");
	}

	private List<String> keywords() {
		IptcDirectory iptc = this.metadata.getFirstDirectoryOfType(IptcDirectory.class);
		String[] keywords = (iptc != null) ? iptc.getStringArray(IptcDirectory.TAG_KEYWORDS) : null;
		return (keywords != null) ? List.of(keywords) : List.of();
	}

	private Optional<String> iptc(int tag) {
		return text(IptcDirectory.class, tag);
	}

	private Optional<String> exif(int tag) {
		return text(ExifIFD0Directory.class, tag);
	}

	private Optional<String> text(Class<? extends Directory> kind, int tag) {
		return Optional.ofNullable(this.metadata.getFirstDirectoryOfType(kind))
			.map((directory) -> directory.getString(tag))
			.map((text) -> text.replace("\0", "").strip())
			.filter((text) -> !text.isEmpty());
	}

	private Optional<Integer> number(Class<? extends Directory> kind, int tag) {
		return Optional.ofNullable(this.metadata.getFirstDirectoryOfType(kind))
			.map((directory) -> directory.getInteger(tag));
	}

	private Optional<Rational> rational(int tag) {
		return Optional.ofNullable(this.metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
			.map((exif) -> exif.getRational(tag))
			.filter((value) -> value.getDenominator() != 0);
	}

	/** As PHP writes a number. */
	private static String decimal(Rational value) {
		return plain(new BigDecimal(value.getNumerator()).divide(new BigDecimal(value.getDenominator()),
				new MathContext(14)));
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

}
