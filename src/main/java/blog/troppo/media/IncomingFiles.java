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

	/** Keeps a stream as a file: whole and with a name of its own, or not at all. */
	DescribedFile receive(String name, InputStream content, @Nullable Long parent) throws IOException {
		Path part = this.folder.receive(content);
		try {
			if (Files.size(part) == 0) {
				throw new InvalidException("file", "upload_error",
						"File is empty. Please upload something more substantial.");
			}
			String checked = ContentCheck.check(FileNames.sanitize(name, this.language.accents()), part);
			ImageHeader.read(part);
			return describe(this.folder.name(part, month(parent), checked));
		}
		finally {
			Files.deleteIfExists(part);
		}
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
