package blog.troppo.admin;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every screen and every role: 200 where WordPress's capabilities let somebody in, 403
 * where they do not, and the login for those who are nobody yet.
 */
@AdminTest
class ScreensByRoleTests extends AtTheAdmin {

	/** The least of the roles that gets in: s, c, a, e or A for the administrator. */
	private static final String SCREENS = """
			index.php                                   | s
			profile.php                                 | s
			edit.php                                    | c
			post-new.php                                | c
			post-new.php?classic-editor                 | c
			edit-comments.php                           | c
			upload.php                                  | a
			upload.php?mode=list                        | a
			media-new.php                               | a
			edit.php?post_type=page                     | e
			post-new.php?post_type=page                 | e
			post-new.php?post_type=page&classic-editor  | e
			edit-tags.php                               | e
			edit-tags.php?taxonomy=category             | e
			edit-tags.php?taxonomy=post_tag             | e
			edit-tags.php?taxonomy=link_category        | e
			term.php?taxonomy=category&tag_ID={term}    | e
			term.php?edit=one&tag_ID={term}             | e
			post.php?post={post}&action=edit            | e
			post.php?post={post}&action=edit&classic-editor | e
			post.php?post={own}&action=edit             | a
			edit.php?edit=one&post={post}               | e
			edit.php?edit=one&post={own}                | a
			revision.php?revision={revision}            | e
			comment.php?action=editcomment&c={comment}  | e
			upload.php?item={file}                      | e
			upload.php?item={file}&uses=yes             | e
			upload.php?item={file}&find=                | e
			options-general.php                         | A
			options-writing.php                         | A
			options-reading.php                         | A
			options-discussion.php                      | A
			options-media.php                           | A
			options-permalink.php                       | A
			options-privacy.php                         | A
			users.php                                   | A
			users.php?role=none                         | A
			user-new.php                                | A
			user-edit.php?user_id={editor}              | A
			themes.php                                  | A
			themes.php?theme=classic                    | A
			customize.php                               | A
			nav-menus.php                               | A
			widgets.php                                 | A
			tools.php                                   | A
			tools.php?page=tasks                        | A
			tools.php?page=backups                      | A
			import.php                                  | A
			export.php                                  | A
			export-personal-data.php                    | A
			erase-personal-data.php                     | A
			audit-log.php                               | A
			index.php?page=feed-readers                 | A
			""";

	private static final String ORDER = "scaeA";

	private long post;

	private long own;

	private long revision;

	private long comment;

	private long file;

	private long term;

	@BeforeEach
	void write() {
		this.post = post("administrator", "publish", "Downtime");
		this.own = post("author", "publish", "Mine");
		this.revision = child("revision", "inherit");
		this.file = child("attachment", "inherit");
		this.comment = comment(this.post, "hold", "Amy", "One");
		this.term = this.database
			.sql("insert into terms (taxonomy, name, slug) values ('category', 'News', 'news-role') returning id")
			.query(Long.class)
			.single();
	}

	@AfterEach
	void tidy() {
		this.database.sql("delete from comments").update();
		this.database.sql("delete from posts").update();
		this.database.sql("delete from terms where slug = 'news-role'").update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "subscriber", "contributor", "author", "editor", "administrator" })
	void eachRoleOpensWhatItsCapabilitiesSay(String role) {
		Visitor visitor = as(role);
		List<String> wrong = new ArrayList<>();
		SCREENS.lines().forEach((line) -> {
			String screen = filled(line.split("\\|")[0].strip());
			boolean may = ROLES.indexOf(role) >= ORDER.indexOf(line.split("\\|")[1].strip());
			int status = visitor.get("/wp-admin/" + screen).status();
			if (status != (may ? 200 : 403)) {
				wrong.add(screen + ": " + status);
			}
		});
		assertThat(wrong).as(role).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = "anonymous")
	void nobodyIsSentToTheLogin(String role) {
		Visitor visitor = as(role);
		SCREENS.lines().forEach((line) -> {
			String screen = filled(line.split("\\|")[0].strip());
			Visitor.Page page = visitor.get("/wp-admin/" + screen);
			assertThat(page.status()).as(screen).isEqualTo(302);
			assertThat(page.location()).as(screen).contains("/wp-login.php?redirect_to=");
		});
	}

	private String filled(String screen) {
		return screen.replace("{post}", "" + this.post)
			.replace("{own}", "" + this.own)
			.replace("{revision}", "" + this.revision)
			.replace("{file}", "" + this.file)
			.replace("{comment}", "" + this.comment)
			.replace("{term}", "" + this.term)
			.replace("{editor}", "" + this.users.findByLogin("editor").orElseThrow().id());
	}

	private long child(String type, String status) {
		return this.database
			.sql("""
					insert into posts (type, status, slug, title, content, mime_type, author_id, parent_id, published_local,
						published_at) values (?, ?, 'c-' || gen_random_uuid(), 'T', '', 'image/jpeg', ?, ?, '2007-12-05 10:00',
						'2007-12-05 00:30Z') returning id""")
			.params(type, status, this.users.findByLogin("administrator").orElseThrow().id(), this.post)
			.query(Long.class)
			.single();
	}

}
