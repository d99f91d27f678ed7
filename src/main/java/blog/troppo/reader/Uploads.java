package blog.troppo.reader;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;

/**
 * The uploaded files: only those that lie below {@code uploads/} of the data folder, in
 * parts if asked for, and never as anything but what their name says.
 */
@Controller
class Uploads {

	private static final String PATH = "/wp-content/uploads/";

	/** What could act on the site's behalf is only given out to be saved. */
	private static final java.util.Set<String> ACTIVE = java.util.Set.of("text/html", "application/xhtml+xml",
			"image/svg+xml", "text/xml", "application/xml", "text/javascript", "application/javascript");

	private final Path folder;

	Uploads(@Value("${troppo.data}") Path data) {
		this.folder = data.resolve("uploads").toAbsolutePath().normalize();
	}

	@GetMapping(PATH + "{*file}")
	ResponseEntity<Resource> file(HttpServletRequest request) {
		String path = UriUtils.decode(request.getRequestURI(), java.nio.charset.StandardCharsets.UTF_8);
		return find(path.substring(path.indexOf(PATH) + PATH.length()))
			.map((file) -> send(file, request.getHeader(HttpHeaders.IF_RANGE)))
			.orElseThrow(() -> new blog.troppo.support.NotFoundException("There is no such file"));
	}

	private Optional<Path> find(String name) {
		try {
			Path file = this.folder.resolve(name).normalize();
			boolean hidden = name.contains("/.") || name.startsWith(".") || name.contains("\\") || name.endsWith("/");
			return (file.startsWith(this.folder) && !hidden && Files.isRegularFile(file)
					&& file.toRealPath().startsWith(this.folder.toRealPath())) ? Optional.of(file) : Optional.empty();
		}
		catch (InvalidPathException | java.io.IOException ex) {
			return Optional.empty();
		}
	}

	private static ResponseEntity<Resource> send(Path file, @Nullable String ifRange) {
		String name = file.getFileName().toString();
		MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
		String tag = "\"%x-%x\"".formatted(file.toFile().lastModified(), file.toFile().length());
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(type)
			.lastModified(file.toFile().lastModified())
			.eTag(tag)
			.cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
			.header("X-Content-Type-Options", "nosniff");
		if (ACTIVE.contains(type.getType() + "/" + type.getSubtype())) {
			answer.header("Content-Security-Policy",
					"sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
			if (!type.getSubtype().equals("svg+xml")) {
				answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment");
			}
		}
		return (ifRange == null || ifRange.equals(tag)) ? answer.body(new FileSystemResource(file))
				: withoutParts(answer, file);
	}

	/** Who has parts of what the file once was is sent all of it. */
	private static ResponseEntity<Resource> withoutParts(ResponseEntity.BodyBuilder answer, Path file) {
		return answer.contentLength(file.toFile().length())
			.body(new InputStreamResource(() -> Files.newInputStream(file)));
	}

}
