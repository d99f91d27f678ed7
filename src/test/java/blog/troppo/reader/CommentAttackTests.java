package blog.troppo.reader;

import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What a comment form is misused for. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CommentAttackTests extends AtTheForm {

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
			"'onmouseover='alert(1)", "javascript:alert(1)", "<a href=\"javascript:alert(1)\" onclick=alert(1)>x</a>",
			"<a href=\"java\nscript:alert(1)\">x</a>", "&lt;script&gt;alert(1)&lt;/script&gt;",
			"<iframe srcdoc=\"<script>alert(1)</script>\">", "<style>*{color:red}</style>",
			"<b style=\"background:url(javascript:alert(1))\">x</b>", "http://a.b/\" onclick=\"alert(1)",
			"[caption caption='<script>alert(1)</script>']x[/caption]", "<!--<script>-->alert(1)",
			"${7*7}__${7*7}__::.x" })
	void whatIsTypedIntoAnyFieldIsNotRun(String attack) {
		Visitor.Page page = comment(visitor(), "text " + attack, "author", "name " + attack, "url", attack);
		assertHarmless(page.document().expectFirst("#comments"));
		assertThat(page.text("#comments")).doesNotContain("49__49");
		assertHarmless(visitor().get("/").document());
		assertHarmless(loggedIn("owner").get("/wp-comments/moderate?c=" + newest()).document().body());
		assertThat(visitor().get(this.address.replace(base(), "") + "feed/").body()).doesNotContain("<script>alert");
	}

	/** No element or attribute that runs, beside the page's own. */
	private static void assertHarmless(Element part) {
		assertThat(part.select("iframe, svg, style:contains(color:red), script:contains(alert)")).isEmpty();
		for (Element element : part.getAllElements()) {
			element.attributes().forEach((attribute) -> {
				assertThat(attribute.getKey()).doesNotStartWith("on");
				assertThat(attribute.getValue().replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT))
					.doesNotStartWith("javascript:");
			});
			assertThat(element.attr("style")).doesNotContain("javascript");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ann\r\nBcc: victim@example.net", "Ann\nSubject: other", "Ann\0\r\n\r\n<b>body</b>",
			"Ann\u2028Bcc: victim@example.net" })
	void nobodyAddsAHeaderToAMail(String name) {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		this.database.sql("update posts set title = ? where id = ?")
			.params("T\r\nBcc: victim@example.net", this.post)
			.update();
		comment(visitor(), "hello", "author", name, "email", "ann@example.org\r\nBcc: victim@example.net");
		assertThat(mails().size()).isZero();
		comment(visitor(), "hello", "author", name);
		String mail = mails().mail("owner@example.org");
		String headers = mail.substring(0, mail.indexOf("\r\n\r\n"));
		assertThat(headers.lines()).noneMatch((line) -> line.startsWith("Bcc:") || line.equals("Subject: other"));
		assertThat(mails().mailsTo("victim@example.net")).isEmpty();
	}

	@Test
	void anotherSiteCannotCommentInAReadersName() {
		Visitor amy = loggedIn("amy").with("Sec-Fetch-Site", "cross-site");
		assertThat(amy.post("/wp-comments-post.php", "comment", "x", "comment_post_ID", String.valueOf(this.post))
			.status()).isEqualTo(403);
		assertThat(this.database.sql("select count(*) from comments").query(Integer.class).single()).isZero();
	}

	@Test
	void anotherSiteCannotModerateInTheOwnersName() {
		comment(visitor(), "hello");
		Visitor owner = loggedIn("owner").with("Origin", "https://evil.example");
		for (String verb : List.of("trash", "edit")) {
			assertThat(owner
				.post("/wp-comments/moderate", "c", String.valueOf(newest()), "verb", verb, "author", "x", "email", "",
						"url", "", "content", "y")
				.status()).isEqualTo(403);
		}
		assertThat(status(newest())).isEqualTo("approved");
	}

	@Test
	void aLinkAloneModeratesNothing() {
		comment(visitor(), "hello");
		loggedIn("owner").get("/wp-comments/moderate?c=" + newest() + "&verb=trash");
		assertThat(status(newest())).isEqualTo("approved");
	}

	@Test
	void readersModerateAndEditNothing() {
		comment(visitor(), "hello");
		String id = String.valueOf(newest());
		for (Visitor reader : List.of(visitor(), loggedIn("amy"))) {
			assertThat(reader.post("/wp-comments/moderate", "c", id, "verb", "spam").status()).isEqualTo(404);
			assertThat(reader
				.post("/wp-comments/moderate", "c", id, "verb", "edit", "author", "x", "email", "", "url", "",
						"content", "y")
				.status()).isEqualTo(404);
			assertThat(reader.post("/wp-comments/edit", "c", id, "comment", "y").status()).isEqualTo(404);
		}
		assertThat(status(newest())).isEqualTo("approved");
	}

	@Test
	void aPassFromAMailDoesNotEdit() {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		comment(visitor(), "hello");
		String link = Mailbox.link(mails().mail("owner@example.org"), "verb=approve");
		assertThat(visitor()
			.post(link.replace("verb=approve", "verb=edit"), "author", "x", "email", "", "url", "", "content", "y")
			.status()).isEqualTo(404);
		assertThat(this.database.sql("select content from comments").query(String.class).single()).isEqualTo("hello");
	}

	@Test
	void whatIsHiddenIsAnsweredAsIfItWereNot() {
		this.database.sql("update posts set status = 'draft' where id = ?").param(this.post).update();
		Visitor.Page draft = visitor().post("/wp-comments-post.php", "comment", "x", "author", "A", "email",
				"a@example.org", "comment_post_ID", String.valueOf(this.post));
		Visitor.Page none = visitor().post("/wp-comments-post.php", "comment", "x", "author", "A", "email",
				"a@example.org", "comment_post_ID", "987654");
		assertThat(draft.status()).isEqualTo(none.status());
		assertThat(draft.body()).isEqualTo(none.body()).isEmpty();
	}

	@Test
	void brokenInputIsRefusedQuietly() {
		for (String id : List.of("99999999999999999999", "'; drop table comments; --", "\0", "１５２")) {
			Visitor.Page page = visitor().post("/wp-comments-post.php", "comment", "x\0\ud800", "author", "A\0",
					"email", "a@example.org", "comment_post_ID", id, "comment_parent", id);
			assertThat(page.status()).isLessThan(500);
		}
		assertThat(comment(visitor(), "half \ud83d\ude00 \u0000 a character", "author", "A\0B").status())
			.isEqualTo(200);
	}

	@Test
	void nobodyIsSentElsewhereAfterCommenting() {
		for (String target : List.of("https://evil.example/", "//evil.example/", "/\\evil.example",
				"javascript:alert(1)")) {
			Visitor.Page page = visitor().post("/wp-comments-post.php", "comment", target, "author", "A", "email",
					"a@example.org", "comment_post_ID", String.valueOf(this.post), "redirect_to", target);
			assertThat(page.location()).matches("(" + base() + ")?/[^/\\\\].*");
		}
	}

	private static void assertHarmless(Document page) {
		assertHarmless(page.body());
	}

}
