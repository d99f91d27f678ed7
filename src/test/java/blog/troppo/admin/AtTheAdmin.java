package blog.troppo.admin;

import java.util.List;

import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.testing.HtmlCheck;
import blog.troppo.testing.OnASite;
import blog.troppo.testing.Visitor;
import blog.troppo.user.Registration;
import blog.troppo.user.Users;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of the admin share: a site with somebody of each role. */
abstract class AtTheAdmin extends OnASite {

	static final List<String> ROLES = List.of("subscriber", "contributor", "author", "editor", "administrator");

	@BeforeEach
	void openTheSite() {
		this.database.sql("delete from sign_in_attempts").update();
		nameTheSite("administrator@example.org");
		this.settings.set(SiteSettings.WPLANG, "");
		for (String role : ROLES) {
			if (this.users.findByLogin(role).isEmpty()) {
				register(role, role);
			}
		}
	}

	/** But where the site is. */
	void forgetSettings() {
		this.database.sql("delete from settings where name not in ('home', 'siteurl')").update();
		this.settings.reload();
	}

	void isForTheOwnerAlone(String address) {
		for (String role : ROLES) {
			assertThat(as(role).get(address).status()).as(role).isEqualTo(role.equals("administrator") ? 200 : 403);
		}
	}

	/**
	 * Good HTML in both languages.
	 * @param section what the rail says in German of where one is
	 */
	void isGoodHtml(String address, String section) {
		Visitor owner = as("administrator");
		assertThat(HtmlCheck.errors(owner.get(address).body())).isEmpty();
		this.settings.write(SiteSettings.WPLANG, "de_DE");
		Visitor.Page german = owner.get(address);
		assertThat(HtmlCheck.errors(german.body())).isEmpty();
		assertThat(german.text("#rail a[aria-current]")).isEqualTo(section);
	}

	/** Logged in as the one who has this role; anybody for another word. */
	Visitor as(String role) {
		Visitor visitor = visitor();
		if (ROLES.contains(role)) {
			visitor.post("/wp-login.php", "log", role, "pwd", PASSWORD);
		}
		return visitor;
	}

	long post(String author, String status, String title) {
		return this.database.sql("""
				insert into posts (status, slug, title, content, author_id, published_local, published_at)
				values (?, 'post-' || gen_random_uuid(), ?, 'Text.', ?, '2007-12-05 10:00', '2007-12-05 00:30Z')
				returning id""")
			.params(status, title, this.users.findByLogin(author).orElseThrow().id())
			.query(Long.class)
			.single();
	}

	long comment(long post, String status, String name, String text) {
		return this.database.sql("""
				insert into comments (post_id, author_name, author_email, author_url, author_ip, content, status,
					published_local, published_at)
				values (?, ?, 'reader@example.net', 'https://reader.example/', '192.0.2.7', ?, ?, '2007-12-05 11:00',
					'2007-12-05 01:30Z') returning id""").params(post, name, text, status).query(Long.class).single();
	}

	String statusOfComment(long id) {
		return this.database.sql("select status from comments where id = ?").param(id).query(String.class).single();
	}

}
