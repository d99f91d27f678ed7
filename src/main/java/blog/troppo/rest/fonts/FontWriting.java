package blog.troppo.rest.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostStatus;
import blog.troppo.media.FontFiles;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.SentBody.SentFile;
import blog.troppo.site.SiteUrls;
import blog.troppo.support.InvalidException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/** Installs families and faces, and changes families. Each is there once. */
@Component
class FontWriting {

	private final Fonts fonts;

	private final PostFinder finder;

	private final PostAuthoring authoring;

	private final FontFiles files;

	private final SiteUrls urls;

	FontWriting(Fonts fonts, PostFinder finder, PostAuthoring authoring, FontFiles files, SiteUrls urls) {
		this.fonts = fonts;
		this.finder = finder;
		this.authoring = authoring;
		this.files = files;
		this.urls = urls;
	}

	Post install(ObjectNode family, RestRequest request) {
		String slug = family.path("slug").asString("");
		if (this.finder.findFirst(
				PostQuery.posts().ofType(Fonts.FAMILY).ofStatuses(List.of(PostStatus.PUBLISH)).named(slug).page(1, 1),
				request.viewer())
			.isPresent()) {
			throw new RestException("rest_duplicate_font_family",
					"A font family with slug \"" + slug + "\" already exists.", 400);
		}
		return this.authoring.create(Fonts.FAMILY, change(family).slug(slug).status(PostStatus.PUBLISH),
				request.viewer());
	}

	Post change(Post family, ObjectNode settings, RestRequest request) {
		ObjectNode changed = Fonts.settings(family).put("name", family.title());
		changed.setAll(settings);
		return this.authoring.update(family.id(), change(changed), request.viewer());
	}

	private static PostChange change(ObjectNode family) {
		ObjectNode kept = family.deepCopy();
		kept.remove(List.of("name", "slug"));
		if (kept.path("preview").asString("").isEmpty()) {
			kept.remove("preview");
		}
		return PostChange.nothing().title(family.path("name").asString("")).content(kept.toString());
	}

	/** A face of a family, its files among the uploads; all of it or nothing. */
	Post install(Post family, ObjectNode face, RestRequest request) {
		String name = FontNames.ofFace(face);
		if (this.fonts.hasFace(name)) {
			throw new RestException("rest_duplicate_font_face", "A font face matching those settings already exists.",
					400);
		}
		List<String> kept = new ArrayList<>();
		boolean whole = false;
		try {
			face.set("src", sources(face.path("src"), kept, request));
			PostChange change = PostChange.nothing()
				.title(name)
				.content(face.toString())
				.parent(family.id())
				.status(PostStatus.PUBLISH);
			for (String file : kept) {
				change = change.moreMeta(Fonts.FILE, file);
			}
			Post made = this.authoring.create(Fonts.FACE, change, request.viewer());
			whole = true;
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			if (!whole) {
				takeBack(kept);
			}
		}
	}

	private void takeBack(List<String> kept) {
		try {
			this.files.remove(kept);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Addresses as they are; in the place of a file's field, the file's address. */
	private JsonNode sources(JsonNode given, List<String> kept, RestRequest request) throws IOException {
		if (given instanceof ArrayNode list) {
			ArrayNode sources = RestJson.array();
			for (JsonNode source : list) {
				sources.add(source(source.asString(""), kept, request));
			}
			return sources;
		}
		return RestJson.of(source(given.asString(""), kept, request));
	}

	private String source(String given, List<String> kept, RestRequest request) throws IOException {
		Optional<SentFile> sent = request.body().files().contains(given) ? request.body().file(given)
				: Optional.empty();
		if (sent.isEmpty()) {
			return given;
		}
		try {
			String name = this.files.keep(sent.get().name(), sent.get().stream());
			kept.add(name);
			return this.urls.uploads(FontFiles.FOLDER + "/" + name);
		}
		catch (InvalidException ex) {
			throw new RestException(ex.code(), String.valueOf(ex.getMessage()),
					ex.code().equals("rest_font_upload_unknown_error") ? 500 : 400);
		}
	}

}
