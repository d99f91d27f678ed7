package blog.troppo.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A post's comments as its readers turn their pages: a page has so many threads, each
 * with all its answers. At the top of a thread stands what answers nothing that this
 * reader sees.
 */
@Component
public class CommentPages {

	/** So that those without a date are the last. */
	private static final String PLACE = "(coalesce(%1$s.published_at, 'infinity'), %1$s.id)";

	private static final String EARLIER = PLACE.formatted("p") + " < " + PLACE.formatted("c");

	private static final RowMapper<Long> ID = (row, number) -> row.getLong("id");

	private final JdbcClient database;

	private final Comments comments;

	private final CommentRows rows;

	private final Settings settings;

	CommentPages(JdbcClient database, Comments comments, CommentRows rows, Settings settings) {
		this.database = database;
		this.comments = comments;
		this.rows = rows;
		this.settings = settings;
	}

	/**
	 * Who turns the pages: sees held comments of an account, of an e-mail address, and
	 * single ones.
	 */
	public record Reader(@Nullable Long user, String email, Set<Long> shown) {

		/** Sees what everybody sees. */
		public static final Reader ANYBODY = new Reader(null, "", Set.of());

		/** What this reader sees of the comments that go by this name in a statement. */
		String sees(String name) {
			String approved = name + ".status = 'approved'";
			String held = """
					%1$s.status = 'hold' and (%1$s.user_id = :user or %1$s.id = any (:shown)
						or :email <> '' and lower(%1$s.author_email) = lower(:email))""".formatted(name);
			return name + ".post_id = :post and " + name + ".type <> 'note' and "
					+ (equals(ANYBODY) ? approved : "(" + approved + " or " + held + ")");
		}

		JdbcClient.StatementSpec set(JdbcClient.StatementSpec statement, long post) {
			statement.param("post", post);
			return equals(ANYBODY) ? statement
					: statement.param("user", this.user)
						.param("email", this.email)
						.param("shown", this.shown.toArray(Long[]::new));
		}

	}

	/**
	 * One page, oldest first.
	 * @param number the page, from 1; one too high means the last, and none the one that
	 * the settings begin with
	 */
	@Transactional(readOnly = true)
	public Page<Comment> read(long post, int number, Reader reader) {
		int size = this.settings.get(SiteSettings.COMMENTS_PER_PAGE);
		long threads = reader
			.set(this.database.sql("select count(*) from comments c where " + reader.sees("c") + beginning()), post)
			.query(Long.class)
			.single();
		int last = Math.max(1, (int) ((threads + size - 1) / size));
		boolean newest = this.settings.get(SiteSettings.DEFAULT_COMMENTS_PAGE).equals("newest");
		int page = (number > 0) ? Math.min(number, last) : newest ? last : 1;
		List<Long> tops = tops(post, reader, size, (page - 1L) * size);
		List<Long> here = new ArrayList<>(tops.subList(0, Math.min(size, tops.size())));
		if (isThreaded()) {
			here.addAll(strays(post, reader, (page > 1 && !tops.isEmpty()) ? tops.getFirst() : null,
					(tops.size() > size) ? tops.getLast() : null));
			here.addAll(answers(here, post, reader));
		}
		return new Page<>(read(post, here), page, size, threads);
	}

	private List<Comment> read(long post, List<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.rows.find("where p.id = :post and c.id = any (:ids) order by c.published_at, c.id",
						Map.of("post", post, "ids", ids.toArray(Long[]::new)));
	}

	/** As {@code get_page_of_comment()}; one without a date is on the first. */
	@Transactional(readOnly = true)
	public int pageOf(Comment comment) {
		Comment top = top(comment);
		if (top.publishedAt().isEmpty()) {
			return 1;
		}
		long before = before(comment.post().id(), top.publishedAt().get());
		boolean stray = isThreaded() && top.parentId().isPresent();
		return (int) ((stray ? Math.max(0, before - 1) : before) / this.settings.get(SiteSettings.COMMENTS_PER_PAGE))
				+ 1;
	}

	/**
	 * How many threads begin before a moment: all comments, whose number is kept, without
	 * answers and what came later. Who is new has next to nothing to count so.
	 */
	private long before(long post, Instant moment) {
		String count = " - (select count(*) from comments c where " + Reader.ANYBODY.sees("c");
		String answers = isThreaded() ? count + " and c.parent_id is not null)" : "";
		return this.database
			.sql("select comment_count" + answers + count + beginning() + " and c.published_at >= :moment)" + count
					+ beginning() + " and c.published_at is null) from posts where id = :post")
			.param("post", post)
			.param("moment", Timestamp.from(moment))
			.query(Long.class)
			.single();
	}

	/** The one that its thread begins with. */
	private Comment top(Comment comment) {
		if (!isThreaded() || comment.parentId().isEmpty()) {
			return comment;
		}
		long top = this.database.sql("""
				with recursive above as (
					select id, parent_id, published_at, 0 as height from comments where id = :id
					union all select p.id, p.parent_id, p.published_at, c.height + 1 from above c
						join comments p on p.id = c.parent_id and %s and %s)
				select id from above order by height desc limit 1""".formatted(Reader.ANYBODY.sees("p"), EARLIER))
			.param("id", comment.id())
			.param("post", comment.post().id())
			.query(Long.class)
			.single();
		return this.comments.findById(top).orElse(comment);
	}

	/**
	 * Those that a page begins its threads with, and the one that the next begins with.
	 */
	private List<Long> tops(long post, Reader reader, int size, long offset) {
		return reader
			.set(this.database.sql("select c.id from comments c where " + reader.sees("c") + beginning()
					+ " order by c.published_at, c.id limit :size offset :offset"), post)
			.param("size", size + 1)
			.param("offset", offset)
			.query(ID)
			.list();
	}

	/** Those who answer what is not seen, between the beginnings of two pages. */
	private List<Long> strays(long post, Reader reader, @Nullable Long first, @Nullable Long next) {
		return reader
			.set(this.database
				.sql("""
						select c.id from comments c where %s and c.parent_id is not null
							and not exists (select from comments p where p.id = c.parent_id and %s and %s)
							and (cast(:first as bigint) is null or exists (select from comments f where f.id = :first and %s < %s))
							and (cast(:next as bigint) is null or exists (select from comments n where n.id = :next and %s < %s))"""
					.formatted(reader.sees("c"), reader.sees("p"), EARLIER, PLACE.formatted("f"), PLACE.formatted("c"),
							PLACE.formatted("c"), PLACE.formatted("n"))),
					post)
			.param("first", first)
			.param("next", next)
			.query(ID)
			.list();
	}

	/**
	 * All that lies below, whoever answers a later comment left out: that could be a
	 * circle.
	 */
	private List<Long> answers(Collection<Long> tops, long post, Reader reader) {
		return reader.set(this.database.sql("""
				select c.id from comments c where c.post_id = :post and c.id in (with recursive thread as (
					select id, published_at, 1 as depth from comments where id = any (:tops)
					union all select c.id, c.published_at, p.depth + 1 from thread p
						join comments c on c.parent_id = p.id and %s and %s)
				select id from thread where depth > 1)""".formatted(reader.sees("c"), EARLIER)), post)
			.param("tops", tops.toArray(Long[]::new))
			.query(ID)
			.list();
	}

	private String beginning() {
		return isThreaded() ? " and c.parent_id is null" : "";
	}

	private boolean isThreaded() {
		return this.settings.get(SiteSettings.THREAD_COMMENTS);
	}

}
