package blog.troppo.reader;

import java.time.Duration;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor without scripts sees before and after commenting. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CommentFormTests extends AtTheForm {

	@Test
	void aCommentStandsUnderThePostAtOnce() {
		Visitor.Page page = comment(visitor(), "Mine are <b>green</b>. http://a.example", "url", "ann.example");
		assertThat(page.text(".comments-title")).isEqualTo("One response to “About mangoes”");
		assertThat(page.document().select(".comment-content").html()).contains("Mine are <b>green</b>.",
				"rel=\"nofollow ugc\"");
		assertThat(page.document().select("a.url").attr("href")).isEqualTo("http://ann.example");
		assertThat(page.document().select("a.url").attr("rel")).contains("nofollow").contains("ugc");
	}

	@Test
	void aHeldCommentIsShownToItsAuthorAloneAndNotForLong() {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		Visitor ann = visitor();
		Visitor.Page page = comment(ann, "Wait for me");
		assertThat(page.url()).contains("unapproved=").contains("moderation-hash=");
		assertThat(page.text(".comment-awaiting-moderation")).isNotEmpty();
		assertThat(page.header("Cache-Control")).contains("no-store");
		assertThat(page.document().select(".comment-reply-link")).isEmpty();
		assertThat(visitor().get(this.address).body()).doesNotContain("Wait for me");
		assertThat(visitor().get(page.url().replaceFirst("hash=.", "hash=x")).body()).doesNotContain("Wait for me");
		this.clock.advance(Duration.ofMinutes(11));
		assertThat(visitor().get(page.url()).body()).doesNotContain("Wait for me");
	}

	@Test
	void aHeldCommentIsShownToItsAccount() {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		Visitor amy = loggedIn("amy");
		comment(amy, "Wait for Amy");
		this.clock.advance(Duration.ofHours(1));
		assertThat(amy.get(this.address).text(".comment-content")).isEqualTo("Wait for Amy");
		assertThat(amy.get(this.address).text(".comment-author")).contains("amy");
	}

	@Test
	void withConsentTheBrowserKnowsTheReaderAgain() {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		Visitor ann = visitor();
		comment(ann, "Remember me", "author", "Ann & Bea", "wp-comment-cookies-consent", "yes");
		this.clock.advance(Duration.ofHours(1));
		Document page = ann.get(this.address).document();
		assertThat(page.select("#author").val()).isEqualTo("Ann & Bea");
		assertThat(page.select("#email").val()).isEqualTo("ann@example.org");
		assertThat(page.select(".comment-content").text()).isEqualTo("Remember me");
		comment(ann, "Forget me");
		assertThat(ann.get(this.address).document().select("#author").val()).isEmpty();
	}

	@Test
	void whoMerelyKnowsAnAddressSeesNothingByIt() {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		Visitor ann = visitor();
		comment(ann, "My secret", "wp-comment-cookies-consent", "yes");
		Visitor eve = visitor();
		String name = ann.cookieBeginning("comment_author_email_").orElseThrow().getName();
		eve.setCookie(name, "ann%40example.org");
		eve.setCookie(name.replace("email", "seal"), "00000000000000000000000000000000");
		assertThat(eve.get(this.address).body()).doesNotContain("My secret");
	}

	@Test
	void anAnswerIsBegunByALink() {
		comment(visitor(), "First");
		Visitor bob = visitor();
		Document page = bob.get(this.address).document();
		String reply = page.selectFirst(".comment-reply-link").attr("href");
		Visitor.Page form = bob.get(reply.replaceFirst("#.*", ""));
		assertThat(form.text("#reply-title")).contains("eply to Ann");
		bob.submit(form, "#commentform", "comment", "Second", "author", "Bob", "email", "bob@example.org");
		assertThat(bob.get(this.address).text("#comments .children .comment-content")).isEqualTo("Second");
	}

	@Test
	void whoMustLogInFindsTheWay() {
		this.settings.set(SiteSettings.COMMENT_REGISTRATION, true);
		assertThat(visitor().get(this.address).document().select("#respond a").attr("href")).contains("wp-login.php");
		assertThat(comment(loggedIn("amy"), "Amy may").text(".comment-content")).isEqualTo("Amy may");
	}

	@Test
	void aCommentCanBeCorrectedForAWhile() {
		Visitor ann = visitor();
		Visitor.Page page = comment(ann, "With a tpyo");
		String edit = page.document().select(".comment-edit-link").attr("href");
		assertThat(visitor().get(this.address).document().select(".comment-edit-link")).isEmpty();
		assertThat(visitor().get(edit).status()).isEqualTo(404);
		Visitor.Page form = ann.get(edit);
		assertThat(form.document().select("#comment").text()).isEqualTo("With a tpyo");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		assertThat(ann.submit(form, "#edit-comment", "comment", " ").text("#error"))
			.isEqualTo("Please type your comment text.");
		Visitor.Page saved = ann.submit(form, "#edit-comment", "comment", "Without a typo");
		assertThat(saved.location()).isEqualTo(this.address + "#comment-" + newest());
		assertThat(visitor().get(this.address).text(".comment-content")).isEqualTo("Without a typo");
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(ann.get(edit).status()).isEqualTo(404);
		assertThat(ann.post(edit, "comment", "Too late").status()).isEqualTo(404);
	}

	@Test
	void aCorrectionIsJudgedLikeAComment() {
		Visitor ann = visitor();
		String edit = comment(ann, "Harmless").document().select(".comment-edit-link").attr("href");
		Visitor.Page saved = ann.submit(ann.get(edit), "#edit-comment", "comment", "http://a.b http://c.d http://e.f");
		assertThat(saved.location()).contains("moderation-hash=");
		assertThat(status(newest())).isEqualTo("hold");
		assertThat(ann.get(saved.location().replaceFirst("#.*", "")).text(".comment-awaiting-moderation")).isNotEmpty();
	}

	@Test
	void withoutAnEditWindowNothingIsCorrected() {
		this.settings.set(SiteSettings.COMMENT_EDIT_MINUTES, 0);
		assertThat(comment(visitor(), "Forever").document().select(".comment-edit-link")).isEmpty();
		this.settings.set(SiteSettings.COMMENT_EDIT_MINUTES, 10);
	}

	@Test
	void withoutAvatarsNoFaceIsFetched() {
		assertThat(comment(visitor(), "A face").document().select("img.avatar").attr("src"))
			.startsWith("https://secure.gravatar.com/avatar/");
		this.settings.set(SiteSettings.AVATAR_SOURCE, "local");
		String face = visitor().get(this.address).document().select("img.avatar").attr("src");
		assertThat(face).startsWith(base());
		assertThat(visitor().get(face).header("Content-Type")).startsWith("image/svg+xml");
		assertThat(visitor().get(base() + "/wp-json/wp/v2/comments").body())
			.contains(face.substring(base().length()).replace("/", "\\/"))
			.doesNotContain("gravatar.com");
		assertThat(visitor().get(face).body()).startsWith("<svg");
		assertThat(visitor().get(base() + "/wp-content/avatars/x.svg").status()).isEqualTo(404);
		this.settings.set(SiteSettings.AVATAR_SOURCE, "gravatar");
		this.settings.set(SiteSettings.SHOW_AVATARS, false);
		assertThat(visitor().get(this.address).document().select("img.avatar")).isEmpty();
		this.settings.set(SiteSettings.SHOW_AVATARS, true);
	}

}
