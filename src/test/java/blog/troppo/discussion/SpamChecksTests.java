package blog.troppo.discussion;

import java.time.Duration;
import java.util.Map;

import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static blog.troppo.discussion.CommentStatus.APPROVED;
import static blog.troppo.discussion.CommentStatus.HOLD;
import static blog.troppo.discussion.CommentStatus.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

/** What gives spam away beside WordPress's own rules. */
@TroppoTest
class SpamChecksTests extends Discussed {

	@Autowired
	SpamFindings findings;

	@Autowired
	FormStamps stamps;

	@Autowired
	WordFilter filter;

	@BeforeEach
	void knowNothing() {
		this.database.sql("delete from spam_words").update();
		this.database.sql("delete from settings where name = 'comment_max_links'").update();
	}

	@Test
	void whoFillsInWhatPeopleDoNotSeeIsAProgram() {
		Comment caught = add(said("hello").traces(Map.of("topic", "x")));
		assertThat(caught.status()).isEqualTo(SPAM);
		assertThat(this.findings.of(caught.id()))
			.containsExactly(new SpamFinding("honeypot", 10, "A field that people do not see was filled in"));
		assertThat(status(said("hello again").traces(Map.of("topic", " ")))).isEqualTo(APPROVED);
	}

	@Test
	void whoIsFasterThanPeopleIsSuspicious() {
		String stamp = this.stamps.now();
		this.clock.advance(Duration.ofSeconds(2));
		Comment fast = add(said("one").traces(Map.of("comment_stamp", stamp)));
		assertThat(this.findings.of(fast.id())).extracting(SpamFinding::check).containsExactly("timing");
		this.clock.advance(Duration.ofMinutes(1));
		Comment slow = add(said("two").traces(Map.of("comment_stamp", stamp)));
		assertThat(this.findings.of(slow.id())).isEmpty();
		Comment forged = addLater(said("three").traces(Map.of("comment_stamp", "x.y.z")));
		assertThat(this.findings.of(forged.id())).isEmpty();
	}

	@Test
	void severalSignsTogetherHoldAComment() {
		this.settings.store("comment_max_links", "0");
		String links = "http://a.b http://a.c http://a.d http://a.e";
		Comment comment = add(said(links).by("http://name.example", "x@y.org", "")
			.traces(Map.of("comment_stamp", this.stamps.now())));
		assertThat(this.findings.of(comment.id())).extracting(SpamFinding::check)
			.containsExactlyInAnyOrder("timing", "links", "name");
		assertThat(comment.status()).isEqualTo(HOLD);
	}

	@Test
	void theFilterLearnsFromTheOwnersMarks() {
		for (int i = 0; i < 5; i++) {
			learn("Cheap pills and casino bonus, click now " + i, true);
			assertThat(status(said("pills casino bonus " + i).by("Dan", "dan@example.net", ""))).isEqualTo(APPROVED);
			learn("I remember that cricket match in Darwin, thank you " + i, false);
		}
		Comment spam = addLater(said("Great casino bonus: click here for pills"));
		assertThat(spam.status()).isEqualTo(SPAM);
		assertThat(this.findings.of(spam.id()).getFirst().reason()).contains("likely spam by its words")
			.contains("casino");
		Comment known = addLater(said("Was that cricket match really in Darwin?"));
		assertThat(known.status()).isEqualTo(APPROVED);
		assertThat(this.findings.of(known.id()).getFirst().points()).isNegative();
		assertThat(status(said("Something else entirely"))).isEqualTo(APPROVED);
	}

	@Test
	void anotherMarkTakesTheLessonBack() {
		long id = learn("Cheap pills", true);
		assertThat(count("pills")).isEqualTo("1/0");
		this.moderation.markAsSpam(id);
		assertThat(count("pills")).isEqualTo("1/0");
		this.moderation.restore(id);
		this.moderation.approve(id);
		assertThat(count("pills")).isEqualTo("0/1");
		assertThat(count("")).isEqualTo("0/1");
	}

	@Test
	void whatTheChecksCallSpamTeachesNothing() {
		add(said("pills").traces(Map.of("topic", "x")));
		assertThat(this.database.sql("select count(*) from spam_words").query(Integer.class).single()).isZero();
	}

	/** Marks a comment of its own author by hand. */
	private long learn(String text, boolean spam) {
		Comment comment = addLater(
				said(text).by(spam ? "Pills" : "Bea", spam ? "p@pills.example" : "bea@example.net", ""));
		this.moderation.hold(comment.id());
		return (spam ? this.moderation.markAsSpam(comment.id()) : this.moderation.approve(comment.id())).id();
	}

	private String count(String word) {
		return this.database.sql("select spam || '/' || ham from spam_words where word = ?")
			.param(word)
			.query(String.class)
			.single();
	}

}
