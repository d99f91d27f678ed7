package blog.troppo.discussion;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import blog.troppo.site.SiteSettings;
import blog.troppo.support.ConflictException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.NotFoundException;
import blog.troppo.support.TooManyRequestsException;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Taking a comment; what is kept, held, thrown away and refused as WordPress 7.1.4 does.
 */
@TroppoTest
class CommentingTests extends Discussed {

	@Test
	void whatIsSaidIsKeptCleanWithWhereItCameFrom() {
		Comment comment = add(NewComment.on(this.post)
			.by("Tom & <b>Jerry</b>\n", " tom jerry@Example.org", "example.com/?a=1&b=2")
			.saying("<b>Hi</b> <script>x</script><a href=\"http://a.example\">there</a>\0")
			.from(new Caller("192.0.2.1%eth0", "Agent/1")));
		Comment kept = this.comments.findToShow(comment.id()).orElseThrow();
		assertThat(kept.authorName()).isEqualTo("Tom &amp; Jerry");
		assertThat(kept.authorEmail()).isEqualTo("tomjerry@Example.org");
		assertThat(kept.authorUrl()).isEqualTo("http://example.com/?a=1&amp;b=2");
		assertThat(kept.content()).isEqualTo("<b>Hi</b> x<a href=\"http://a.example\" rel=\"nofollow ugc\">there</a>");
		assertThat(kept.authorIp()).isEqualTo("192.0.2.1e0");
		assertThat(kept.agent()).isEqualTo("Agent/1");
		assertThat(kept.status()).isEqualTo(CommentStatus.APPROVED);
		assertThat(kept.publishedAt()).contains(this.clock.instant());
		assertThat(count(this.post)).isOne();
	}

	@Test
	void onlyThoseWithUnfilteredHtmlMayWriteAllOfIt() {
		String html = "<p class=\"x\">a</p><iframe src=\"https://a.example\"></iframe>";
		NewComment said = said(html).by(user("owner"));
		assertThat(this.commenting.add(said, viewer("owner")).content()).isEqualTo(html);
		assertThat(this.commenting.add(said(html).by(user("author")), viewer("author")).content()).isEqualTo("a");
	}

	@Test
	void thereMustBeSuchAPost() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> add(NewComment.on(987654)));
	}

	@ParameterizedTest
	@CsvSource({ "comment_author, 245", "comment_author_email, 100", "comment_author_url, 200",
			"comment_content, 65525" })
	void noFieldIsLongerThanWordPresssInBytes(String field, int most) {
		assertThatNoException().isThrownBy(() -> CommentLengths.check(with(field, "x".repeat(most))));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> CommentLengths.check(with(field, "é".repeat(most / 2 + 1))))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo(field));
	}

	private NewComment with(String field, String text) {
		return switch (field) {
			case "comment_author" -> said("").by(text, "", "");
			case "comment_author_email" -> said("").by("", text, "");
			case "comment_author_url" -> said("").by("", "", text);
			default -> said(text);
		};
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			Ann, ann@example.org, hello there,  true
			Ann, ann@example.org, HELLO THERE,  true
			Ann, ann@example.org, héllo there,  true
			ANN, ANN@example.org, hello there,  true
			Ann, '',              hello there,  true
			Bob, ann@example.org, hello there,  false
			Ann, b@example.org,   hello there,  false
			Ann, ann@example.org, hello where,  false
			""")
	void thePersonWhoSaidItBeforeIsRefused(String name, String email, String content, boolean refused) {
		add(said("hello there"));
		NewComment again = said(content).by(name, email, "").from(new Caller("192.0.2.9", ""));
		this.clock.advance(java.time.Duration.ofHours(2));
		if (refused) {
			assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> add(again));
		}
		else {
			assertThatNoException().isThrownBy(() -> add(again));
		}
	}

	@Test
	void whatLiesInTheTrashOrAnswersAnotherMayBeSaidAgain() {
		Comment first = add(said("hello"));
		assertThatNoException().isThrownBy(() -> addLater(said("hello").answering(first.id())));
		this.moderation.trash(first.id());
		assertThatNoException().isThrownBy(() -> addLater(said("hello")));
	}

	@Test
	void ofTwentyAtTheSameTimeOneIsKept() throws InterruptedException, ExecutionException {
		set(SiteSettings.COMMENT_FLOOD_SECONDS, 0);
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Boolean>> twenty = IntStream.range(0, 20).<Callable<Boolean>>mapToObj((i) -> () -> {
				try {
					add(said("all at once"));
					return true;
				}
				catch (ConflictException ex) {
					return false;
				}
			}).toList();
			int kept = 0;
			for (Future<Boolean> one : threads.invokeAll(twenty)) {
				kept += one.get() ? 1 : 0;
			}
			assertThat(kept).isOne();
		}
		assertThat(count(this.post)).isOne();
	}

	@Test
	void nobodySaysTwoThingsWithinFifteenSeconds() {
		add(said("one"));
		NewComment sameAddress = said("two").by("Bob", "bob@example.org", "");
		NewComment sameEmail = said("three").from(new Caller("192.0.2.7", ""));
		this.clock.advance(java.time.Duration.ofSeconds(14));
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> add(sameAddress))
			.satisfies((ex) -> assertThat(ex.retryAfter()).hasSeconds(15));
		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> add(sameEmail));
		assertThatNoException().isThrownBy(() -> add(sameEmail.by("Cid", "cid@example.org", "")));
		this.clock.advance(java.time.Duration.ofSeconds(1));
		assertThatNoException().isThrownBy(() -> add(sameAddress));
	}

	@Test
	void moderatorsMaySayAsMuchAsTheyLike() {
		this.commenting.add(said("one").by(user("editor")), viewer("editor"));
		assertThatNoException().isThrownBy(() -> this.commenting.add(said("two").by(user("editor")), viewer("editor")));
	}

	@Test
	void anAnswerBelongsToTheCommentThatItAnswers() {
		Comment first = add(said("one"));
		assertThat(addLater(said("two").answering(first.id())).parentId()).contains(first.id());
		assertThat(addLater(said("three").answering(0)).parentId()).isEmpty();
	}

}
