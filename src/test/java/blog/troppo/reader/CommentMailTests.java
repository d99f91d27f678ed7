package blog.troppo.reader;

import java.util.List;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.TroppoTest;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Mails about comments, and what their links do. */
@TroppoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CommentMailTests extends AtTheForm {

	private long held(String text) {
		this.settings.set(SiteSettings.COMMENT_MODERATION, true);
		comment(visitor(), text);
		return newest();
	}

	@Test
	void aHeldCommentIsToldToTheOwnerWithTheReason() {
		held("Is it ripe?");
		String mail = mails().mail("owner@example.org");
		assertThat(mail).contains("Subject: [Club Troppo] Please moderate: \"About mangoes\"")
			.contains("Is it ripe?")
			.contains("ann@example.org")
			.contains("Every comment is held");
	}

	@Test
	void theAuthorOfThePostModeratesAsWell() {
		long id = held("Is it ripe?");
		Visitor author = visitor();
		Visitor.Page page = author.get(Mailbox.link(mails().mail("author@example.org"), "verb=approve"));
		author.submit(page, "#moderate", "verb", "approve");
		assertThat(status(id)).isEqualTo("approved");
	}

	@ParameterizedTest
	@CsvSource({ "approve, approved, Comment approved.", "spam, spam, Comment marked as spam.",
			"trash, trash, Comment moved to the Trash." })
	void aLinkOpensAPageAndItsButtonModerates(String verb, String status, String said) {
		long id = held("Is it ripe?");
		String link = Mailbox.link(mails().mail("owner@example.org"), "verb=" + verb);
		Visitor moderator = visitor();
		Visitor.Page page = moderator.get(link);
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(page.text("#comment-content")).isEqualTo("Is it ripe?");
		assertThat(page.document().select("#edit-comment")).isEmpty();
		assertThat(page.document().select("button.button-primary").attr("value")).isEqualTo(verb);
		assertThat(status(id)).isEqualTo("hold");
		Visitor.Page done = moderator.submit(page, "#moderate", "verb", verb);
		assertThat(done.text("#done")).isEqualTo(said);
		assertThat(status(id)).isEqualTo(status);
		if (!verb.equals("approve")) {
			moderator.submit(done, "#moderate", "verb", "restore");
			assertThat(status(id)).isEqualTo("hold");
		}
	}

	@Test
	void aPassIsGoodForItsCommentAndItsTimeAlone() {
		long first = held("One");
		String link = Mailbox.link(mails().mail("owner@example.org"), "verb=approve");
		comment(visitor(), "Two");
		assertThat(visitor().get(link.replace("c=" + first, "c=" + newest())).status()).isEqualTo(404);
		assertThat(visitor().get(link.replaceFirst("t=.", "t=9")).status()).isEqualTo(404);
		assertThat(visitor().get(link.replaceFirst("&t=[^&]+", "")).status()).isEqualTo(404);
		assertThat(visitor().post("/wp-comments/moderate", "c", String.valueOf(first), "verb", "approve").status())
			.isEqualTo(404);
		assertThat(status(first)).isEqualTo("hold");
		this.settings.set(SiteSettings.ADMIN_EMAIL, "gone@example.org");
		this.database.sql("update users set email = 'moved@example.org' where login = 'owner'").update();
		assertThat(visitor().get(link).status()).isEqualTo(404);
		this.database.sql("update users set email = 'owner@example.org' where login = 'owner'").update();
		assertThat(visitor().get(link).status()).isEqualTo(200);
		this.clock.advance(java.time.Duration.ofDays(31));
		assertThat(visitor().get(link).status()).isEqualTo(404);
	}

	@Test
	void theAuthorIsToldOnceOfWhatReadersSee() {
		long id = held("Is it ripe?");
		Visitor owner = loggedIn("owner");
		Visitor.Page page = owner.get("/wp-comments/moderate?c=" + id);
		for (String verb : List.of("approve", "hold", "approve")) {
			owner.submit(page, "#moderate", "verb", verb);
		}
		String mail = mails().mailAbout("author@example.org", "Subject: [Club Troppo] Comment: \"About mangoes\"");
		await()
			.until(() -> this.database.sql("select count(*) from scheduled_tasks where task_name = 'comment-notices'")
				.query(Integer.class)
				.single() == 0);
		assertThat(mails().mailsTo("author@example.org")).filteredOn((one) -> one.contains("] Comment:")).hasSize(1);
		assertThat(visitor().get(Mailbox.link(mail, "verb=trash")).status()).isEqualTo(200);
	}

	@Test
	void nobodyIsToldOfWhatHeSaidHimselfOrDoesNotWantToKnow() {
		comment(loggedIn("author"), "I wrote this");
		this.settings.set(SiteSettings.COMMENTS_NOTIFY, false);
		comment(visitor(), "Quiet");
		this.settings.set(SiteSettings.MODERATION_NOTIFY, false);
		held("Quiet as well");
		awaitAllMails();
		assertThat(mails().size()).isZero();
		this.settings.set(SiteSettings.COMMENTS_NOTIFY, true);
		this.settings.set(SiteSettings.MODERATION_NOTIFY, true);
	}

	@Test
	void whoMayEditsACommentOnThePage() {
		comment(visitor(), "With a tpyo");
		Visitor owner = loggedIn("owner");
		String address = "/wp-comments/moderate?c=" + newest();
		Visitor.Page page = owner.get(address);
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(owner.submit(page, "#edit-comment", "content", "Without", "author", "Anna").text("#done"))
			.isEqualTo("Comment updated.");
		assertThat(visitor().get(this.address).text(".comment-content")).isEqualTo("Without");
		Visitor amy = loggedIn("amy");
		assertThat(amy.get(address).status()).isEqualTo(404);
	}

	@Test
	void aThreadIsFollowedOnceThatIsConfirmedAndUntilOneClickEndsIt() {
		Visitor ann = visitor();
		comment(ann, "Tell me more", "follow_comments", "yes");
		String question = mails().mailAbout("ann@example.org", "Confirm");
		comment(visitor(), "Before", "author", "Bob", "email", "bob@example.org");
		awaitAllMails();
		String confirm = Mailbox.link(question, "/wp-comments/follow?");
		Visitor.Page page = ann.get(confirm);
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		assertThat(ann.submit(page, "#follow").text("#done")).startsWith("New comments will be sent to you.");
		comment(visitor(), "After", "author", "Cid", "email", "cid@example.org");
		String news = mails().mailAbout("ann@example.org", "New comment on");
		assertThat(news).contains("After").contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
		assertThat(mails().mailsTo("ann@example.org")).noneMatch((mail) -> mail.contains("Before"));
		String leave = Mailbox.link(news, "/wp-comments/unfollow?");
		assertThat(news.replaceAll("\r\n[ \t]", "")).contains("List-Unsubscribe: <" + leave + ">");
		assertThat(followers()).isOne();
		assertThat(visitor().get(leave).text("main")).contains("ann@example.org");
		assertThat(visitor().post(leave, "List-Unsubscribe", "One-Click").status()).isEqualTo(200);
		assertThat(followers()).isZero();
		assertThat(visitor().get(leave).text("#done")).isEqualTo("You will get no more of these mails.");
		assertThat(ann.get(confirm).status()).isEqualTo(404);
	}

	/** A moderator reads it in his own language, others in the site's. */
	@Test
	void whereTheSiteIsGermanTheMailsAndTheirPagesAre() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		this.database.sql(
				"insert into user_meta (user_id, name, value) select id, 'locale', 'en_US' from users where login = 'author'")
			.update();
		long id = held("Ist sie reif?");
		String mail = mails().mail("owner@example.org");
		assertThat(mail).contains("IP-Adresse:", "Warum er wartet:", "Jeder Kommentar wird", "Freigeben:",
				"Als Spam markieren:");
		assertThat(mails().mail("author@example.org")).contains("Please moderate:", "Every comment is held");
		Visitor moderator = visitor();
		Visitor.Page page = moderator.get(Mailbox.link(mail, "verb=approve"));
		assertThat(page.document().select("html").attr("lang")).isEqualTo("de-DE");
		assertThat(page.text("h1")).isEqualTo("Kommentar moderieren");
		assertThat(page.text("main")).contains("Jeder Kommentar wird zurückgehalten", "Ausstehend");
		assertThat(moderator.submit(page, "#moderate", "verb", "approve").text("#done"))
			.isEqualTo("Kommentar freigegeben.");
		assertThat(status(id)).isEqualTo("approved");
		assertThat(mails().mailAbout("author@example.org", "New comment on your post")).contains("Read it:");
	}

	@Test
	void whoFollowsIsAskedAndToldInGerman() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		Visitor ann = visitor();
		comment(ann, "Erzählt mehr", "follow_comments", "yes");
		String question = mails().mailAbout("ann@example.org", "Wenn du das warst");
		Visitor.Page page = ann.get(Mailbox.link(question, "/wp-comments/follow?"));
		assertThat(page.text("h1")).isEqualTo("Kommentaren folgen");
		assertThat(ann.submit(page, "#follow").text("#done")).startsWith("Neue Kommentare werden dir zugesandt.");
		comment(visitor(), "Gern", "author", "Cid", "email", "cid@example.org");
		String news = mails().mailAbout("ann@example.org", "Du folgst diesem Beitrag");
		assertThat(visitor().get(Mailbox.link(news, "/wp-comments/unfollow?")).text("#confirm"))
			.isEqualTo("Ja, beenden");
	}

	@Test
	void anAccountsOwnAddressNeedsNoConfirmation() {
		comment(loggedIn("amy"), "Tell me more", "follow_comments", "yes");
		comment(visitor(), "News");
		assertThat(mails().mail("amy@example.org")).contains("New comment on");
	}

	@Test
	void nobodysMailboxIsFilledByAskingInAnothersName() {
		for (int i = 0; i < 3; i++) {
			comment(visitor(), "Number " + i, "follow_comments", "yes");
		}
		assertThat(mails().mailAbout("ann@example.org", "Confirm")).isNotEmpty();
		for (int i = 0; i < 5; i++) {
			openAnotherPost();
			comment(visitor(), "Post " + i, "follow_comments", "yes");
		}
		assertThat(this.database.sql("select count(*) from comment_followers").query(Integer.class).single())
			.isEqualTo(3);
	}

	private void awaitAllMails() {
		await().until(() -> this.database
			.sql("select count(*) from scheduled_tasks where task_name in ('mail', 'comment-notices')")
			.query(Integer.class)
			.single() == 0);
	}

	private void openAnotherPost() {
		long post = this.database.sql("""
				insert into posts (type, status, author_id, slug, title, published_local, published_at)
				select 'post', 'publish', author_id, 'copy-' || clock_timestamp(), title, published_local, published_at
				from posts where id = ? returning id""").param(this.post).query(Long.class).single();
		this.database.sql("update posts set slug = 'copy-' || id where id = ?").param(post).update();
		this.address = this.permalinks.of(this.posts.findById(post).orElseThrow());
	}

	private int followers() {
		return this.database.sql("select count(*) from comment_followers where confirmed_at is not null")
			.query(Integer.class)
			.single();
	}

}
