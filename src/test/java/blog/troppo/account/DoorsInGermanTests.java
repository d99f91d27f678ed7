package blog.troppo.account;

import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All doors in the site's language, or in the one that somebody chose there. */
@DoorTest
class DoorsInGermanTests extends AtTheDoor {

	@BeforeEach
	void speakGerman() {
		this.settings.set(SiteSettings.WPLANG, "de_DE");
		this.settings.set(SiteSettings.USERS_CAN_REGISTER, true);
	}

	@AfterEach
	void speakEnglish() {
		this.settings.set(SiteSettings.WPLANG, "");
		this.database.sql("delete from user_meta where name = 'locale'").update();
		this.database.sql("update users set activation_key = '' where login = 'amy'").update();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					                                      | Anmelden                                | Benutzername oder E-Mail-Adresse
					?loggedout=true                       | Anmelden                                | Du bist jetzt abgemeldet.
					?resetpass=complete                   | Anmelden                                | Dein Passwort ist festgelegt.
					?registration=disabled                | Anmelden                                | Fehler: Die Registrierung von Benutzern
					?interim-login=1                      | Anmelden                                | Deine Sitzung ist abgelaufen.
					?checkemail=confirm                   | Schau in dein E-Mail-Postfach           | nach dem Bestätigungslink
					?checkemail=registered                | Schau in dein E-Mail-Postfach           | Registrierung abgeschlossen.
					?action=lostpassword                  | Passwort vergessen                      | Du erhältst eine E-Mail mit Anweisungen
					?action=lostpassword&error=invalidkey | Passwort vergessen                      | anscheinend ungültig
					?action=lostpassword&error=expiredkey | Passwort vergessen                      | ist abgelaufen
					?action=register                      | Registrierungsformular                  | wird dir per E-Mail zugesandt
					""")
	void aDoorSpeaksGerman(String query, String title, String words) {
		Visitor.Page page = visitor().get("/wp-login.php" + ((query != null) ? query : ""));
		assertThat(page.document().select("html").attr("lang")).isEqualTo("de-DE");
		assertThat(page.document().body().classNames()).contains("locale-de-de");
		assertThat(page.document().title()).isEqualTo(title + " ‹ Club Troppo — WordPress");
		assertThat(page.text("main")).contains(words);
		assertThat(page.text("main")).doesNotContain("Log in", "Username", "password?", "Go to");
		assertThat(HtmlCheck.errors(page.body())).isEmpty();
	}

	/** What the bundle says, and what features say in English. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					                     | log=&pwd=                            | Fehler: Das Feld für den Benutzernamen ist leer. Fehler: Das Passwort-Feld ist leer.
					                     | log=amy&pwd=                         | Fehler: Das Passwort-Feld ist leer.
					                     | log=amy&pwd=wrong                    | Fehler: Der Benutzername oder das Passwort ist nicht korrekt.
					?action=lostpassword | user_login=                          | Fehler: Bitte gib einen Benutzernamen oder eine E-Mail-Adresse ein.
					?action=register     | user_login=&user_email=x@example.org | Fehler: Bitte gib einen Benutzernamen ein.
					?action=register     | user_login=ben&user_email=           | Fehler: Bitte gib deine E-Mail-Adresse ein.
					""")
	void whatIsWrongIsSaidInGerman(String query, String form, String error) {
		String[] fields = form.replace("=", "&").split("&", -1);
		assertThat(visitor().post("/wp-login.php" + ((query != null) ? query : ""), fields).text("#login_error"))
			.isEqualTo(error);
	}

	@Test
	void aPasswordIsChosenInGerman() {
		visitor().post("/wp-login.php?action=lostpassword", "user_login", "amy");
		String mail = mail("amy@example.org");
		assertThat(mail).contains("Die Anfrage kam von der Adresse");
		Visitor visitor = visitor();
		Visitor.Page form = visitor.get(visitor.get(link(mail)).location());
		assertThat(form.text("h1")).isEqualTo("Passwort wählen");
		assertThat(form.text("#pass-hint")).startsWith("Mindestens acht Zeichen.");
		assertThat(visitor.submit(form, "#resetpassform", "pass1", "one password", "pass2", "other password")
			.text("#login_error")).isEqualTo("Fehler: Die Passwörter stimmen nicht überein.");
		assertThat(visitor.submit(form, "#resetpassform", "pass1", "short", "pass2", "short").text("#login_error"))
			.contains("mindestens 8 Zeichen");
	}

	@Test
	void whoAsksTooOftenIsToldSoInGerman() {
		Visitor visitor = visitor();
		Visitor.Page page = visitor.post("/wp-login.php", "log", "amy", "pwd", "wrong");
		for (int i = 0; i < 30 && page.status() != 429; i++) {
			page = visitor.post("/wp-login.php", "log", "amy", "pwd", "wrong");
		}
		assertThat(page.text("#login_error")).startsWith("Fehler: Zu viele Versuche.");
	}

	/** As in WordPress, the choice is kept for what comes next. */
	@Test
	void anotherLanguageIsChosenByTheAddress() {
		Visitor visitor = visitor();
		assertThat(visitor.get("/wp-login.php?wp_lang=en_US").text("h1")).isEqualTo("Log In");
		assertThat(visitor.get("/wp-login.php?action=lostpassword").text("h1")).isEqualTo("Lost Password");
		assertThat(visitor.get("/wp-login.php?wp_lang=de_DE").text("h1")).isEqualTo("Anmelden");
		this.settings.set(SiteSettings.WPLANG, "");
		assertThat(visitor.get("/wp-login.php").text("h1")).isEqualTo("Anmelden");
		assertThat(visitor().get("/wp-login.php?wp_lang=%3Cb%3E").text("h1")).isEqualTo("Log In");
		assertThat(visitor().get("/wp-login.php").header("set-cookie")).doesNotContain("wp_lang");
	}

	/** As WordPress's {@code #language-switcher}: a form of its own, without a script. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                                                | Log In
			?action=lostpassword&redirect_to=/wp-admin/     | Lost Password
			?action=register                                | Registration Form
			?loggedout=true                                 | Log In
			""")
	void anotherLanguageIsChosenByAForm(String query, String title) {
		Visitor visitor = visitor();
		Visitor.Page german = visitor.get("/wp-login.php" + ((query != null) ? query : ""));
		assertThat(german.text("#language-switcher label")).isEqualTo("Sprache");
		assertThat(german.document().select("#language-switcher-locales option").eachText())
			.containsExactly("English (United States)", "Deutsch");
		assertThat(german.document().select("#language-switcher-locales option[selected]").val()).isEqualTo("de_DE");
		assertThat(german.document().select("#language-switcher-locales option").eachAttr("lang"))
			.containsExactly("en-US", "de-DE");
		assertThat(german.document().select("#language-switcher [name=redirect_to]").val())
			.isEqualTo((query != null && query.contains("redirect_to")) ? "/wp-admin/" : "");
		assertThat(german.document().select("#language-switcher [name=_wpnonce]")).isEmpty();
		Visitor.Page english = visitor.get("/wp-login.php?wp_lang=en_US&action="
				+ german.document().select("#language-switcher [name=action]").val());
		assertThat(english.text("h1")).isEqualTo(title);
		assertThat(english.header("set-cookie")).contains("wp_lang=en_US");
		assertThat(visitor.get("/wp-login.php").document().select("#language-switcher-locales option[selected]").val())
			.isEqualTo("en_US");
		assertThat(HtmlCheck.errors(german.body())).isEmpty();
	}

	/** Where a page stands for a step that would be lost, and in a frame of the admin. */
	@Test
	void whereSomethingIsUnderWayNoLanguageIsChosen() {
		assertThat(visitor().get("/wp-login.php?interim-login=1").document().select(".language-switcher")).isEmpty();
		assertThat(loggedIn("amy").get("/wp-login.php?action=logout").document().select(".language-switcher"))
			.isEmpty();
		Visitor.Page failed = visitor().post("/wp-login.php", "log", "amy", "pwd", "wrong", "redirect_to", "\"><b>");
		assertThat(failed.document().select("#language-switcher [name=redirect_to]")).isEmpty();
		assertThat(visitor().get("/wp-login.php?redirect_to=%22%3E%3Cb%3E")
			.document()
			.select("#language-switcher [name=redirect_to]")
			.val()).isEqualTo("\"><b>");
	}

	@Test
	void whoLogsOutReadsSoInTheirOwnLanguage() {
		this.settings.set(SiteSettings.WPLANG, "");
		this.database.sql("insert into user_meta (user_id, name, value) values (?, 'locale', 'de_DE')")
			.param(user("amy").id())
			.update();
		Visitor amy = loggedIn("amy");
		Visitor.Page question = amy.get("/wp-login.php?action=logout");
		assertThat(question.text("main")).contains("Möchtest du dich wirklich abmelden?");
		Visitor.Page out = amy.submit(question, "#logoutform");
		assertThat(out.location()).endsWith("?loggedout=true&wp_lang=de_DE");
		assertThat(amy.get(out.location()).text("#login-message")).isEqualTo("Du bist jetzt abgemeldet.");
	}

}
