package blog.troppo.content;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The counts that triggers keep always equal what a full count finds. */
@TroppoTest
@Transactional
class CountsTests {

	/** Each post once in a tree, counted anew. */
	private static final String TREES = """
			with recursive below (root_id, term_id) as (
				select term_id, term_id from tree_counts
				union select b.root_id, t.id from below b join terms t on t.parent_id = b.term_id)
			select root_id, count(distinct p.id) from below b left join post_terms f on f.term_id = b.term_id
				left join posts p on p.id = f.post_id and p.status = 'publish' and p.type = 'post' group by 1""";

	@Autowired
	JdbcClient database;

	@Autowired
	KeptCounts kept;

	@BeforeEach
	void writeABlog() {
		run("insert into users (id, login, nicename, registered_at) values (1, 'ann', 'ann', now()), (2, 'ben', 'ben', now())");
		run("insert into terms (id, taxonomy, name, slug) values (1, 'category', 'One', 'one'), (2, 'post_tag', 'Two', 'two')");
		run("""
				insert into posts (id, type, status, author_id, published_local)
				select n, case when n % 7 = 0 then 'page' else 'post' end, case when n % 3 = 0 then 'draft' else 'publish' end,
					1 + n % 2, timestamp '2007-11-20 10:00' + n * interval '1 day' from generate_series(1, 60) n""");
		run("insert into post_terms (post_id, term_id) select n, 1 + n % 2 from generate_series(1, 60) n");
		run("insert into terms (id, taxonomy, name, slug, parent_id) values (3, 'category', 'Three', 'three', 1), "
				+ "(4, 'category', 'Four', 'four', 3), (5, 'category', 'Five', 'five', 1), (6, 'category', 'Six', 'six', null)");
		run("insert into post_terms (post_id, term_id) select n, 3 + n % 3 from generate_series(1, 45) n");
		run("call count_trees()");
		run("""
				insert into comments (post_id, status, type)
				select n % 10 + 1, case when n % 4 = 0 then 'hold' else 'approved' end, case when n % 5 = 0 then 'note' else 'comment' end
				from generate_series(1, 100) n""");
	}

	@AfterEach
	void everyCountIsRight() {
		assertSame("select type, month, post_count from month_counts where post_count <> 0",
				"select type, date_trunc('month', published_local)::date, count(*) from posts where status = 'publish' group by 1, 2");
		assertSame("select author_id, type, post_count from author_counts where post_count <> 0",
				"select author_id, type, count(*) from posts where status = 'publish' group by 1, 2");
		assertSame("select id, post_count from terms where post_count <> 0",
				"select term_id, count(*) from post_terms join posts p on p.id = post_id where p.status = 'publish' group by 1");
		assertSame("select taxonomy, sum(number) from term_counts group by 1 having sum(number) <> 0",
				"select taxonomy, count(*) from terms group by 1");
		this.kept.foldTerms();
		assertSame("select taxonomy, number from term_counts", "select taxonomy, count(*) from terms group by 1");
		assertSame("select term_id, post_count from tree_counts", TREES);
		run("call count_trees()");
		assertSame("select term_id, post_count from tree_counts", TREES);
		assertThat(count("select count(*) from terms t where parent_id in (select id from terms) "
				+ "and parent_id not in (select term_id from tree_counts)"))
			.isZero();
		assertSame("select id, comment_count from posts where comment_count <> 0",
				"select post_id, count(*) from comments where status = 'approved' and type <> 'note' group by 1");
	}

	@Test
	void whenRowsAreInserted() {
		assertThat(count("select sum(post_count) from month_counts")).isEqualTo(40);
		assertThat(count("select sum(comment_count) from posts")).isEqualTo(60);
	}

	@Test
	void whenPostsArePublishedAndUnpublished() {
		run("update posts set status = 'publish' where id < 20");
		run("update posts set status = 'trash' where id between 10 and 40");
	}

	@Test
	void whenPostsMoveToAnotherMonthAuthorOrType() {
		run("update posts set published_local = published_local + interval '2 months' where id % 5 = 0");
		run("update posts set author_id = 2 where id % 4 = 0");
		run("update posts set type = 'page' where id % 6 = 0");
	}

	@Test
	void whenPostsAreFiledElsewhere() {
		run("update post_terms set term_id = 2 where post_id < 15 and term_id = 1");
		run("delete from post_terms where post_id between 20 and 30");
	}

	@Test
	void whenPostsAreDeletedWithAllThatHangsOnThem() {
		run("delete from posts where id % 2 = 0");
	}

	@Test
	void whenATermIsDeleted() {
		run("delete from terms where id = 1");
	}

	@Test
	void whenATermIsOfAnotherKind() {
		run("update terms set taxonomy = 'post_tag' where id in (2, 6)");
		assertThat(count("select sum(number) from term_counts where taxonomy = 'post_tag'")).isEqualTo(2);
	}

	@Test
	void whenATermBelowAnotherIsDeleted() {
		run("delete from terms where id = 3");
		assertThat(count("select count(*) from tree_counts")).isZero();
	}

	@Test
	void whenPostsAreFiledInATreeTwiceAndTakenOutOnce() {
		assertThat(count("select post_count from tree_counts where term_id = 1")).isEqualTo(count(
				"select count(distinct post_id) from post_terms where term_id in (1, 3, 4, 5) and listed is not null"))
			.isPositive();
		run("insert into post_terms (post_id, term_id) select n, 4 from generate_series(1, 60) n on conflict do nothing");
		run("delete from post_terms where term_id in (1, 3) and post_id % 2 = 0");
		run("delete from post_terms where post_id = 4");
		run("update post_terms set term_id = 6 where term_id = 4 and post_id > 30");
		run("update posts set status = 'draft' where id in (5, 6, 7, 8)");
		run("update posts set published_local = published_local - interval '1 year' where id < 30");
		run("delete from posts where id between 10 and 14");
	}

	@Test
	void whenABranchIsGraftedElsewhere() {
		run("update terms set parent_id = 6 where id = 3");
		assertThat(count("select count(*) from tree_counts where term_id in (1, 6)")).isZero();
		run("call count_trees()");
		run("update terms set parent_id = case id when 3 then null else 4 end where id in (3, 1)");
		run("insert into post_terms (post_id, term_id) values (50, 5), (52, 6)");
	}

	@Test
	void whenTermsStandAboveEachOther() {
		run("update terms set parent_id = 4 where id = 1");
		run("call count_trees()");
		run("insert into post_terms (post_id, term_id) values (50, 5), (52, 6)");
		run("delete from post_terms where post_id % 5 = 0");
	}

	@Test
	void whenCommentsAreModeratedMovedAndDeleted() {
		run("update comments set status = 'approved' where id % 3 = 0");
		run("update comments set status = 'spam' where id % 7 = 0");
		run("update comments set post_id = 11 where id % 11 = 0");
		run("delete from comments where id % 13 = 0");
	}

	private void run(String sql) {
		this.database.sql(sql).update();
	}

	private long count(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

	private void assertSame(String kept, String counted) {
		assertThat(this.database.sql(kept).query().listOfRows().stream().map((row) -> row.values().toString()))
			.containsExactlyInAnyOrderElementsOf(this.database.sql(counted)
				.query()
				.listOfRows()
				.stream()
				.map((row) -> row.values().toString())
				.toList());
	}

}
