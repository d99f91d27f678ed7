package blog.troppo.admin;

import java.nio.file.Path;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Mailbox;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** A new administration e-mail counts once its owner said yes. */
@AdminTest
class AdminEmailTests extends AtTheAdmin {

	private static final String GENERAL = "/wp-admin/options-general.php";

	private static final String FORM = "form.settings";

	@Value("${troppo.data}")
	Path data;

	private Mailbox mails;

	@BeforeEach
	void openMailbox() {
		this.mails = new Mailbox(this.data);
		this.mails.empty();
	}

	@AfterEach
	void putBack() {
		forgetSettings();
	}

	@Test
	void theNewAddressIsAskedAndTheOldOneTold() {
		Visitor owner = as("administrator");
		ask(owner, "new@example.net");
		assertThat(email()).isEqualTo("administrator@example.org");
		Visitor.Page page = owner.get(GENERAL);
		assertThat(page.text("#flash p")).isEqualTo(
				"Settings saved. A mail is on its way to new@example.net; the new address counts once its link was opened.");
		assertThat(page.text("form.notice")).contains("is to become new@example.net");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
		String link = Mailbox.link(this.mails.mail("new@example.net"), "adminhash=");
		assertThat(as("editor").get(link).status()).isEqualTo(403);
		assertThat(visitor().get(link).location()).contains("wp-login.php");
		assertThat(email()).isEqualTo("administrator@example.org");
		assertThat(owner.get(link).location()).contains("options-general.php");
		assertThat(email()).isEqualTo("new@example.net");
		Visitor.Page done = owner.get(GENERAL);
		assertThat(done.text("#flash p")).isEqualTo("The administration e-mail was changed.");
		assertThat(done.document().select("form.notice")).isEmpty();
		assertThat(this.mails.mail("administrator@example.org")).contains("go to new@example.net now");
		owner.get(link);
		assertThat(owner.get(GENERAL).text("#flash p")).startsWith("This link is not valid any more.");
	}

	@Test
	void aChangeThatIsCancelledIsVoid() {
		Visitor owner = as("administrator");
		ask(owner, "new@example.net");
		String link = Mailbox.link(this.mails.mail("new@example.net"), "adminhash=");
		owner.submit(owner.get(GENERAL), "form.notice");
		assertThat(owner.get(GENERAL).document().select("form.notice")).isEmpty();
		owner.get(link);
		assertThat(email()).isEqualTo("administrator@example.org");
	}

	@Test
	void onlyTheLastAddressAskedForCounts() {
		Visitor owner = as("administrator");
		ask(owner, "one@example.net");
		String first = Mailbox.link(this.mails.mail("one@example.net"), "adminhash=");
		ask(owner, "two@example.net");
		owner.get(first);
		assertThat(email()).isEqualTo("administrator@example.org");
		owner.get(Mailbox.link(this.mails.mail("two@example.net"), "adminhash="));
		assertThat(email()).isEqualTo("two@example.net");
	}

	@ParameterizedTest
	@CsvSource({ "administrator@example.org", "nobody" })
	void theSameAddressOrNoneAsksNobody(String address) {
		ask(as("administrator"), address);
		assertThat(this.mails.mailsTo(address)).noneMatch((mail) -> mail.contains("adminhash="));
		assertThat(as("administrator").get(GENERAL).document().select("form.notice")).isEmpty();
	}

	@Test
	void aKeyOfSomebodysOwnMakingIsNone() {
		Visitor owner = as("administrator");
		ask(owner, "new@example.net");
		owner.get("/wp-admin/options.php?adminhash=1.abc.def");
		assertThat(email()).isEqualTo("administrator@example.org");
	}

	@Test
	void theMailSpeaksTheLanguageOfWhoAsks() {
		Visitor owner = as("administrator");
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		owner.submit(owner.get(GENERAL), FORM, "admin_email", "neu@example.net", "WPLANG", "de_DE");
		assertThat(this.mails.mail("neu@example.net")).contains("Wenn das stimmt,");
	}

	private static void ask(Visitor owner, String address) {
		owner.submit(owner.get(GENERAL), FORM, "admin_email", address);
	}

	private String email() {
		return this.database.sql("select value from settings where name = 'admin_email'").query(String.class).single();
	}

}
