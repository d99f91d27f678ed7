package blog.troppo.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import blog.troppo.site.Settings;
import blog.troppo.support.InvalidException;
import blog.troppo.support.SiteClock;
import blog.troppo.user.User;
import blog.troppo.user.Users;
import blog.troppo.user.Viewer;
import blog.troppo.user.Viewers;
import jakarta.persistence.EntityManager;
import tools.jackson.databind.JsonNode;

/**
 * Plays one recorded scenario (README in {@code conformance}) and tells, in the same
 * words, what stands then.
 */
class AuthoringScenario {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final PostAuthoring authoring;

	private final PostTrash trash;

	private final PostRemoval removal;

	private final Posts posts;

	private final Terms terms;

	private final Users users;

	private final Viewers viewers;

	private final Settings settings;

	private final SiteClock clock;

	private final EntityManager database;

	private final ScheduledPosts scheduled;

	private final Autosaves autosaves;

	private final Map<String, Long> names = new LinkedHashMap<>();

	private Viewer writer = Viewer.anybody();

	AuthoringScenario(PostAuthoring authoring, PostTrash trash, PostRemoval removal, Posts posts, Terms terms,
			Users users, Viewers viewers, Settings settings, SiteClock clock, EntityManager database,
			ScheduledPosts scheduled, Autosaves autosaves) {
		this.authoring = authoring;
		this.trash = trash;
		this.removal = removal;
		this.posts = posts;
		this.terms = terms;
		this.users = users;
		this.viewers = viewers;
		this.settings = settings;
		this.clock = clock;
		this.database = database;
		this.scheduled = scheduled;
		this.autosaves = autosaves;
	}

	/** What each step answered. */
	List<String> play(JsonNode scenario) {
		this.names.clear();
		scenario.path("settings")
			.properties()
			.forEach((setting) -> this.settings.store(setting.getKey(), setting.getValue().asString()));
		become(scenario.path("as").asString("admin"));
		List<String> answers = new ArrayList<>();
		for (JsonNode step : scenario.get("steps")) {
			answers.add(play(step.get(0).asString(), step.get(1).asString(), step.path(2), step.path(3)));
		}
		this.database.flush();
		this.database.clear();
		return answers;
	}

	private String play(String verb, String name, JsonNode what, JsonNode more) {
		try {
			return switch (verb) {
				case "create" -> {
					PostType type = PostType.named(what.path("post_type").asString("post"));
					this.names.put(name, this.authoring.create(type, change(what), this.writer).id());
					yield "ok";
				}
				case "update" -> change(name, change(what));
				case "stick" -> change(name, PostChange.nothing().sticky(true));
				case "format" -> change(name, PostChange.nothing().format(what.asString()));
				case "meta" -> change(name, PostChange.nothing().meta(what.asString(), more.asString()));
				case "trash" -> this.trash.throwAway(id(name), this.writer) ? "ok" : "false";
				case "untrash" -> this.trash.restore(id(name), this.writer) ? "ok" : "false";
				case "as" -> become(name);
				case "delete" -> {
					this.removal.delete(id(name));
					yield "ok";
				}
				case "due" -> {
					this.scheduled.publish(id(name));
					yield "ok";
				}
				case "ago" -> {
					Post post = this.posts.findById(id(name)).orElseThrow();
					post.date(post.times()
						.published(time(what.asString()), time(more.asString()).toInstant(ZoneOffset.UTC)));
					yield "ok";
				}
				case "autosave" ->
					this.autosaves.keep(id(name), change(what), this.writer).isPresent() ? "ok" : "false";
				case "comment" -> "ok";
				default -> throw new IllegalArgumentException(verb);
			};
		}
		catch (InvalidException ex) {
			return ex.code() + ": " + ex.getMessage();
		}
	}

	private String change(String name, PostChange change) {
		this.authoring.update(id(name), change, this.writer);
		return "ok";
	}

	private String become(String login) {
		this.writer = this.viewers.viewer(this.users.findByLogin(login).orElseThrow());
		return "ok";
	}

	private long id(String name) {
		return Optional.ofNullable(this.names.get(name)).orElseThrow();
	}

	private PostChange change(JsonNode what) {
		PostChange change = PostChange.nothing();
		for (Map.Entry<String, JsonNode> field : what.properties()) {
			change = step(change, field.getKey(), field.getValue());
		}
		if (what.has("post_date") || what.has("post_date_gmt")) {
			change = change.dated(time(what.path("post_date").asString("")),
					Optional.ofNullable(time(what.path("post_date_gmt").asString("")))
						.map((time) -> time.toInstant(ZoneOffset.UTC))
						.orElse(null));
		}
		return change;
	}

	private PostChange step(PostChange change, String field, JsonNode value) {
		return switch (field) {
			case "post_title" -> change.title(value.asString());
			case "post_content" -> change.content(value.asString());
			case "post_excerpt" -> change.excerpt(value.asString());
			case "post_status" -> change.status(new PostStatus(value.asString()));
			case "post_name" -> change.slug(value.asString());
			case "post_parent" -> change.parent(value.isNumber() ? value.asLong() : id(value.asString()));
			case "post_password" -> change.password(value.asString());
			case "post_mime_type" -> change.mimeType(value.asString());
			case "menu_order" -> change.menuOrder(value.asInt());
			case "comment_status" -> change.comments(value.asString().equals("open"));
			case "ping_status" -> change.pings(value.asString().equals("open"));
			case "guid" -> change.guid(value.asString());
			case "to_ping" -> change.toPing(value.asString());
			case "page_template" -> change.template(value.asString());
			case "post_category" -> value.isEmpty() ? change
					: change.terms(Taxonomy.CATEGORY, value.valueStream().map(JsonNode::asLong).toList());
			case "tags_input" -> change.terms(Taxonomy.POST_TAG,
					value.valueStream().map((tag) -> tag(tag.asString())).distinct().toList());
			case "meta_input" -> {
				PostChange next = change;
				for (Map.Entry<String, JsonNode> entry : value.properties()) {
					next = next.meta(entry.getKey(), entry.getValue().asString());
				}
				yield next;
			}
			case "post_type", "post_date", "post_date_gmt", "edit_date" -> change;
			default -> throw new IllegalArgumentException(field);
		};
	}

	private long tag(String name) {
		String slug = name.strip().toLowerCase(java.util.Locale.ROOT);
		return this.terms.findByTaxonomyAndSlug("post_tag", slug)
			.orElseGet(() -> this.terms.save(new Term(Taxonomy.POST_TAG, name.strip(), slug)))
			.id();
	}

	private static @org.jspecify.annotations.Nullable LocalDateTime time(String text) {
		return text.isEmpty() ? null : LocalDateTime.parse(text, TIME);
	}

	/** The posts of the scenario as they stand. */
	Map<String, Object> state() {
		Map<String, Object> state = new LinkedHashMap<>();
		this.names
			.forEach((name, id) -> state.put(name, this.posts.findById(id).<Object>map(this::told).orElse("gone")));
		return state;
	}

	private Map<String, Object> told(Post post) {
		Map<String, Object> told = new TreeMap<>();
		String id = String.valueOf(post.id());
		told.put("type", post.type().name());
		told.put("status", post.status().name());
		told.put("name", post.slug().replaceFirst("^" + id + "(?=$|-)", "{id}"));
		told.put("title", post.title());
		told.put("content", post.content());
		told.put("excerpt", post.excerpt());
		told.put("date", local(post.publishedLocal()));
		told.put("date_gmt", instant(post.publishedAt()));
		told.put("modified", local(post.modifiedLocal()));
		told.put("modified_gmt", instant(post.modifiedAt()));
		told.put("parent", post.parentId().<Object>map(this::name).orElse(0L));
		told.put("author", post.author().map(User::login).orElse(""));
		told.put("comment_status", post.takesComments() ? "open" : "closed");
		told.put("ping_status", post.takesPings() ? "open" : "closed");
		told.put("menu_order", (long) post.menuOrder());
		told.put("guid", guid(post));
		told.put("password", post.password());
		told.put("mime", post.mimeType());
		told.put("sticky", post.isSticky());
		told.put("terms", terms(post));
		told.put("meta", meta(post));
		told.put("revisions",
				this.posts.findAllByParentIdOrderById(post.id())
					.stream()
					.filter((child) -> child.is(PostType.REVISION))
					.map((revision) -> List.of(revision.slug().replace(id, "{id}"), revision.title(),
							revision.content(), revision.excerpt(), revision.status().name()))
					.toList());
		return told;
	}

	private Object name(long id) {
		return this.names.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == id)
			.<Object>map(Map.Entry::getKey)
			.findFirst()
			.orElse(id);
	}

	private String guid(Post post) {
		LocalDateTime now = this.clock.siteNow().toLocalDateTime();
		return post.guid()
			.replace(this.settings.find("home").orElse(""), "{home}")
			.replace(now.format(DateTimeFormatter.ofPattern("yyyy/MM/dd")), "{today}")
			.replace(now.format(DateTimeFormatter.ofPattern("/yyyy/MM/")), "/{year}/{month}/")
			.replace(now.format(DateTimeFormatter.ofPattern("/yyyy/")), "/{year}/")
			.replaceFirst("(p|page_id|attachment_id)=" + post.id() + "$", "$1={id}")
			.replaceFirst("/" + post.id() + "(-2)?/$", "/{id}$1/");
	}

	private static Map<String, List<String>> terms(Post post) {
		Map<String, List<String>> told = new TreeMap<>();
		post.terms()
			.forEach((term) -> told.computeIfAbsent(term.taxonomy().name(), (taxonomy) -> new ArrayList<>())
				.add(term.slug()));
		told.values().forEach((slugs) -> slugs.sort(null));
		return told;
	}

	private Map<String, List<String>> meta(Post post) {
		Map<String, List<String>> told = new TreeMap<>();
		for (String name : post.metaNames()) {
			told.put(name, name.equals("_wp_trash_meta_time") ? List.of("now") : post.metaValues(name));
		}
		return told;
	}

	private String local(Optional<LocalDateTime> local) {
		return local.map((time) -> time.equals(this.clock.siteNow().toLocalDateTime()) ? "now" : TIME.format(time))
			.orElse("0000-00-00 00:00:00");
	}

	private String instant(Optional<Instant> at) {
		return at.map((time) -> time.equals(this.clock.now()) ? "now" : TIME.format(time.atOffset(ZoneOffset.UTC)))
			.orElse("0000-00-00 00:00:00");
	}

}
