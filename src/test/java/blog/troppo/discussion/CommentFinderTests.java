package blog.troppo.discussion;

import java.util.List;
import java.util.Set;

import blog.troppo.discussion.CommentQuery.Order;
import blog.troppo.support.Page;
import blog.troppo.testing.Statements;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class CommentFinderTests extends Discussed {

	@Autowired
	CommentFinder finder;

	@Autowired
	CommentCounts counts;

	long ann;

	long reply;

	long held;

	long spam;

	long ping;

	@BeforeEach
	void discuss() {
		this.ann = addLater(said("About Zürich")).id();
		this.reply = addLater(said("50% of it").by(user("reader")).answering(this.ann)).id();
		this.held = this.moderation
			.hold(addLater(said("Later").by("Cid", "cid@example.org", "http://cid.example")).id())
			.id();
		this.spam = this.moderation.markAsSpam(addLater(said("Buy")).id()).id();
		this.ping = addLater(said("Linked").ofType("pingback").from(new Caller("203.0.113.7", ""))).id();
		addLater(said("An editor's").ofType("note"));
	}

	private List<Long> ids(CommentQuery query) {
		return this.finder.find(query).items().stream().map(Comment::id).toList();
	}

	private static CommentQuery all() {
		return CommentQuery.comments();
	}

	@Test
	void theNewestStandFirstWithoutSpamAndNotes() {
		assertThat(ids(all())).containsExactly(this.ping, this.held, this.reply, this.ann);
	}

	@Test
	void listsAreNarrowed() {
		assertThat(ids(all().standing(CommentStatus.SPAM))).containsExactly(this.spam);
		assertThat(ids(all().standingAnyhow())).hasSize(5);
		assertThat(ids(all().ofTypes(Set.of("pingback")))).containsExactly(this.ping);
		assertThat(ids(all().ofTypes(Set.of("note")))).hasSize(1);
		assertThat(ids(all().notOfTypes(Set.of("note", "pingback")))).doesNotContain(this.ping);
		assertThat(ids(all().answering(Set.of(this.ann)))).containsExactly(this.reply);
		assertThat(ids(all().notAnswering(Set.of(0L)))).containsExactly(this.reply);
		assertThat(ids(all().by(Set.of(user("reader").id())))).containsExactly(this.reply);
		assertThat(ids(all().notBy(Set.of(0L)))).containsExactly(this.reply);
		assertThat(ids(all().from("CID@example.org"))).containsExactly(this.held);
		assertThat(ids(all().on(Set.of(this.post + 1)))).isEmpty();
		assertThat(ids(all().only(List.of()))).isEmpty();
		assertThat(ids(all().except(List.of(this.ann, this.ping)))).containsExactly(this.held, this.reply);
	}

	@Test
	void wordsAreFoundInTextAndAuthor() {
		assertThat(ids(all().matching("zurich"))).containsExactly(this.ann);
		assertThat(ids(all().matching("50%"))).containsExactly(this.reply);
		assertThat(ids(all().matching("cid.example"))).containsExactly(this.held);
		assertThat(ids(all().matching("203.0.113"))).containsExactly(this.ping);
	}

	@Test
	void momentsAreBounds() {
		var middle = this.comments.findById(this.held).orElseThrow().publishedAt().orElseThrow();
		assertThat(ids(all().after(middle))).containsExactly(this.ping);
		assertThat(ids(all().before(middle))).containsExactly(this.reply, this.ann);
	}

	@Test
	void listsAreSorted() {
		assertThat(ids(all().sortedBy(Order.ID, true))).containsExactly(this.ann, this.reply, this.held, this.ping);
		assertThat(ids(all().sortedBy(Order.PARENT, false))).startsWith(this.reply);
		assertThat(ids(all().sortedBy(Order.TYPE, false))).startsWith(this.ping);
		assertThat(ids(all().sortedBy(Order.POST, true))).hasSize(4);
		assertThat(ids(all().only(List.of(this.held, this.ann, this.ping)).sortedBy(Order.INCLUDE, true)))
			.containsExactly(this.held, this.ann, this.ping);
	}

	@Test
	void listsComeInPages() {
		Page<Comment> second = this.finder.find(all().page(2, 3));
		assertThat(second.items()).extracting(Comment::id).containsExactly(this.ann);
		assertThat(second.total()).isEqualTo(4);
		assertThat(second.pages()).isEqualTo(2);
		assertThat(this.finder.find(all().page(9, 3)).total()).isEqualTo(4);
		assertThat(ids(all().part(1, 2))).containsExactly(this.held, this.reply);
	}

	/** Each status is read off its index, as far as the part reaches. */
	@Test
	void listsOfSeveralStatusesAreInOneOrder() {
		CommentQuery both = all().standing(CommentStatus.SPAM, CommentStatus.HOLD, CommentStatus.APPROVED);
		List<Long> whole = List.of(this.ping, this.spam, this.held, this.reply, this.ann);
		assertThat(ids(both)).isEqualTo(whole);
		assertThat(ids(both.sortedBy(Order.DATE, true))).isEqualTo(whole.reversed());
		for (int offset = 0; offset <= 5; offset++) {
			assertThat(ids(both.part(offset, 2))).isEqualTo(whole.subList(offset, Math.min(offset + 2, 5)));
		}
		assertThat(ids(both.by(Set.of(0L)).matching("about"))).containsExactly(this.ann);
	}

	@Test
	void theyAreCountedByStatus() {
		assertThat(this.finder.counts()).containsEntry(CommentStatus.APPROVED, 3L)
			.containsEntry(CommentStatus.HOLD, 1L)
			.containsEntry(CommentStatus.SPAM, 1L);
		assertThat(this.finder.count(all())).isEqualTo(4);
	}

	/** As they are, by all rows. */
	private List<String> kept() {
		return this.database.sql("""
				select concat_ws(' ', status, type, month, sum(number)) from comment_counts group by status, type, month
				having sum(number) <> 0 order by 1""").query(String.class).list();
	}

	private List<String> counted() {
		return this.database
			.sql("""
					select concat_ws(' ', status, type, date_trunc('month', published_at at time zone 'UTC')::date, count(*))
					from comments group by status, type, date_trunc('month', published_at at time zone 'UTC') order by 1""")
			.query(String.class)
			.list();
	}

	@Test
	void theirNumbersAreKeptWhateverBecomesOfThem() {
		assertThat(kept()).isEqualTo(counted()).hasSize(5);
		this.moderation.approve(this.held);
		this.database.sql("update comments set type = 'trackback' where id in (?, ?)")
			.params(this.ping, this.ann)
			.update();
		assertThat(kept()).isEqualTo(counted()).contains("approved trackback 2026-03-01 2");
		this.counts.fold();
		assertThat(kept()).isEqualTo(counted());
		assertThat(this.database.sql("select count(*) from comment_counts").query(Integer.class).single())
			.isEqualTo(counted().size());
		this.database.sql("delete from posts where id = ?").param(this.post).update();
		assertThat(kept()).isEqualTo(counted()).isEmpty();
		assertThat(this.finder.counts()).isEmpty();
		assertThat(this.finder.count(all())).isZero();
	}

	@Test
	void whatIsAskedForByKindIsNotCounted() {
		assertThat(Statements.during(() -> this.finder.count(all().ofTypes(Set.of("comment")))))
			.noneMatch((statement) -> statement.contains("count(*) from comments"))
			.anyMatch((statement) -> statement.contains("from comment_counts"));
		assertThat(this.finder.count(all().ofTypes(Set.of("comment")))).isEqualTo(3);
		assertThat(this.finder.count(all().standing(CommentStatus.SPAM).notOfTypes(Set.of()))).isOne();
		assertThat(this.finder.count(all().from("CID@example.org"))).isOne();
	}

	/** Of two years, every third waiting, five at a time, and some of no date at all. */
	private void muchIsSaid() {
		this.database
			.sql("""
					insert into comments (post_id, status, type, published_at)
					select ?, case when n % 3 = 0 then 'hold' else 'approved' end, case when n % 7 = 0 then 'note' else 'comment' end,
						case when n % 400 <> 0 then timestamptz '2024-01-31 22:30Z' + n / 5 * interval '60 hours' end
					from generate_series(1, 1500) n""")
			.param(this.post)
			.update();
	}

	@Test
	void farDownTheyStandWhereTheyWouldWithoutTheirNumbersByMonth() {
		muchIsSaid();
		List<Long> whole = this.database.sql("""
				select id from comments where status in ('approved', 'hold') and type <> 'note'
				order by published_at desc, id desc""").query(Long.class).list();
		List<Long> approved = this.database.sql("""
				select id from comments where status = 'approved' and type = 'comment'
				order by published_at desc, id desc""").query(Long.class).list();
		for (int offset = 500; offset < 1400; offset += 37) {
			assertThat(ids(all().part(offset, 30))).isEqualTo(part(whole, offset));
			assertThat(ids(all().standing(CommentStatus.APPROVED).ofTypes(Set.of("comment")).part(offset, 30)))
				.isEqualTo(part(approved, offset));
		}
		assertThat(this.finder.find(all().part(1000, 10)).total()).isEqualTo(whole.size());
		assertThat(this.finder.find(all().part(5000, 10)).total()).isEqualTo(whole.size());
	}

	private static List<Long> part(List<Long> whole, int offset) {
		return whole.subList(Math.min(offset, whole.size()), Math.min(offset + 30, whole.size()));
	}

	@Test
	void ofThoseBeforeAPartFarDownOnlyOneMonthIsLookedAt() {
		muchIsSaid();
		assertThat(Statements.during(() -> this.finder.find(all().part(1000, 10))))
			.anyMatch((statement) -> statement.contains("c.published_at <"));
		assertThat(Statements.during(() -> this.finder.find(all().matching("a").part(1000, 10))))
			.noneMatch((statement) -> statement.contains("c.published_at <"));
	}

}
