package blog.troppo.kept;

import java.util.List;

import blog.troppo.site.BlogChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which changes may touch what a statement gives. The number sent with it is 12. */
class ScopeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "select p.id from posts p where p.type = ? | posts | 7 | true",
			"select p.id from posts p where p.type = ? | comments | 7 | false",
			"select p.id from posts p where p.type = ? | users | 7 | false",
			"select p.id from posts p where p.type = ? | everything | | true",
			"select p.id from posts p where p.type = ? | settings | | false",
			"select p.id from posts p order by p.comment_count | comments | 7 | true",
			"select p.title from posts p where p.id in (?,?) | posts | 12 | true",
			"select p.title from posts p where p.id in (?,?) | posts | 7 | false",
			"select p.title from posts p where p.id in (?,?) | posts | | true",
			"select p.comment_count from posts p where p.id=? | comments | 12 | true",
			"select p.comment_count from posts p where p.id=? | comments | 7 | false",
			"select p.title from posts p where p.id=? or p.sticky | posts | 7 | true",
			"select p.title from posts p where p.id=? and (p.sticky or p.menu_order = 1) | posts | 7 | false",
			"select p.title from posts p where p.id=? and (p.sticky or p.menu_order = 1) or p.sticky | posts | 7 | true",
			"select p.title from posts p where p.id=? and p.title = '(' or p.title = ')' | posts | 7 | true",
			"select p.title from posts p where p.id=? and (p.sticky or exists (select from posts q where q.id = p.parent_id)) | posts | 7 | true",
			"select p.title,a.id from posts p left join users a on a.id=p.author_id where p.id in (?) order by p.id | posts | 7 | false",
			"select p.title,a.id from posts p left join users a on a.id=p.author_id where p.id in (?) order by p.id | users | 7 | true",
			"select p.title from posts p join posts q on q.id=p.parent_id where p.id=? | posts | 7 | true",
			"select m.value from post_meta m where m.post_id = any (?) order by m.id | posts | 7 | false",
			"select m.value from post_meta m where m.name = ? | posts | 7 | true",
			"select f.term_id from post_terms f join terms t on t.id = f.term_id where f.post_id = any (?) union all select m.id from post_meta m where m.post_id = any (?) | posts | 7 | false",
			"select f.term_id from post_terms f join terms t on t.id = f.term_id where f.post_id = any (?) union all select m.id from post_meta m where m.post_id = any (?) | posts | 12 | true",
			"select f.term_id from post_terms f join terms t on t.id = f.term_id where f.post_id = any (?) union all select m.id from post_meta m where m.post_id = any (?) | terms | 7 | true",
			"select f.term_id from post_terms f where f.post_id = ? union all select m.id from post_meta m where m.name = ? | posts | 7 | true",
			"select f.term_id from post_terms f where f.post_id = ? and f.term_id = 1 union all select m.id from post_meta m where m.name = ? | posts | 7 | true",
			"select p.id from posts p where p.id = ? union all select t.id from terms t where t.id = ? | posts | 7 | true",
			"select c.id from comments c where c.post_id=? and c.status=? order by c.id | comments | 7 | false",
			"select c.id from comments c where c.post_id=? and c.status=? order by c.id | comments | 12 | true",
			"select c.id from comments c where c.post_id = ? and not exists (select from comments p where p.post_id = ?) and (cast(? as bigint) is null or c.id < ?) | comments | 7 | false",
			"select c.id from comments c where c.post_id = ? and c.id in (with recursive t as (select id from comments where id = any (?) union all select c.id from t join comments c on c.parent_id = t.id and c.post_id = ?) select id from t) | comments | 7 | false",
			"select c.id from posts p join comments c on c.post_id = p.id left join users w on w.id = c.user_id where p.id = ? and c.id = any (?) order by c.published_at, c.id | comments | 7 | false",
			"select c.id from posts p join comments c on c.post_id = p.id left join users w on w.id = c.user_id where p.id = ? and c.id = any (?) order by c.published_at, c.id | comments | 12 | true",
			"select c.id from comments c where c.parent_id=? | comments | 7 | true",
			"select t.name from terms t where t.id=? | terms | 7 | false",
			"select t.name from terms t where t.id=? | terms | 12 | true",
			"select t.name from terms t where t.taxonomy=? | terms | 7 | true",
			"select html from embeds where key = ? | embeds | | true", "select 1 | posts | 12 | false" })
	void tellsWhatTouchesIt(String sql, String part, Long id, boolean touched) {
		assertThat(Scope.of(sql, List.of(12L)).isTouchedBy(new BlogChanged(part, id))).isEqualTo(touched);
	}

	@Test
	void numbersMayBeSentAsAList() {
		Scope scope = Scope.of("select m.value from post_meta m where m.post_id = any (?)",
				List.of(new SentArray("bigint", List.of(12L, 13L))));
		assertThat(scope.isTouchedBy(new BlogChanged("posts", 13L))).isTrue();
		assertThat(scope.isTouchedBy(new BlogChanged("posts", 14L))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into posts values (1)", " update posts set title = ''", "DELETE from posts",
			"with old as (select 1) delete from posts",
			"with w as (insert into posts values (1) returning id) select 1", "select id from posts for update",
			"truncate posts", "create table t (id int)", "alter table posts disable trigger x" })
	void writingIsKnown(String sql) {
		assertThat(Scope.isWriting(sql)).isTrue();
		assertThat(Scope.isWritingForReaders(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1", "select updated from posts", "with recursive t as (select 1) select * from t",
			"select pg_notify('troppo_changes', 'echo 1')", "values (1)" })
	void readingIsNot(String sql) {
		assertThat(Scope.isWriting(sql)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "insert into scheduled_tasks (task_name) values (?) | false",
			"update scheduled_tasks set picked = ? where task_name = ? | false",
			"delete from scheduled_tasks where task_name = ? | false",
			"UPDATE SPRING_SESSION SET SESSION_ID = ? | false",
			"INSERT INTO SPRING_SESSION_ATTRIBUTES (a) VALUES (?) | false",
			"delete from spring_session_attributes | false", "select * from scheduled_tasks | false",
			"update scheduled_tasks_of_mine set a = 1 | true", "insert into posts select 1 from scheduled_tasks | true",
			"with s as (delete from spring_session) update posts set title = '' | true" })
	void readersSeeNothingOfTasksAndSessions(String sql, boolean seen) {
		assertThat(Scope.isWritingForReaders(sql)).isEqualTo(seen);
	}

}
