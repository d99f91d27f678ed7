package blog.troppo.theme;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostType;
import blog.troppo.discussion.Comment;
import blog.troppo.theme.CommentThreads.Thread;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommentThreadsTests {

	private final List<Comment> comments = new ArrayList<>();

	private CommentThreadsTests says(long id, long parent) throws ReflectiveOperationException {
		Comment comment = new Comment(new Post(PostType.POST, null), "", LocalDateTime.MIN, Instant.EPOCH);
		set(comment, "id", id);
		set(comment, "parentId", (parent > 0) ? parent : null);
		this.comments.add(comment);
		return this;
	}

	private static void set(Comment comment, String name, Object value) throws ReflectiveOperationException {
		Field field = Comment.class.getDeclaredField(name);
		field.setAccessible(true);
		field.set(comment, value);
	}

	private String threaded(int deepest) {
		return text(CommentThreads.of(this.comments, deepest));
	}

	private static String text(List<Thread> threads) {
		StringBuilder text = new StringBuilder();
		threads.forEach((thread) -> text.append(text.isEmpty() ? "" : " ")
			.append(thread.comment().id())
			.append(thread.replies().isEmpty() ? "" : "(" + text(thread.replies()) + ")"));
		return text.toString();
	}

	@Test
	void answersStandBelowWhatTheyAnswer() throws Exception {
		assertThat(says(1, 0).says(2, 0).says(3, 1).says(4, 3).says(5, 2).threaded(5)).isEqualTo("1(3(4)) 2(5)");
	}

	@Test
	void deeperThanAllowedTheyStandInLine() throws Exception {
		assertThat(says(1, 0).says(2, 1).says(3, 2).says(4, 3).says(5, 2).threaded(2)).isEqualTo("1(2 3 4 5)");
	}

	@Test
	void withoutThreadsAllStandInLine() throws Exception {
		assertThat(says(1, 0).says(2, 1).says(3, 2).threaded(1)).isEqualTo("1 2 3");
	}

	@Test
	void whoAnswersWhatIsNotThereStandsAlone() throws Exception {
		assertThat(says(2, 99).says(3, 2).threaded(5)).isEqualTo("2(3)");
	}

	@Test
	void aCircleIsBroken() throws Exception {
		assertThat(says(1, 2).says(2, 1).says(3, 3).threaded(5)).isEqualTo("1(2) 3");
	}

	@Test
	void thousandsInARowAreNoTrouble() throws Exception {
		for (long id = 1; id <= 20_000; id++) {
			says(id, id - 1);
		}
		List<Thread> threads = CommentThreads.of(this.comments, 10);
		assertThat(threads).hasSize(1);
		Thread deepest = threads.getFirst();
		while (deepest.depth() < 9) {
			deepest = deepest.replies().getFirst();
		}
		assertThat(deepest.replies()).hasSize(20_000 - 9);
	}

}
