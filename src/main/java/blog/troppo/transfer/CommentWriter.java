package blog.troppo.transfer;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import blog.troppo.discussion.CommentStatus;
import blog.troppo.support.NulMarks;
import blog.troppo.support.SiteClock;
import blog.troppo.transfer.ImportDatabase.Ids;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;

/**
 * Writes the comments of a batch of items, threads kept together. A post that was there
 * already gets only those it does not have: neither by id nor by author and date.
 */
final class CommentWriter {

	private record Fresh(WxrComment comment, long id) {
	}

	private record Known(long id, long post, String author, String date) {
	}

	private final ImportDatabase database;

	private final SiteClock clock;

	private final Tally tally;

	private final UserDirectory users;

	private final ImportRules rules;

	CommentWriter(ImportDatabase database, SiteClock clock, Tally tally, UserDirectory users, ImportRules rules) {
		this.database = database;
		this.clock = clock;
		this.tally = tally;
		this.users = users;
		this.rules = rules;
	}

	void write(List<WxrItem> items, Map<WxrItem, Long> posts, Collection<WxrItem> existing) throws SQLException {
		Map<Long, List<Known>> known = known(existing.stream().map(posts::get).filter(Objects::nonNull).toList());
		List<Long> mentioned = new ArrayList<>();
		for (WxrItem item : items) {
			for (WxrComment comment : item.comments()) {
				mentioned.add(comment.id());
				mentioned.add(comment.parent());
			}
		}
		mentioned.removeIf((id) -> id <= 0);
		Set<Long> taken = this.database.taken(Ids.COMMENTS, mentioned);
		Set<Long> strangers = Set.copyOf(taken);
		CopyRows rows = new CopyRows("comments",
				"id, post_id, parent_id, user_id, type, status, author_name, author_email, author_url, author_ip, "
						+ "published_local, published_at, content, agent, karma");
		CopyRows fields = new CopyRows("comment_meta", "comment_id, name, value");
		for (WxrItem item : items) {
			long post = Objects.requireNonNull(posts.get(item));
			Map<Long, Long> ids = new HashMap<>();
			for (Fresh fresh : sort(item, known.getOrDefault(post, List.of()), taken, ids)) {
				add(fresh, post, ids, strangers, rows, fields);
			}
		}
		this.tally.came(ItemWriter.FIELDS, fields.size());
		this.database.send(rows);
		this.database.send(fields);
	}

	/** Tell new comments from known ones, and give all of them their ids here. */
	private List<Fresh> sort(WxrItem item, List<Known> known, Set<Long> taken, Map<Long, Long> ids)
			throws SQLException {
		List<Fresh> fresh = new ArrayList<>();
		Set<Long> matched = new HashSet<>();
		for (WxrComment comment : item.comments()) {
			Known same = known.stream()
				.filter((other) -> !matched.contains(other.id()) && isSame(other, comment))
				.findFirst()
				.orElse(null);
			if (same != null) {
				matched.add(same.id());
				ids.putIfAbsent(comment.id(), same.id());
				this.tally.there(kind(comment));
			}
			else {
				long id = assign(comment, taken);
				ids.putIfAbsent(comment.id(), id);
				fresh.add(new Fresh(comment, id));
			}
		}
		return fresh;
	}

	private boolean isSame(Known known, WxrComment comment) {
		return known.id() == comment.id()
				|| known.author().equals(NulMarks.keep(comment.author())) && known.date().equals(date(comment));
	}

	private String date(WxrComment comment) {
		LocalDateTime date = local(comment);
		return date.toString();
	}

	private long assign(WxrComment comment, Set<Long> taken) throws SQLException {
		boolean free = comment.id() > 0 && taken.add(comment.id());
		long id = free ? comment.id() : this.database.next(Ids.COMMENTS);
		this.database.promise(Ids.COMMENTS, id);
		if (comment.id() > 0 && !free) {
			this.tally.renumbered(kind(comment), comment.id(), id);
		}
		return id;
	}

	/**
	 * A parent that the item does not have stays, unless the number is another's here.
	 */
	private void add(Fresh fresh, long post, Map<Long, Long> ids, Set<Long> strangers, CopyRows rows, CopyRows fields) {
		WxrComment comment = fresh.comment();
		Long parent = (comment.parent() > 0) ? ids.get(comment.parent()) : null;
		if (parent == null && comment.parent() > 0 && !strangers.contains(comment.parent())) {
			parent = comment.parent();
		}
		Instant at = PostDates.instant(comment.dateGmt());
		rows.add(fresh.id(), post, parent, this.users.withFileId(comment.userId()),
				comment.type().isEmpty() ? "comment" : comment.type(), CommentStatus.stored(comment.approved()).name(),
				comment.author(), comment.authorEmail(), comment.authorUrl(), comment.authorIp(), local(comment),
				(at != null) ? at : this.clock.toInstant(local(comment)), this.rules.comment(comment.content()),
				comment.agent(), comment.karma());
		for (WxrMeta field : comment.meta()) {
			fields.add(fresh.id(), field.key(), field.value());
		}
		this.tally.came(kind(comment), 1);
	}

	private LocalDateTime local(WxrComment comment) {
		LocalDateTime local = comment.date();
		Instant at = PostDates.instant(comment.dateGmt());
		if (local != null) {
			return local;
		}
		return this.clock.toLocal((at != null) ? at : this.clock.now());
	}

	private Map<Long, List<Known>> known(List<Long> posts) throws SQLException {
		Map<Long, List<Known>> known = new HashMap<>();
		if (!posts.isEmpty()) {
			this.database
				.query("""
						select id, post_id, author_name, published_local from comments where post_id = any(?) order by id""",
						(row) -> known.computeIfAbsent(row.getLong(2), (post) -> new ArrayList<>())
							.add(new Known(row.getLong(1), row.getLong(2), row.getString(3),
									String.valueOf(row.getObject(4, LocalDateTime.class)))),
						posts.stream().mapToLong(Long::longValue).toArray());
		}
		return known;
	}

	private static String kind(WxrComment comment) {
		return "comments: " + (comment.type().isEmpty() ? "comment" : comment.type());
	}

}
