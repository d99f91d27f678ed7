package blog.troppo.admin;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.user.ApplicationPasswords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does about where another user gets in. */
@AdminTest
class UserDoorsTests extends AtTheAdmin {

	@Autowired
	ApplicationPasswords applications;

	private long zoe;

	private String page;

	@BeforeEach
	void register() {
		this.zoe = this.registration.register("zoe", PASSWORD, "zoe@example.com", "author").id();
		this.page = "/wp-admin/user-edit.php?user_id=" + this.zoe;
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from users where login in ('zoe', 'yan')").update();
	}

	private Visitor zoe(String password) {
		Visitor visitor = visitor();
		visitor.post("/wp-login.php", "log", "zoe", "pwd", password);
		return visitor;
	}

	private static boolean isIn(Visitor visitor) {
		return visitor.get("/wp-admin/").status() == 200;
	}

	@Test
	void allSessionsOfAnotherAreEnded() {
		Visitor phone = zoe(PASSWORD);
		Visitor desk = zoe(PASSWORD);
		Visitor owner = as("administrator");
		Visitor.Page form = owner.get(this.page);
		assertThat(form.text("main")).contains("Logged in on 2 devices.");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		owner.submit(form, "form:has(#end-sessions)");
		assertThat(owner.get(this.page).text("#flash p")).isEqualTo("2 sessions ended.");
		assertThat(isIn(phone)).isFalse();
		assertThat(isIn(desk)).isFalse();
		assertThat(isIn(owner)).isTrue();
		assertThat(actor("SESSIONS_ENDED")).isEqualTo("administrator");
	}

	@Test
	void applicationPasswordsAreRevokedOneByOneOrAll() {
		for (String name : new String[] { "Phone", "Tablet", "Desk" }) {
			this.applications.create("zoe", name);
		}
		Visitor owner = as("administrator");
		Visitor.Page form = owner.get(this.page);
		assertThat(form.text("table.list")).contains("Phone", "Tablet", "Desk");
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		owner.submit(form, "tr:has(th:containsOwn(Tablet)) form");
		Visitor.Page fewer = owner.get(this.page);
		assertThat(fewer.text("#flash p")).isEqualTo("Revoked.");
		assertThat(fewer.text("table.list")).contains("Phone", "Desk").doesNotContain("Tablet");
		assertThat(actor("APPLICATION_PASSWORD_REVOKED")).isEqualTo("administrator");
		owner.submit(fewer, "form:has(#revoke-all)");
		assertThat(owner.get(this.page).text("main")).contains("This user has no application passwords.");
	}

	@Test
	void aPasswordIsSetAndWhoHadTheOldOneIsOut() {
		Visitor before = zoe(PASSWORD);
		Visitor owner = as("administrator");
		owner.submit(owner.get(this.page), "#set-password form", "password", "another horse battery");
		assertThat(owner.get(this.page).text("#flash p")).isEqualTo("The password was set.");
		assertThat(isIn(before)).isFalse();
		assertThat(isIn(zoe(PASSWORD))).isFalse();
		assertThat(isIn(zoe("another horse battery"))).isTrue();
		assertThat(isIn(owner)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "short", "aaaaaaaaaa", "" })
	void aPasswordThatIsNoneIsNotTaken(String password) {
		Visitor owner = as("administrator");
		Visitor.Page wrong = owner.submit(owner.get(this.page), "#set-password form", "password", password);
		assertThat(wrong.text("[role=alert]")).isNotEmpty();
		assertThat(wrong.document().select("#set-password[open]")).hasSize(1);
		assertThat(isIn(zoe(PASSWORD))).isTrue();
	}

	@Test
	void onesOwnPasswordIsChangedInTheProfile() {
		Visitor owner = as("administrator");
		long self = this.users.findByLogin("administrator").orElseThrow().id();
		String nonce = owner.get(this.page).document().select("input[name=_wpnonce]").first().val();
		assertThat(owner
			.post("/wp-admin/user-edit.php?action=set-password&user_id=" + self, "_wpnonce", nonce, "password",
					"another horse battery")
			.text("[role=alert]")).contains("profile");
	}

	@ParameterizedTest
	@ValueSource(strings = { "end-sessions", "revoke-all", "set-password" })
	void nobodyElseMay(String action) {
		Visitor editor = as("editor");
		Visitor zoe = zoe(PASSWORD);
		String nonce = editor.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").first().val();
		assertThat(editor.post(this.page + "&action=" + action, "_wpnonce", nonce, "password", "another horse battery")
			.status()).isEqualTo(403);
		assertThat(isIn(zoe)).isTrue();
	}

	@Test
	void thoseWithoutARoleAreListed() {
		Visitor owner = as("administrator");
		assertThat(owner.get("/wp-admin/users.php").text(".tabs")).doesNotContain("No role");
		this.registration.register("yan", PASSWORD, "yan@example.com", "author");
		this.database.sql("delete from user_roles where user_id = (select id from users where login = 'yan')").update();
		assertThat(owner.get("/wp-admin/users.php").text(".tabs")).contains("No role 1");
		assertThat(owner.get("/wp-admin/users.php?role=none").text("tbody")).contains("yan").doesNotContain("zoe");
	}

	private String actor(String event) {
		return this.database.sql("""
				select u.login from audit_log a join users u on u.id = a.actor_id where a.event = ? and a.user_id = ?
				order by a.id desc limit 1""").params(event, this.zoe).query(String.class).single();
	}

}
