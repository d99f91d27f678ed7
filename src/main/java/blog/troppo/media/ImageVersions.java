package blog.troppo.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import blog.troppo.media.ImageSizes.Cut;

import org.springframework.stereotype.Component;

/**
 * Makes the versions of an uploaded image that pages show, beside it:
 * {@code wp_create_image_subsizes}. Few at a time, so that many uploads at once do not
 * use up the memory.
 */
@Component
class ImageVersions {

	private static final long MEMORY_OF_ONE = 256L << 20;

	private final Semaphore turns = new Semaphore(Math.clamp(Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE, 1, 4));

	private final ImageSizes sizes;

	ImageVersions(ImageSizes sizes) {
		this.sizes = sizes;
	}

	/**
	 * Makes all of them.
	 * @param path of the file, from the uploads folder on
	 * @return what {@code _wp_attachment_metadata} says of the image
	 */
	Map<String, Object> make(Path file, String path, ImageHeader header, CameraNotes notes) throws IOException {
		boolean turn = notes.orientation() > 1 && header.canBeMade();
		Map<String, Object> metadata = none(file, path, header, notes);
		metadata.put("image_meta", notes.asMap(turn));
		if (header.canBeMade()) {
			this.turns.acquireUninterruptibly();
			try {
				Picture picture = Picture.read(file, header).turnedBy(turn ? notes.orientation() : 0);
				replaceOriginal(picture, file, turn, metadata);
				metadata.put("sizes", makeSizes(picture, file));
			}
			finally {
				this.turns.release();
			}
		}
		return metadata;
	}

	/** What is said of an image without versions. */
	static Map<String, Object> none(Path file, String path, ImageHeader header, CameraNotes notes) throws IOException {
		Map<String, Object> metadata = new LinkedHashMap<>();
		metadata.put("width", header.width());
		metadata.put("height", header.height());
		metadata.put("file", path);
		metadata.put("filesize", Files.size(file));
		metadata.put("sizes", Map.of());
		metadata.put("image_meta", notes.asMap(false));
		return metadata;
	}

	/** Draws an image anew, with these changes. */
	void draw(Path file, ImageHeader header, List<ImageEdit> edits, Path into) throws IOException {
		this.turns.acquireUninterruptibly();
		try {
			Picture picture = Picture.read(file, header);
			for (ImageEdit edit : edits) {
				picture = picture.edited(edit);
			}
			picture.write(picture.whole(), into);
		}
		finally {
			this.turns.release();
		}
	}

	/** One that lies on its side, or is very large, stays as it came but is not shown. */
	private static void replaceOriginal(Picture picture, Path file, boolean turned, Map<String, Object> metadata)
			throws IOException {
		Optional<Cut> smaller = ImageSizes.BIG.of(picture.width(), picture.height())
			.filter((cut) -> Math.max(picture.width(), picture.height()) > ImageSizes.BIG.width());
		if (smaller.isEmpty() && !turned) {
			return;
		}
		Cut cut = smaller.orElseGet(picture::whole);
		Path shown = beside(file, smaller.isPresent() ? "scaled" : "rotated");
		picture.write(cut, shown);
		String path = String.valueOf(metadata.get("file"));
		metadata.put("width", cut.width());
		metadata.put("height", cut.height());
		metadata.put("file", path.substring(0, path.lastIndexOf('/') + 1) + shown.getFileName());
		metadata.put("filesize", Files.size(shown));
		metadata.put("original_image", file.getFileName().toString());
	}

	private Map<String, Object> makeSizes(Picture picture, Path file) throws IOException {
		Map<String, Object> made = new LinkedHashMap<>();
		for (Map.Entry<String, ImageSizes.Wish> size : this.sizes.all().entrySet()) {
			Optional<Cut> wanted = size.getValue().of(picture.width(), picture.height());
			if (wanted.isPresent()) {
				Cut cut = wanted.get();
				Path version = beside(file, cut.width() + "x" + cut.height());
				picture.write(cut, version);
				Map<String, Object> entry = new LinkedHashMap<>();
				entry.put("file", version.getFileName().toString());
				entry.put("width", cut.width());
				entry.put("height", cut.height());
				entry.put("mime-type", FileTypes.of(version.getFileName().toString()));
				entry.put("filesize", Files.size(version));
				made.put(size.getKey(), entry);
			}
		}
		return made;
	}

	private static Path beside(Path file, String suffix) {
		String name = file.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return file.resolveSibling(name.substring(0, dot) + "-" + suffix + name.substring(dot));
	}

}
