package blog.troppo.discussion;

import java.util.List;

import blog.troppo.content.PostTrash;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class CommentsOfTrashTests extends Discussed {

	@Autowired
	PostTrash trash;

	@Test
	void commentsGoToTheTrashAndComeBackWithTheirPost() {
		long approved = addLater(said("one")).id();
		long held = this.moderation.hold(addLater(said("two")).id()).id();
		long spam = this.moderation.markAsSpam(addLater(said("three")).id()).id();
		this.trash.throwAway(this.post, viewer("owner"));
		assertThat(statuses()).containsOnly("post-trashed");
		assertThat(count(this.post)).isZero();
		assertThat(kept())
			.containsExactly("a:3:{i:%d;s:1:\"1\";i:%d;s:1:\"0\";i:%d;s:4:\"spam\";}".formatted(approved, held, spam));
		this.trash.undo(this.post, viewer("owner"));
		assertThat(statuses()).containsExactly("approved", "hold", "spam");
		assertThat(count(this.post)).isOne();
		assertThat(kept()).isEmpty();
	}

	@Test
	void aPostWithoutCommentsRemembersNothing() {
		this.trash.throwAway(this.post, viewer("owner"));
		assertThat(kept()).isEmpty();
	}

	private List<String> statuses() {
		return this.database.sql("select status from comments where post_id = ? order by id")
			.param(this.post)
			.query(String.class)
			.list();
	}

	private List<String> kept() {
		return this.database
			.sql("select value from post_meta where post_id = ? and name = '_wp_trash_meta_comments_status'")
			.param(this.post)
			.query(String.class)
			.list();
	}

}
