package blog.troppo.rest.posts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import blog.troppo.content.Post;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.formatting.Slugs;
import blog.troppo.rest.meta.MetaFields;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.site.MetaField.Subject;
import blog.troppo.site.SiteLanguage;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Users;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Reads from a request what is to be written of a post: a line or two a field. */
@Component
class PostReading {

	private static final String FIELD = "rest_invalid_field";

	private final PostWriteGate gate;

	private final Posts posts;

	private final Users users;

	private final SiteClock clock;

	private final SiteLanguage language;

	private final MetaFields meta;

	PostReading(PostWriteGate gate, Posts posts, Users users, SiteClock clock, SiteLanguage language, MetaFields meta) {
		this.meta = meta;
		this.language = language;
		this.gate = gate;
		this.posts = posts;
		this.users = users;
		this.clock = clock;
	}

	/**
	 * The change that is asked for.
	 * @param post what it is to change; null for a new one
	 */
	PostChange change(RestType type, RestRequest request, @Nullable Post post) {
		PostChange change = texts(type, request);
		if (request.gives("status")) {
			this.gate.maySetStatus(type, request, post);
			change = change.status(new PostStatus(request.text("status")));
		}
		change = date(change, request, post);
		if (request.gives("slug")) {
			String slug = Slugs.sanitizeTitle(request.slug(), this.language.accents());
			change = request.gives("status") ? change.ownSlug(slug) : change.slug(slug);
		}
		if (request.number("author") != 0) {
			change = change.by(this.users.findById(request.number("author"))
				.orElseThrow(() -> new RestException("rest_invalid_author", "Invalid author ID.", 400)));
		}
		change = doors(change, request, post);
		change = place(change, type, request);
		return hangings(change, type, request, post);
	}

	/** An attachment has a description and a caption instead. */
	private static PostChange texts(RestType type, RestRequest request) {
		PostChange change = PostChange.nothing();
		if (hasText(request, "title")) {
			change = change.title(request.text("title"));
		}
		if (type.isMedia()) {
			return change;
		}
		if (hasText(request, "content")) {
			change = change.content(request.text("content"));
		}
		return hasText(request, "excerpt") ? change.excerpt(request.text("excerpt")) : change;
	}

	/** A text, or an object with it as {@code raw}; all else says nothing. */
	private static boolean hasText(RestRequest request, String name) {
		JsonNode value = request.value(name);
		return value.isString() || value.isObject() && value.path("raw").isString();
	}

	/** A date given as null takes back a settled one. */
	private PostChange date(PostChange change, RestRequest request, @Nullable Post post) {
		for (String name : new String[] { "date", "date_gmt" }) {
			if (request.gives(name)) {
				Optional<Instant> at = RestDates.parse(inZone(request.text(name), name), this.clock);
				return at.map((instant) -> dated(change, instant, post)).orElse(change);
			}
			if (request.has(name) && request.value(name).isNull()) {
				return change.undated();
			}
		}
		return change;
	}

	/**
	 * A date that names no zone is the site's, or Greenwich's where the field says so.
	 */
	private static String inZone(String date, String field) {
		boolean named = date.matches(".*[Tt ].*([zZ]|[+-]\\d\\d(:?\\d\\d)?)");
		return (field.equals("date_gmt") && !named) ? date + "Z" : date;
	}

	private PostChange dated(PostChange change, Instant at, @Nullable Post post) {
		LocalDateTime local = this.clock.toLocal(at);
		if (local.getYear() < 1) {
			throw new RestException("invalid_date", "Invalid date.", 400);
		}
		boolean same = post != null && post.publishedLocal().filter(local::equals).isPresent();
		return same ? change : change.dated(local, at);
	}

	/** Who may come in: a password, comments, pings; and whether it stands on top. */
	private static PostChange doors(PostChange given, RestRequest request, @Nullable Post post) {
		PostChange change = given;
		String password = request.text("password");
		boolean sticky = post != null && post.isSticky();
		if (!password.isEmpty() && request.flag("sticky")) {
			throw new RestException(FIELD, "A post can not be sticky and have a password.", 400);
		}
		if (!password.isEmpty() && sticky) {
			throw new RestException(FIELD, "A sticky post can not be password protected.", 400);
		}
		if (request.flag("sticky") && post != null && post.needsPassword() && !request.gives("password")) {
			throw new RestException(FIELD, "A password protected post can not be set to sticky.", 400);
		}
		if (request.gives("password")) {
			change = change.password(password);
		}
		if (request.gives("sticky")) {
			change = change.sticky(request.flag("sticky"));
		}
		if (request.gives("comment_status")) {
			change = change.comments(request.text("comment_status").equals("open"));
		}
		return request.gives("ping_status") ? change.pings(request.text("ping_status").equals("open")) : change;
	}

	private PostChange place(PostChange given, RestType type, RestRequest request) {
		PostChange change = given;
		if (request.gives("parent") && type.type().equals(PostType.PAGE)) {
			long parent = request.number("parent");
			if (parent != 0 && this.posts.findById(parent).isEmpty()) {
				throw new RestException("rest_post_invalid_id", "Invalid post parent ID.", 400);
			}
			change = change.parent(parent);
		}
		if (request.gives("menu_order")) {
			change = change.menuOrder(request.count("menu_order"));
		}
		return request.gives("template") ? change.template(request.text("template")) : change;
	}

	private PostChange hangings(PostChange given, RestType type, RestRequest request, @Nullable Post post) {
		PostChange change = given;
		for (RestType.TermField field : type.taxonomies()) {
			if (request.has(field.name())) {
				change = change.terms(field.taxonomy(), request.numbers(field.name()));
			}
		}
		if (request.gives("format")) {
			change = change.format(request.text("format"));
		}
		if (request.gives("featured_media")) {
			long image = request.number("featured_media");
			boolean there = image != 0
					&& this.posts.findById(image).filter((found) -> found.is(PostType.ATTACHMENT)).isPresent();
			change = change.featuredImage(there ? image : 0);
		}
		return meta(change, type, request, post);
	}

	private PostChange meta(PostChange given, RestType type, RestRequest request, @Nullable Post post) {
		PostChange change = given;
		Function<String, List<String>> stored = (post != null) ? post::metaValues : (name) -> List.of();
		var sent = this.meta.read(Subject.POST, type.type().name(), stored, request);
		for (var entry : sent.entrySet()) {
			change = change.meta(entry.getKey(), entry.getValue());
		}
		return change;
	}

}
