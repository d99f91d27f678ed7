package blog.troppo.discussion;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.TroppoTest;
import blog.troppo.user.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static blog.troppo.discussion.CommentStatus.APPROVED;
import static blog.troppo.discussion.CommentStatus.HOLD;
import static blog.troppo.discussion.CommentStatus.TRASH;
import static org.assertj.core.api.Assertions.assertThat;

/** Where a new comment stands: WordPress 7.1.4 was asked each of these. */
@TroppoTest
class CommentJudgeTests extends Discussed {

	@Autowired
	SpamFindings findings;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			2, a <a href="http://a.b">x</a>,                            approved
			2, a <a href="http://a.b">x</a> <a href="http://a.c">y</a>, hold
			2, http://a.b http://a.c,                                   hold
			2, a <a href="http://a.b">x</a> and http://a.d,             hold
			1, see http://a.b,                                          hold
			0, http://a.b http://a.c http://a.d,                        approved
			""")
	void manyLinksAreHeld(int most, String content, String status) {
		set(SiteSettings.COMMENT_MAX_LINKS, most);
		assertThat(status(said(content))).hasToString(status);
	}

	@ParameterizedTest
	@CsvSource({ "ViAgRa now, Ann, ann@x.org, 192.0.2.1, A, hold",
			"Via<b>gra</b> now, Ann, ann@x.org, 192.0.2.1, A, approved", "hello, viagra, ann@x.org, 192.0.2.1, A, hold",
			"hello, Ann, foo@bar.org, 192.0.2.1, A, hold", "hello, Ann, ann@x.org, 10.0.9.1, A, hold",
			"hello, Ann, ann@x.org, 192.0.2.1, Viagra/1, hold", "a #x.*y, Ann, ann@x.org, 192.0.2.1, A, hold",
			"a #xzzy, Ann, ann@x.org, 192.0.2.1, A, approved" })
	void wordsOnTheListAreHeldWhereverTheyStand(String content, String name, String email, String ip, String agent,
			String status) {
		set(SiteSettings.MODERATION_KEYS, "viagra\r\n 10.0.9 \n\nfoo@bar\n#x.*y");
		assertThat(status(said(content).by(name, email, "").from(new Caller(ip, agent)))).hasToString(status);
	}

	@ParameterizedTest
	@CsvSource({ "CASINO, Ann, trash", "cas<b>ino</b>, Ann, trash", "hello, the casino, trash",
			"hello, Ann, approved" })
	void disallowedWordsLandInTheTrash(String content, String name, String status) {
		set(SiteSettings.DISALLOWED_KEYS, "casino");
		assertThat(status(said(content).by(name, "ann@x.org", ""))).hasToString(status);
	}

	@Test
	void whoHadACommentApprovedIsKnown() {
		Comment first = add(said("one"));
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, true);
		assertThat(status(said("new").by("New", "new@x.org", ""))).isEqualTo(HOLD);
		assertThat(status(said("two"))).isEqualTo(APPROVED);
		assertThat(status(said("three").by("Annie", "ann@example.org", ""))).isEqualTo(HOLD);
		assertThat(status(said("four").by("Ann", "ANN@example.org", ""))).isEqualTo(APPROVED);
		assertThat(status(said("five").by("Ann", "", ""))).isEqualTo(HOLD);
		assertThat(status(said("six").by("", "ann@example.org", ""))).isEqualTo(HOLD);
		assertThat(status(said("seven").ofType("trackback"))).isEqualTo(HOLD);
		this.database.sql("delete from comments where id <> ?").param(first.id()).update();
		this.moderation.markAsSpam(first.id());
		assertThat(status(said("eight"))).isEqualTo(HOLD);
	}

	@Test
	void anAccountIsKnownByItsOwnComments() {
		set(SiteSettings.COMMENT_PREVIOUSLY_APPROVED, true);
		Comment held = addLater(said("one").by(user("reader")));
		assertThat(held.status()).isEqualTo(HOLD);
		this.moderation.approve(held.id());
		assertThat(status(said("two").by(user("reader")))).isEqualTo(APPROVED);
	}

	@Test
	void moderatorsAndTheAuthorAreBelieved() {
		set(SiteSettings.COMMENT_MODERATION, true);
		set(SiteSettings.DISALLOWED_KEYS, "casino");
		assertThat(status(said("a casino").by(user("editor")))).isEqualTo(APPROVED);
		assertThat(status(said("a casino").by(user("author")))).isEqualTo(APPROVED);
		assertThat(status(said("a word").by(user("reader")))).isEqualTo(HOLD);
		this.post = post(user("editor"));
		assertThat(status(said("a casino").by(user("author")))).isEqualTo(TRASH);
	}

	@Test
	void theReasonsAreKept() {
		set(SiteSettings.COMMENT_MODERATION, true);
		set(SiteSettings.MODERATION_KEYS, "viagra");
		Comment comment = add(said("viagra http://a.b http://a.c"));
		assertThat(this.findings.of(comment.id())).extracting(SpamFinding::check)
			.containsExactly("moderation", "links", "moderation-keys");
	}

	@Test
	void whatIsToBeHeldIsHeld() {
		assertThat(status(said("one").ofType("trackback"))).isEqualTo(APPROVED);
		assertThat(status(said("two").ofType("trackback").held())).isEqualTo(HOLD);
	}

}
