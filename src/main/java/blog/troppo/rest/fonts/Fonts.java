package blog.troppo.rest.fonts;

import java.util.List;
import java.util.Optional;

import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostQuery.Order;
import blog.troppo.content.PostRemoval;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.formatting.Slugs;
import blog.troppo.media.FontFiles;
import blog.troppo.rest.server.Listing;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.support.Page;
import blog.troppo.user.Viewer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Families and faces as they are kept: posts whose text is what {@code theme.json} would
 * say of them, a face below its family.
 */
@Component
class Fonts {

	static final PostType FAMILY = PostType.named("wp_font_family");

	static final PostType FACE = PostType.named("wp_font_face");

	/** The name of a file of a face, in the folder of fonts; one entry a file. */
	static final String FILE = "_wp_font_face_file";

	/** Names that differ in marks alone have slugs that begin alike. */
	private static final int MOST_ALIKE = 100;

	private final Posts posts;

	private final PostFinder finder;

	private final PostRemoval removal;

	private final FontFiles files;

	Fonts(Posts posts, PostFinder finder, PostRemoval removal, FontFiles files) {
		this.posts = posts;
		this.finder = finder;
		this.removal = removal;
		this.files = files;
	}

	Optional<Post> find(PostType type, long id) {
		return this.posts.findById(id).filter((post) -> post.is(type));
	}

	List<Post> facesOf(Post family) {
		return this.posts.findAllByParentIdOrderById(family.id()).stream().filter((post) -> post.is(FACE)).toList();
	}

	/** Whether a face of this name is there, in whatever family. */
	boolean hasFace(String name) {
		PostQuery alike = PostQuery.posts()
			.ofType(FACE)
			.ofStatuses(List.of(PostStatus.PUBLISH))
			.beginningWith(Slugs.sanitizeTitle(name))
			.page(1, MOST_ALIKE);
		return this.finder.find(alike, Viewer.anybody()).items().stream().anyMatch((face) -> face.title().equals(name));
	}

	/** The page that is asked for, the newest first unless it says otherwise. */
	Page<Post> list(PostQuery query, RestRequest request) {
		Listing.checkOrder(request);
		PostQuery wanted = query.ofStatuses(List.of(PostStatus.PUBLISH))
			.named(request.texts("slug").toArray(String[]::new))
			.except(request.numbers("exclude"))
			.sortedBy(request.text("orderby").equals("include") ? Order.AS_ASKED : Order.ID,
					request.text("order").equals("asc"));
		wanted = request.numbers("include").isEmpty() ? wanted : wanted.only(request.numbers("include"));
		int size = request.count("per_page");
		wanted = (request.number("offset") > 0) ? wanted.from(request.count("offset"), size)
				: wanted.page(Math.max(1, request.count("page")), size);
		return Listing.existing(this.finder.find(wanted, request.viewer()), request);
	}

	/** What is kept of a font besides its name. */
	static ObjectNode settings(Post font) {
		try {
			return (JsonMapper.shared().readTree(font.content()) instanceof ObjectNode kept) ? kept : RestJson.object();
		}
		catch (JacksonException ex) {
			return RestJson.object();
		}
	}

	/** With its faces, and their files. */
	void removeFamily(Post family) {
		facesOf(family).forEach(this::removeFace);
		this.removal.delete(family.id());
	}

	void removeFace(Post face) {
		List<String> names = face.metaValues(FILE);
		this.removal.delete(face.id());
		this.files.removeLater(names);
	}

}
