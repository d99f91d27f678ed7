package blog.troppo.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.site.PermalinkBases;
import blog.troppo.support.NotRead;
import blog.troppo.user.AuthorRow;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Posts as pages show them: read once, column by column, and bound to nothing. Hibernate
 * takes several times as long to make an entity that somebody might change, which is what
 * {@link Posts} are for.
 */
@Component
class PostRows {

	private static final String NAMES = "p.id, p.type, p.status, p.slug, p.title, p.published_local, p.published_at, "
			+ "p.modified_local, p.modified_at, p.password, p.parent_id, p.menu_order, p.guid, p.mime_type, "
			+ "p.comment_status, p.ping_status, p.sticky, p.comment_count, " + AuthorRow.COLUMNS;

	/** Where its author begins in a post's row. */
	private static final int AUTHOR = 19;

	/** Where begins what is read besides the names. */
	private static final int BESIDES = AUTHOR + AuthorRow.WIDTH;

	private static final String TEXTS = ", p.content, p.excerpt";

	private static final String POSTS = " from posts p left join users u on u.id = p.author_id where ";

	private static final String TERMS = "select f.post_id, t.id, t.taxonomy, t.name, t.slug, t.description as text, "
			+ "t.parent_id, t.post_count from post_terms f join terms t on t.id = f.term_id where f.post_id = any (?)";

	/** Told from terms by its taxonomy, which it has none of. */
	private static final String META = " union all select m.post_id, m.id, null, m.name, null, m.value, null, null "
			+ "from post_meta m where m.post_id = any (?)";

	private static final String BESIDE = nearest("<", " desc") + " union all " + nearest(">", "");

	private final JdbcClient database;

	private final PermalinkBases bases;

	PostRows(JdbcClient database, PermalinkBases bases) {
		this.database = database;
		this.bases = bases;
	}

	/**
	 * With their authors, terms and meta, in this order; what is not there is left out.
	 */
	List<Post> whole(List<Long> ids) {
		Map<Long, Post> known = AtHand.ofTransaction().posts();
		read(ids.stream().filter((id) -> !known.containsKey(id)).distinct().toList(), true)
			.forEach((post) -> known.put(post.id(), post));
		return ids.stream().map(known::get).filter(Objects::nonNull).toList();
	}

	/** The same as far as titles, dates and addresses go, without texts and meta. */
	List<Post> named(List<Long> ids) {
		Map<Long, Post> found = byId(read(ids, false));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** Those of some types that have a slug, by their names. */
	List<Post> ofSlug(List<PostType> types, String slug) {
		Map<Long, User> authors = new HashMap<>();
		List<Post> found = this.database
			.sql("select " + NAMES + POSTS + "p.slug = ? and p.type = any (?) order by p.id")
			.params(slug, types.stream().map(PostType::name).toArray(String[]::new))
			.query((row, number) -> post(row, authors, false))
			.list();
		hang(byId(found), false);
		return found;
	}

	/**
	 * The post before a moment and the one after it, by their names. They are found by
	 * number first, so that comments on others change nothing of what is found.
	 */
	List<Post> beside(LocalDateTime date, long id, boolean all, long viewer) {
		return named(this.database.sql(BESIDE)
			.param("date", date)
			.param("id", id)
			.param("all", all)
			.param("viewer", viewer)
			.query((row, number) -> row.getLong(1))
			.list());
	}

	/** Of each status the index has the nearest. */
	private static String nearest(String compared, String way) {
		String each = "(select p.id, p.published_local from posts p where p.type = 'post' and (p.published_local, p.id) "
				+ compared + " (:date, :id) and p.status = %s order by p.published_local" + way + ", p.id" + way
				+ " limit 1)";
		return "(" + each.formatted("'publish'") + " union all "
				+ each.formatted("'private' and (:all or p.author_id = :viewer)") + " order by 2" + way + ", 1" + way
				+ " limit 1)";
	}

	/** Of these guids, the posts that had each of them first. */
	Set<Long> firstOfGuids(Collection<String> guids) {
		return guids.isEmpty() ? Set.of()
				: this.database.sql("select min(id) from posts where guid = any (?) group by guid")
					.param(new SqlArrayValue("text", guids.toArray()))
					.query((row, number) -> row.getLong(1))
					.set();
	}

	private List<Post> read(List<Long> ids, boolean whole) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, User> authors = new HashMap<>();
		List<Post> found = this.database.sql("select " + NAMES + (whole ? TEXTS : "") + POSTS + "p.id = any (?)")
			.param(array(ids))
			.query((row, number) -> post(row, authors, whole))
			.list();
		hang(byId(found), whole);
		return found;
	}

	/**
	 * What belongs to posts, with these by their names; its columns come behind theirs.
	 */
	<T> List<T> named(String columns, String from, Map<String, ?> parameters, PostFinder.WithPost<T> mapper) {
		Map<Long, User> authors = new HashMap<>();
		Map<Long, Post> posts = new HashMap<>();
		List<T> found = this.database
			.sql("select " + NAMES + ", " + columns + " from posts p left join users u on u.id = p.author_id " + from)
			.params(parameters)
			.query((row, number) -> {
				Post post = posts.get(row.getLong(1));
				if (post == null) {
					post = post(row, authors, false);
					posts.put(post.id(), post);
				}
				return mapper.read(row, BESIDES, post);
			})
			.list();
		hang(posts, false);
		return found;
	}

	private static Map<Long, Post> byId(List<Post> posts) {
		Map<Long, Post> found = new LinkedHashMap<>();
		posts.forEach((post) -> found.put(post.id(), post));
		return found;
	}

	/** An address takes terms where it has a category in it. */
	private void hang(Map<Long, Post> posts, boolean whole) {
		if (!whole) {
			posts.values().forEach((post) -> post.meta = NotRead.list());
		}
		if (!whole && !this.bases.structure().tags().contains("category")) {
			posts.values().forEach((post) -> post.terms = NotRead.set());
		}
		else if (!posts.isEmpty()) {
			JdbcClient.StatementSpec hanging = this.database.sql(whole ? TERMS + META : TERMS)
				.param(array(posts.keySet()));
			Hanging read = new Hanging(posts);
			(whole ? hanging.param(array(posts.keySet())) : hanging).query(read);
			read.hang();
		}
	}

	/** Terms and meta, both in their order. */
	private record Hanging(Map<Long, Post> posts, Map<Long, Term> known, Map<Post, List<Term>> terms,
			Map<Post, List<PostMeta>> meta) implements RowCallbackHandler {

		Hanging(Map<Long, Post> posts) {
			this(posts, AtHand.ofTransaction().terms(), new HashMap<>(), new HashMap<>());
		}

		@Override
		public void processRow(ResultSet row) throws SQLException {
			Post post = Objects.requireNonNull(this.posts.get(row.getLong(1)));
			boolean isMeta = row.getString(3) == null;
			if (isMeta) {
				this.meta.computeIfAbsent(post, (noted) -> new ArrayList<>())
					.add(new PostMeta(post, row.getLong(2), row.getString(4), row.getString(6)));
			}
			else {
				this.terms.computeIfAbsent(post, (filed) -> new ArrayList<>()).add(TermRows.term(row, 2, this.known));
			}
		}

		void hang() {
			this.terms.forEach((post, filed) -> {
				filed.sort(TermRows.BY_NAME);
				post.terms.addAll(filed);
			});
			this.meta.forEach((post, noted) -> {
				noted.sort(Comparator.comparing(PostMeta::id));
				post.meta.addAll(noted);
			});
		}

	}

	private static Post post(ResultSet row, Map<Long, User> authors, boolean whole) throws SQLException {
		Post post = new Post(PostType.named(row.getString(2)), AuthorRow.read(row, AUTHOR, authors));
		post.id = row.getLong(1);
		post.status = new PostStatus(row.getString(3));
		post.slug = row.getString(4);
		post.title = row.getString(5);
		post.times = new PostTimes(row.getObject(6, LocalDateTime.class), instant(row, 7),
				row.getObject(8, LocalDateTime.class), instant(row, 9));
		post.password = row.getString(10);
		post.parentId = number(row, 11);
		post.menuOrder = row.getInt(12);
		post.guid = row.getString(13);
		post.mimeType = row.getString(14);
		post.commentStatus = row.getString(15);
		post.pingStatus = row.getString(16);
		post.sticky = row.getBoolean(17);
		post.commentCount = row.getInt(18);
		post.withoutTexts = !whole;
		if (whole) {
			post.content = row.getString(BESIDES);
			post.excerpt = row.getString(BESIDES + 1);
		}
		return post;
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : number;
	}

	private static SqlArrayValue array(Collection<Long> ids) {
		return new SqlArrayValue("bigint", (Object[]) ids.toArray(Long[]::new));
	}

}
