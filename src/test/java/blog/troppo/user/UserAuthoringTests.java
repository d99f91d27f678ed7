package blog.troppo.user;

import java.time.Instant;
import java.util.List;

import blog.troppo.content.Post;
import blog.troppo.content.PostAuthoring;
import blog.troppo.content.PostChange;
import blog.troppo.content.PostStatus;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.support.InvalidException;
import blog.troppo.testing.TroppoTest;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Users as WordPress makes, changes and deletes them; the answers were asked of it. */
@TroppoTest
@Transactional
class UserAuthoringTests {

	@Autowired
	UserAuthoring authoring;

	@Autowired
	Users users;

	@Autowired
	PostAuthoring posts;

	@Autowired
	Posts stored;

	@Autowired
	EntityManager database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AuditLog log;

	private User newbie = new User("", "", Instant.EPOCH);

	@BeforeEach
	void aUser() {
		this.newbie = this.authoring.create("newbie",
				UserChange.nothing().email("n@example.com").password("p").roles(List.of("subscriber")));
		this.authoring.create("a-b", UserChange.nothing().email("q@example.com"));
	}

	@Test
	void aNewUserHasWhatWordPressGives() {
		assertThat(this.newbie.nicename()).isEqualTo("newbie");
		assertThat(this.newbie.displayName()).isEqualTo("newbie");
		assertThat(this.newbie.meta("nickname")).contains("newbie");
		assertThat(this.newbie.meta("rich_editing")).contains("true");
		assertThat(Passwords.matches("p", this.newbie.passwordHash())).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			newbie       | n2@example.com | existing_user_login
			NEWBIE       | n3@example.com | existing_user_login
			other        | N@example.com  | existing_user_email
			``           | x@example.com  | empty_user_login
			日本          | jp@example.com | empty_user_login
			aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | y@example.com | user_login_too_long
			""")
	void whoCannotBeMade(String login, String email, String code) {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.authoring.create(login, UserChange.nothing().email(email)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Jöhn Döe <b> | z@example.com | John Doe | john-doe | z@example.com
			c.d@e        | c@e           | c.d@e    | c-de     | ``
			bad          | not mail      | bad      | bad      | ``
			a_b          | ab@example.com | a_b     | a_b      | ab@example.com
			a b          | a2@example.com | a b     | a-b-2    | a2@example.com
			""")
	void loginsNicenamesAndAddresses(String login, String email, String kept, String nicename, String address) {
		User user = this.authoring.create(login, UserChange.nothing().email(email));
		assertThat(List.of(user.login(), user.nicename(), user.email())).containsExactly(kept, nicename, address);
	}

	@Test
	void textsLoseMarkup() {
		User user = this.authoring.create("texts",
				UserChange.nothing()
					.firstName("A <b>x</b>")
					.lastName("B & C")
					.description("<b>x</b><script>y</script> z")
					.url("example.com/x y")
					.nickname("Nick"));
		assertThat(user.meta("first_name")).contains("A x");
		assertThat(user.meta("last_name")).contains("B &amp; C");
		assertThat(user.meta("description")).contains("<b>x</b>y z");
		assertThat(user.url()).isEqualTo("http://example.com/x%20y");
		assertThat(user.displayName()).isEqualTo("A x B &amp; C");
		assertThat(this.authoring.update(user.id(), UserChange.nothing().url("javascript:alert(1)")).url()).isEmpty();
	}

	@Test
	void changes() {
		long id = this.newbie.id();
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.authoring.update(id, UserChange.nothing().email("q@example.com")));
		User changed = this.authoring.update(id,
				UserChange.nothing().email("N@example.com").displayName("").nicename("a-b").nickname(""));
		assertThat(changed.email()).isEqualTo("N@example.com");
		assertThat(changed.displayName()).isEqualTo("newbie");
		assertThat(changed.nicename()).isEqualTo("a-b-2");
		assertThat(changed.meta("nickname")).contains("newbie");
		assertThat(this.authoring.update(id, UserChange.nothing().roles(List.of("author", "editor"))).roles())
			.containsExactlyInAnyOrder("author", "editor");
		assertThat(this.authoring.update(id, UserChange.nothing().roles(List.of())).roles()).isEmpty();
	}

	@Test
	void thePostsOfADeletedUserGoToTheHeir() {
		User heir = this.authoring.create("heir", UserChange.nothing());
		long post = post(this.newbie);
		this.authoring.delete(this.newbie.id(), heir.id());
		this.database.flush();
		this.database.clear();
		Post after = this.stored.findById(post).orElseThrow();
		assertThat(after.author().map(User::login)).contains("heir");
		assertThat(after.status()).isEqualTo(PostStatus.PUBLISH);
		assertThat(this.users.findByLogin("newbie")).isEmpty();
	}

	@Test
	void withoutAnHeirTheyGoToTheTrash() {
		long post = post(this.newbie);
		this.authoring.delete(this.newbie.id(), null);
		this.database.flush();
		this.database.clear();
		Post after = this.stored.findById(post).orElseThrow();
		assertThat(after.author()).isEmpty();
		assertThat(after.status()).isEqualTo(PostStatus.TRASH);
	}

	@Test
	void nobodyInheritsFromHimself() {
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.authoring.delete(this.newbie.id(), this.newbie.id()));
		assertThatExceptionOfType(InvalidException.class)
			.isThrownBy(() -> this.authoring.delete(this.newbie.id(), 999_999L));
	}

	private long post(User author) {
		return this.posts
			.create(PostType.POST, PostChange.nothing().title("x").by(author).status(PostStatus.PUBLISH),
					Viewer.anybody())
			.id();
	}

	@Test
	void whoseAccountOthersChangeIsToldWhereHeWasReached() {
		this.authoring.update(this.newbie.id(), UserChange.nothing().password("other").email("new@example.com"));
		assertThat(mails()).contains("n@example.com Password changed", "n@example.com Email changed")
			.noneMatch((mail) -> mail.startsWith("new@example.com"));
		assertThat(this.log.about(this.newbie.id(), 2)).extracting(AuditEntry::event)
			.containsExactlyInAnyOrder(AuditEvent.PASSWORD_CHANGED, AuditEvent.EMAIL_CHANGED);
	}

	@Test
	void whoStaysReachableAsBeforeHearsNothing() {
		this.authoring.update(this.newbie.id(), UserChange.nothing().email("n@example.com").displayName("New"));
		assertThat(mails()).isEmpty();
	}

	private List<String> mails() {
		return this.jdbc.sql("select convert_from(task_data, 'UTF8') from scheduled_tasks where task_name = 'mail'")
			.query((row, number) -> JsonMapper.shared().readTree(row.getString(1)))
			.list()
			.stream()
			.map((mail) -> mail.get("to").asString() + " "
					+ mail.get("subject").asString().replaceFirst("^\\[.*?] ", ""))
			.toList();
	}

}
