package blog.troppo.discussion;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import blog.troppo.discussion.CommentPages.Reader;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.Page;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@TroppoTest
class CommentPagesTests extends Discussed {

	@Autowired
	CommentPages pages;

	private final Map<String, Comment> said = new HashMap<>();

	@BeforeEach
	void twoThreadsAPage() {
		set(SiteSettings.PAGE_COMMENTS, true);
		set(SiteSettings.COMMENTS_PER_PAGE, 2);
		set(SiteSettings.THREAD_COMMENTS, true);
		set(SiteSettings.DEFAULT_COMMENTS_PAGE, "oldest");
	}

	/** What is said one after the other; {@code b<a} is an answer to {@code a}. */
	private void say(String all) {
		for (String each : all.split(" ")) {
			String[] parts = each.split("<");
			NewComment comment = said(parts[0]);
			this.said.put(parts[0],
					addLater((parts.length > 1) ? comment.answering(this.said.get(parts[1]).id()) : comment));
		}
	}

	private String page(int number, Reader reader) {
		return this.pages.read(this.post, number, reader)
			.items()
			.stream()
			.map(Comment::content)
			.collect(Collectors.joining(" "));
	}

	private String allPages() {
		int last = Math.max(1, this.pages.read(this.post, 1, Reader.ANYBODY).pages());
		return IntStream.rangeClosed(1, last)
			.mapToObj((number) -> page(number, Reader.ANYBODY))
			.collect(Collectors.joining(" | "));
	}

	@ParameterizedTest
	@CsvSource({ "a b c d e,                  a b | c d | e", "a b c d<a e<d f<b,         a b d e f | c",
			"a b<a c<b d<c,             a b c d", "a,                          a",
			"a b c d<c e<d f<a g,       a b f | c d e g" })
	void aPageHasSoManyThreadsWithAllTheirAnswers(String said, String pages) {
		say(said);
		assertThat(allPages()).isEqualTo(pages);
	}

	@Test
	void withoutThreadsEachStandsAlone() {
		say("a b<a c<b d");
		set(SiteSettings.THREAD_COMMENTS, false);
		assertThat(allPages()).isEqualTo("a b | c d");
	}

	@Test
	void whoAnswersWhatIsNotSeenStandsAtTheTopAndIsNotCounted() {
		say("a b<a c d<b e");
		this.moderation.hold(this.said.get("a").id());
		assertThat(allPages()).isEqualTo("b c d e");
		this.moderation.trash(this.said.get("b").id());
		assertThat(allPages()).isEqualTo("c d e");
	}

	@Test
	void aCircleIsBrokenAtItsFirst() {
		say("a b<a c");
		this.database.sql("update comments set parent_id = ? where id = ?")
			.params(this.said.get("b").id(), this.said.get("a").id())
			.update();
		this.database.sql("update comments set parent_id = id where id = ?").param(this.said.get("c").id()).update();
		assertThat(allPages()).isEqualTo("a b c");
	}

	@Test
	void aNumberTooHighIsTheLastPageAndNoneTheOneThatIsSet() {
		say("a b c");
		assertThat(page(99, Reader.ANYBODY)).isEqualTo("c");
		assertThat(page(0, Reader.ANYBODY)).isEqualTo("a b");
		set(SiteSettings.DEFAULT_COMMENTS_PAGE, "newest");
		assertThat(page(0, Reader.ANYBODY)).isEqualTo("c");
	}

	@Test
	void nothingSaidIsOneEmptyPage() {
		Page<Comment> none = this.pages.read(this.post, 0, Reader.ANYBODY);
		assertThat(none.items()).isEmpty();
		assertThat(none.number()).isOne();
		assertThat(none.total()).isZero();
	}

	@Test
	void heldOnesAreForWhoeverWroteThem() {
		say("a b");
		set(SiteSettings.COMMENT_MODERATION, true);
		Comment anns = addLater(said("held"));
		Comment readers = addLater(NewComment.on(this.post).by(user("reader")).saying("own"));
		assertThat(allPages()).isEqualTo("a b");
		assertThat(page(2, new Reader(null, "ANN@example.org", Set.of()))).isEqualTo("held");
		assertThat(page(2, new Reader(null, "", Set.of(anns.id(), 0L)))).isEqualTo("held");
		assertThat(page(2, new Reader(user("reader").id(), "", Set.of()))).isEqualTo("own");
		assertThat(page(2, new Reader(user("reader").id(), "", Set.of(anns.id())))).isEqualTo("held own");
		assertThat(page(2, new Reader(null, "other@example.org", Set.of()))).isEqualTo("a b");
		assertThat(readers.status()).isEqualTo(CommentStatus.HOLD);
	}

	@Test
	void otherPostsAndEditorsNotesAreNotCounted() {
		say("a");
		long here = this.post;
		this.post = post(user("author"));
		say("elsewhere");
		this.post = here;
		addLater(said("note").ofType("note"));
		say("b c");
		assertThat(allPages()).isEqualTo("a b | c");
	}

	@Test
	void aCommentIsOnThePageThatItIsReadOn() {
		say("a b<a c d<b e f<e g<c");
		this.moderation.hold(this.said.get("b").id());
		for (int number = 1; number <= 2; number++) {
			for (Comment comment : this.pages.read(this.post, number, Reader.ANYBODY).items()) {
				assertThat(this.pages.pageOf(this.comments.findToShow(comment.id()).orElseThrow()))
					.as(comment.content())
					.isEqualTo(number);
			}
		}
		assertThat(List.of(page(1, Reader.ANYBODY), page(2, Reader.ANYBODY))).containsExactly("a c d g", "e f");
	}

	@Test
	void thoseOfTheSameMomentAreInTheOrderOfTheirNumbers() {
		say("a b c");
		this.database.sql("update comments set published_at = ?")
			.param(java.sql.Timestamp.from(this.clock.instant().minus(Duration.ofDays(1))))
			.update();
		assertThat(allPages()).isEqualTo("a b | c");
	}

	@Test
	void thoseWithoutADateComeLast() {
		say("a b c");
		this.database.sql("update comments set published_at = null where id = ?")
			.param(this.said.get("a").id())
			.update();
		assertThat(allPages()).isEqualTo("b c | a");
	}

}
