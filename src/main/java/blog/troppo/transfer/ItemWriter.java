package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.support.SiteClock;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrCategory;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch of items: posts of every type with their fields, terms and comments.
 * Each keeps its id if that is free. References to other posts are written as the file
 * has them; {@link References} mends them in the end.
 */
final class ItemWriter {

	static final String FIELDS = "custom fields";

	private final ImportDatabase database;

	private final SiteClock clock;

	private final Tally tally;

	private final UserDirectory users;

	private final TermDirectory terms;

	private final KnownPosts known;

	private final CommentWriter comments;

	private final FreeSlugs slugs;

	private final ImportRules rules;

	private final long run;

	ItemWriter(ImportDatabase database, SiteClock clock, Tally tally, UserDirectory users, TermDirectory terms,
			ImportRules rules, long run) throws SQLException {
		this.database = database;
		this.clock = clock;
		this.tally = tally;
		this.users = users;
		this.terms = terms;
		this.rules = rules;
		this.run = run;
		this.known = new KnownPosts(database, clock, run);
		this.comments = new CommentWriter(database, clock, tally, users, rules);
		this.slugs = new FreeSlugs(database, run);
	}

	/** Whether the site had posts before this run. */
	boolean joinsOthers() {
		return this.known.any();
	}

	void write(List<WxrItem> items) throws SQLException {
		Map<WxrItem, Long> existing = this.known.find(items);
		List<WxrItem> fresh = items.stream().filter((item) -> !existing.containsKey(item)).toList();
		Map<WxrItem, Long> ids = assignIds(fresh);
		Map<WxrCategory, Long> filed = categories(fresh);
		Rows rows = new Rows();
		for (WxrItem item : items) {
			Long there = existing.get(item);
			long id = (there != null) ? there : Objects.requireNonNull(ids.get(item));
			rows.ids.add(this.run, (item.id() > 0) ? item.id() : id, id, (there == null) ? "t" : "f");
			if (there == null) {
				addPost(item, id, filed, rows);
				this.tally.came(kind(item), 1);
			}
			else {
				this.tally.there(kind(item));
				if (item.type().equals("attachment")) {
					addFile(AttachmentFile.of(item, date(PostDates.of(item, this.clock))), id, rows);
				}
			}
			ids.put(item, id);
		}
		rows.send(this.database);
		this.comments.write(items, ids, existing.keySet());
	}

	private Map<WxrItem, Long> assignIds(List<WxrItem> items) throws SQLException {
		Set<Long> taken = this.database.taken(Ids.POSTS,
				items.stream().map(WxrItem::id).filter((id) -> id > 0).toList());
		Map<WxrItem, Long> ids = new IdentityHashMap<>();
		List<WxrItem> without = new ArrayList<>();
		for (WxrItem item : items) {
			if (item.id() > 0 && taken.add(item.id())) {
				ids.put(item, item.id());
				this.database.promise(Ids.POSTS, item.id());
			}
			else {
				without.add(item);
			}
		}
		this.database.reserve(Ids.POSTS, without.size());
		for (WxrItem item : without) {
			long id = this.database.next(Ids.POSTS);
			ids.put(item, id);
			if (item.id() > 0) {
				this.tally.renumbered(kind(item), item.id(), id);
			}
		}
		return ids;
	}

	private Map<WxrCategory, Long> categories(List<WxrItem> items) throws SQLException {
		Set<WxrCategory> all = new LinkedHashSet<>();
		for (WxrItem item : items) {
			all.addAll(named(item.categories()));
		}
		return this.terms.resolve(all);
	}

	/**
	 * Versions up to 2.7 wrote each term twice, the first time without its slug; these
	 * say nothing that the second does not.
	 */
	private static List<WxrCategory> named(List<WxrCategory> categories) {
		return categories.stream()
			.filter((category) -> !category.nicename().isEmpty() || categories.stream()
				.noneMatch((other) -> !other.nicename().isEmpty() && other.name().equals(category.name())
						&& (category.domain().isEmpty() || other.taxonomy().equals(category.taxonomy()))))
			.toList();
	}

	private void addPost(WxrItem item, long id, Map<WxrCategory, Long> filed, Rows rows) throws SQLException {
		PostDates dates = PostDates.of(item, this.clock);
		AttachmentFile file = item.type().equals("attachment") ? AttachmentFile.of(item, date(dates)) : null;
		String slug = this.known.any() ? free(item) : item.name();
		rows.posts.add(id, item.type(), item.status(), this.users.creator(item.creator()), slug, item.title(),
				item.content(), item.excerpt(), dates.local(), dates.at(), dates.modifiedLocal(), dates.modifiedAt(),
				item.password(), (item.parent() > 0) ? item.parent() : null, item.menuOrder(), item.guid(),
				mimeType(item, file), item.commentStatus(), item.pingStatus(), item.sticky() ? "t" : "f",
				item.unexported().contentFiltered(), item.unexported().toPing(), item.unexported().pinged());
		addFields(item, id, rows);
		if (file != null) {
			addFile(file, id, rows);
			if (!file.path().isEmpty() && item.meta("_wp_attached_file").isEmpty()) {
				rows.fields.add(id, "_wp_attached_file", file.path());
			}
		}
		terms(item, filed).forEach((term) -> rows.terms.add(id, term));
	}

	private Set<Long> terms(WxrItem item, Map<WxrCategory, Long> filed) {
		Set<Long> terms = new LinkedHashSet<>();
		boolean categorised = !item.type().equals("post") || item.status().equals("auto-draft");
		for (WxrCategory category : named(item.categories())) {
			Long term = filed.get(category);
			if (term != null) {
				terms.add(term);
				categorised |= category.taxonomy().equals("category");
			}
		}
		Long usual = this.rules.defaultCategory();
		if (!categorised && usual != null) {
			terms.add(usual);
		}
		return terms;
	}

	private static String mimeType(WxrItem item, @Nullable AttachmentFile file) {
		String kept = item.unexported().mimeType();
		return (kept.isEmpty() && file != null) ? file.mimeType() : kept;
	}

	private String free(WxrItem item) throws SQLException {
		String slug = this.slugs.free(item);
		if (!slug.equals(item.name())) {
			this.tally.note(kind(item) + ": the slug \"" + item.name() + "\" was taken and is \"" + slug + "\" now");
		}
		return slug;
	}

	private void addFields(WxrItem item, long id, Rows rows) {
		long came = 0;
		for (WxrMeta field : item.meta()) {
			if (field.key().equals("_edit_lock")) {
				continue;
			}
			rows.fields.add(id, field.key(), field.key().equals("_edit_last") ? user(field.value()) : field.value());
			came++;
		}
		this.tally.came(FIELDS, came);
	}

	private String user(String fileId) {
		try {
			Long id = this.users.withFileId(Long.parseLong(fileId.strip()));
			return (id != null) ? String.valueOf(id) : fileId;
		}
		catch (NumberFormatException ex) {
			return fileId;
		}
	}

	private void addFile(AttachmentFile file, long id, Rows rows) {
		if (!file.url().isEmpty() && !file.path().isEmpty()) {
			rows.media.add(this.run, id, file.url(), file.path());
		}
	}

	private LocalDateTime date(PostDates dates) {
		return Objects.requireNonNullElseGet(dates.local(), () -> this.clock.toLocal(this.clock.now()));
	}

	private static String kind(WxrItem item) {
		return kind(item.type());
	}

	static String kind(@Nullable String type) {
		return "posts: " + type;
	}

	private static final class Rows {

		private final CopyRows posts = new CopyRows("posts",
				"id, type, status, author_id, slug, title, content, excerpt, published_local, published_at, "
						+ "modified_local, modified_at, password, parent_id, menu_order, guid, mime_type, "
						+ "comment_status, ping_status, sticky, content_filtered, to_ping, pinged");

		private final CopyRows ids = new CopyRows("import_posts", "run_id, file_id, post_id, created");

		private final CopyRows fields = new CopyRows("post_meta", "post_id, name, value");

		private final CopyRows terms = new CopyRows("post_terms", "post_id, term_id");

		private final CopyRows media = new CopyRows("import_media", "run_id, post_id, url, file");

		void send(ImportDatabase database) throws SQLException {
			for (CopyRows rows : List.of(this.posts, this.ids, this.fields, this.terms, this.media)) {
				database.send(rows);
			}
		}

	}

}
