package blog.troppo.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.formatting.FileNames;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteLanguage;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Receives files, checks them, names them and makes their versions. */
@Component
class IncomingFiles {

	private static final String FOLDER_OF_MONTH = "%04d/%02d";

	private final UploadFolder folder;

	private final ImageVersions versions;

	private final Posts posts;

	private final Settings settings;

	private final SiteClock clock;

	private final SiteLanguage language;

	IncomingFiles(UploadFolder folder, ImageVersions versions, Posts posts, Settings settings, SiteClock clock,
			SiteLanguage language) {
		this.language = language;
		this.folder = folder;
		this.versions = versions;
		this.posts = posts;
		this.settings = settings;
		this.clock = clock;
	}

	/** What is made of a file that has come in and has a name. */
	private interface Description {

		DescribedFile of(String path) throws IOException;

	}

	/** Keeps a stream as a file: whole and with a name of its own, or not at all. */
	DescribedFile receive(String name, InputStream content, @Nullable Long parent) throws IOException {
		return receive(name, content, month(parent), "", this::describe);
	}

	/** The same, without versions. */
	DescribedFile receiveAsItIs(String name, InputStream content, @Nullable Long parent) throws IOException {
		return receive(name, content, month(parent), "", this::describeAsItIs);
	}

	/**
	 * A version of an image that somebody else made.
	 * @param image the file that it is a version of, from the uploads folder on
	 */
	DescribedFile receiveVersion(String name, InputStream content, String image) throws IOException {
		int slash = image.lastIndexOf('/');
		String stem = image.substring(slash + 1).replaceFirst("\\.[^.]*$", "");
		return receive(name, content, (slash < 0) ? "" : image.substring(0, slash), stem, this::describeAsItIs);
	}

	private DescribedFile receive(String name, InputStream content, String below, String versionOf,
			Description description) throws IOException {
		Path part = this.folder.receive(content);
		try {
			if (Files.size(part) == 0) {
				throw new InvalidException("file", "upload_error",
						"File is empty. Please upload something more substantial.");
			}
			String checked = ContentCheck.check(FileNames.sanitize(name, this.language.accents()), part);
			ImageHeader.read(part);
			return description.of(versionOf.isEmpty() ? this.folder.name(part, below, checked)
					: this.folder.nameVersion(part, below, checked, versionOf));
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private DescribedFile describeAsItIs(String path) throws IOException {
		Path file = this.folder.find(path).orElseThrow();
		Optional<ImageHeader> header = FileTypes.of(path).startsWith("image/") ? ImageHeader.read(file)
				: Optional.empty();
		if (header.isEmpty()) {
			return new DescribedFile(path, path, Map.of("filesize", Files.size(file)), "", "");
		}
		CameraNotes notes = CameraNotes.read(file);
		return new DescribedFile(path, path, ImageVersions.none(file, path, header.get(), notes), notes.title(),
				notes.caption());
	}

	/** Makes the versions of a file that lies there; if that fails, the file goes. */
	DescribedFile describe(String path) throws IOException {
		Path file = this.folder.find(path).orElseThrow();
		DescribedFile described = null;
		try {
			described = describe(file, path);
			return described;
		}
		finally {
			if (described == null) {
				Files.deleteIfExists(file);
			}
		}
	}

	/** Makes the versions of a file that stays, whatever comes of it. */
	DescribedFile describeAgain(String path) throws IOException {
		return describe(this.folder.find(path).orElseThrow(), path);
	}

	private DescribedFile describe(Path file, String path) throws IOException {
		Optional<ImageHeader> header = FileTypes.of(path).startsWith("image/") ? ImageHeader.read(file)
				: Optional.empty();
		if (header.isEmpty()) {
			return new DescribedFile(path, path, Map.of("filesize", Files.size(file)), "", "");
		}
		CameraNotes notes = CameraNotes.read(file);
		Map<String, Object> metadata = this.versions.make(file, path, header.get(), notes);
		return new DescribedFile(path, String.valueOf(metadata.get("file")), metadata, notes.title(), notes.caption());
	}

	/** A file that belongs to a post lies with those of the post's month. */
	private String month(@Nullable Long parent) {
		if (!this.settings.get(SiteSettings.UPLOADS_BY_MONTH)) {
			return "";
		}
		LocalDateTime date = Optional.ofNullable(parent)
			.flatMap(this.posts::findById)
			.filter((post) -> !post.is(PostType.PAGE))
			.flatMap(Post::publishedLocal)
			.orElseGet(() -> this.clock.siteNow().toLocalDateTime());
		return FOLDER_OF_MONTH.formatted(date.getYear(), date.getMonthValue());
	}

}
