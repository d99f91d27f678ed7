package blog.troppo.admin;

import java.util.List;

import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Role;
import blog.troppo.user.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@AdminTest
class UsersScreenTests extends AtTheAdmin {

	private static final String LIST = "/wp-admin/users.php";

	private static final String NEW = "/wp-admin/user-new.php";

	@Autowired
	Roles roles;

	@AfterEach
	void tidy() {
		this.database.sql("delete from posts").update();
		this.database.sql("delete from users where login not in (:roles)").param("roles", ROLES).update();
		this.database.sql("delete from roles where name in ('reviewer', 'keeper')").update();
	}

	@Test
	void oneIsMadeAndGetsALinkToChooseAPassword() {
		Visitor owner = as("administrator");
		Visitor.Page form = owner.get(NEW);
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		owner.submit(form, "main form", "login", "zoe", "email", "zoe@example.net", "first", "Zoe", "last", "Bell",
				"role", "editor", "send", "yes");
		assertThat(owner.get(LIST).text("#flash p"))
			.isEqualTo("The user zoe was added. A mail is on its way to zoe@example.net.");
		assertThat(owner.get(LIST).text("tbody")).contains("zoe", "Zoe Bell", "Editor");
		String key = this.database.sql("select activation_key from users where login = 'zoe'")
			.query(String.class)
			.single();
		assertThat(key).matches("\\d+:.+");
	}

	@Test
	void withoutAMailNoLinkIsMade() {
		Visitor owner = as("administrator");
		owner.submit(owner.get(NEW), "main form", "login", "zoe", "email", "zoe@example.net", "role", "");
		assertThat(owner.get(LIST).text("#flash p")).isEqualTo("The user zoe was added.");
		assertThat(
				this.database.sql("select activation_key from users where login = 'zoe'").query(String.class).single())
			.isEmpty();
		assertThat(owner.get(LIST).text("tr:contains(zoe)")).contains("No role");
	}

	@ParameterizedTest
	@CsvSource({ "'', zoe@example.net, Please enter a username.",
			"editor, zoe@example.net, There is a user of this name already.",
			"zoe, editor@example.org, Another user has this e-mail address.",
			"zoe, nowhere, Please enter an e-mail address that is right.",
			"'zoe*', zoe@example.net, 'This username has characters that cannot be taken. Letters, digits, spaces, and . - _ @ can.'" })
	void whatCannotBeTakenStaysInTheForm(String login, String email, String reason) {
		Visitor owner = as("administrator");
		Visitor.Page again = owner.submit(owner.get(NEW), "main form", "login", login, "email", email, "first", "Zoe",
				"role", "author");
		assertThat(again.text("#error")).isEqualTo(reason);
		assertThat(again.document().select("#login").val()).isEqualTo(login);
		assertThat(again.document().select("#first").val()).isEqualTo("Zoe");
		assertThat(again.document().select("#role option[selected]").val()).isEqualTo("author");
		assertThat(this.users.findByLogin("zoe")).isEmpty();
	}

	@Test
	void oneIsChanged() {
		Visitor owner = as("administrator");
		long zoe = user("zoe", "author");
		Visitor.Page form = owner.get("/wp-admin/user-edit.php?user_id=" + zoe);
		assertThat(HtmlCheck.errors(form.body())).isEmpty();
		owner.submit(form, "main form.fields", "email", "bell@example.net", "name", "Zoe & Bell", "about", "Writes.",
				"role", "editor");
		Visitor.Page saved = owner.get("/wp-admin/user-edit.php?user_id=" + zoe);
		assertThat(saved.text("#flash p")).isEqualTo("The user zoe was saved.");
		assertThat(saved.document().select("#name").val()).isEqualTo("Zoe & Bell");
		assertThat(saved.text("#about")).isEqualTo("Writes.");
		assertThat(roles("zoe")).containsExactly("editor");
		assertThat(
				owner.submit(saved, "main form.fields", "email", "editor@example.org", "role", "author").text("#error"))
			.isEqualTo("Another user has this e-mail address.");
		assertThat(roles("zoe")).containsExactly("editor");
	}

	@Test
	void oneselfIsOnTheProfile() {
		long self = this.users.findByLogin("administrator").orElseThrow().id();
		assertThat(as("administrator").get("/wp-admin/user-edit.php?user_id=" + self).location())
			.endsWith("profile.php");
	}

	@Test
	void rolesAreChangedTogetherButOnesOwn() {
		Visitor owner = as("administrator");
		long self = this.users.findByLogin("administrator").orElseThrow().id();
		long zoe = user("zoe", "author");
		long yan = user("yan", "subscriber");
		owner.post(LIST, "_wpnonce", nonce(owner), "verdict", "promote", "new_role", "editor", "user", "" + zoe, "user",
				"" + yan);
		assertThat(owner.get(LIST).text("#flash p")).isEqualTo("2 roles changed.");
		owner.post(LIST, "_wpnonce", nonce(owner), "verdict", "promote", "new_role", "none", "user", "" + zoe, "user",
				"" + self);
		assertThat(owner.get(LIST).text("#flash p"))
			.isEqualTo("Role changed: your own stays, for you could not take it back.");
		assertThat(roles("zoe")).isEmpty();
		assertThat(roles("yan")).containsExactly("editor");
		assertThat(roles("administrator")).containsExactly("administrator");
	}

	@Test
	void rolesThatTheSiteBroughtAreThere() {
		this.roles.save(new Role("reviewer", "Peer reviewer", 9, java.util.Set.of("read")));
		user("zoe", "reviewer");
		Visitor owner = as("administrator");
		assertThat(owner.get(LIST).text(".tabs")).contains("Peer reviewer 1");
		assertThat(owner.get(LIST + "?role=reviewer").document().select("tbody tr")).hasSize(1);
		assertThat(owner.get(NEW).document().select("#role option").eachText()).contains("Peer reviewer", "Editor");
	}

	@Test
	void theListIsSearched() {
		user("zoe", "author");
		Visitor owner = as("administrator");
		assertThat(owner.get(LIST + "?s=ZOE").document().select("tbody tr")).hasSize(1);
		assertThat(owner.get(LIST + "?s=nobody").text(".empty")).isEqualTo("Nobody is like this.");
		assertThat(owner.get(LIST + "?orderby=email").text("tbody tr:first-child")).contains("administrator");
		assertThat(HtmlCheck.errors(owner.get(LIST).body())).isEmpty();
	}

	@Test
	void whatOneWroteIsGivenToAnother() {
		Visitor owner = as("administrator");
		long zoe = user("zoe", "author");
		long post = post("zoe", "publish", "By Zoe");
		Visitor.Page asked = owner.post(LIST, "_wpnonce", nonce(owner), "verdict", "delete", "user", "" + zoe);
		assertThat(asked.text(".lead")).isEqualTo("Delete the user zoe? This cannot be undone.");
		assertThat(asked.text("legend")).contains("1 published post");
		assertThat(asked.document().select("#heirs option").eachAttr("value")).contains("editor")
			.doesNotContain("zoe", "subscriber");
		assertThat(HtmlCheck.errors(asked.body())).isEmpty();
		for (String nobody : List.of("", "nobody", "zoe")) {
			assertThat(owner.submit(asked, ".confirm", "posts", "hand", "heir", nobody).text(".error"))
				.isEqualTo("Please enter the username of somebody who stays.");
		}
		owner.submit(asked, ".confirm", "posts", "hand", "heir", "editor");
		assertThat(owner.get(LIST).text("#flash p")).isEqualTo("User deleted.");
		assertThat(this.database.sql("select u.login from posts p join users u on u.id = p.author_id where p.id = ?")
			.param(post)
			.query(String.class)
			.single()).isEqualTo("editor");
	}

	@Test
	void whatNobodyGetsIsInTheTrash() {
		Visitor owner = as("administrator");
		long zoe = user("zoe", "author");
		long post = post("zoe", "publish", "By Zoe");
		Visitor.Page asked = owner.post(LIST, "_wpnonce", nonce(owner), "verdict", "delete", "user", "" + zoe);
		owner.submit(asked, ".confirm", "posts", "trash");
		assertThat(this.users.findByLogin("zoe")).isEmpty();
		assertThat(this.database.sql("select status from posts where id = ?").param(post).query(String.class).single())
			.isEqualTo("trash");
	}

	@Test
	void nobodyDeletesOneself() {
		Visitor owner = as("administrator");
		long self = this.users.findByLogin("administrator").orElseThrow().id();
		owner.post(LIST, "_wpnonce", nonce(owner), "verdict", "delete", "user", "" + self, "confirmed", "yes", "posts",
				"trash");
		assertThat(owner.get(LIST).text("#flash p")).isEqualTo("You cannot delete yourself.");
		assertThat(this.users.findByLogin("administrator")).isPresent();
	}

	@Test
	void aLinkForANewPasswordIsSent() {
		Visitor owner = as("administrator");
		long zoe = user("zoe", "author");
		Visitor.Page list = owner.get(LIST);
		owner.post("/wp-admin/" + list.document().select("#user-" + zoe + " [data-key=p]").attr("formaction"),
				"_wpnonce", nonce(owner));
		assertThat(owner.get(LIST).text("#flash p")).isEqualTo("A link is on its way.");
		long self = this.users.findByLogin("administrator").orElseThrow().id();
		Visitor.Page asked = owner.post(LIST + "?verdict=delete&only=" + zoe, "_wpnonce", nonce(owner), "user",
				"" + self, "user", "" + this.users.findByLogin("editor").orElseThrow().id());
		assertThat(asked.text(".lead")).as("ticked rows are not meant").startsWith("Delete the user zoe?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			list_users                            | 200 | 403 | 403 | 403 | 403 | 403
			list_users edit_users                 | 200 | 403 | 200 | 403 | 302 | 403
			list_users edit_users promote_users   | 200 | 403 | 200 | 302 | 302 | 403
			list_users create_users               | 200 | 200 | 403 | 403 | 403 | 403
			list_users delete_users               | 200 | 403 | 403 | 403 | 403 | 200
			edit_posts                            | 403 | 403 | 403 | 403 | 403 | 403
			""")
	void eachRightOpensItsPart(String capabilities, int list, int make, int edit, int promote, int send, int delete) {
		long zoe = user("zoe", "author");
		this.roles.save(new Role("keeper", "Keeper", 8,
				java.util.stream.Stream
					.concat(java.util.stream.Stream.of("read"), java.util.stream.Stream.of(capabilities.split(" ")))
					.collect(java.util.stream.Collectors.toSet())));
		this.registration.register("keeper", PASSWORD, "keeper@example.org", "keeper");
		Visitor keeper = visitor();
		keeper.post("/wp-login.php", "log", "keeper", "pwd", PASSWORD);
		String nonce = keeper.get("/wp-admin/profile.php").document().select("input[name=_wpnonce]").first().val();
		assertThat(keeper.get(LIST).status()).as("list").isEqualTo(list);
		assertThat(keeper.get(NEW).status()).as("new").isEqualTo(make);
		assertThat(keeper.get("/wp-admin/user-edit.php?user_id=" + zoe).status()).as("edit").isEqualTo(edit);
		assertThat(keeper
			.post(LIST, "_wpnonce", nonce, "verdict", "promote", "new_role", "administrator", "user", "" + zoe)
			.status()).as("promote").isEqualTo(promote);
		assertThat(roles("zoe")).containsExactly((promote == 302) ? "administrator" : "author");
		assertThat(keeper.post(LIST, "_wpnonce", nonce, "verdict", "resetpassword", "user", "" + zoe).status())
			.as("send")
			.isEqualTo(send);
		assertThat(keeper.post(LIST, "_wpnonce", nonce, "verdict", "delete", "user", "" + zoe).status()).as("delete")
			.isEqualTo(delete);
	}

	@Test
	void whoMayNotGiveRolesGivesNoneWithAForm() {
		long zoe = user("zoe", "author");
		this.roles.save(new Role("keeper", "Keeper", 8, java.util.Set.of("read", "edit_users", "create_users")));
		this.registration.register("keeper", PASSWORD, "keeper@example.org", "keeper");
		Visitor keeper = visitor();
		keeper.post("/wp-login.php", "log", "keeper", "pwd", PASSWORD);
		Visitor.Page form = keeper.get("/wp-admin/user-edit.php?user_id=" + zoe);
		assertThat(form.document().select("#role")).isEmpty();
		keeper.submit(form, "main form.fields", "role", "administrator");
		assertThat(roles("zoe")).containsExactly("author");
		keeper.submit(keeper.get(NEW), "main form", "login", "yan", "email", "yan@example.net", "role",
				"administrator");
		assertThat(roles("yan")).containsExactly("subscriber");
	}

	private long user(String login, String role) {
		return this.registration.register(login, PASSWORD, login + "@example.com", role).id();
	}

	private List<String> roles(String login) {
		return this.database
			.sql("select role_name from user_roles r join users u on u.id = r.user_id where u.login = ?")
			.param(login)
			.query(String.class)
			.list();
	}

	private static String nonce(Visitor visitor) {
		return visitor.get(LIST).document().select("input[name=_wpnonce]").val();
	}

}
