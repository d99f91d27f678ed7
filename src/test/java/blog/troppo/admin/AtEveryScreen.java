package blog.troppo.admin;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of all screens share: their addresses, and something to show at each. */
abstract class AtEveryScreen extends AtTheAdmin {

	/**
	 * The address, the least of the roles that gets in (s, c, a, e or A for the
	 * administrator), and its picture in {@code docs/admin}; another look at a screen has
	 * none.
	 */
	static final String SCREENS = """
			index.php                                         | s | dashboard
			profile.php                                       | s | profile
			edit.php                                          | c | posts
			post-new.php                                      | c | -
			post-new.php?classic-editor                       | c | -
			edit-comments.php                                 | c | comments
			upload.php                                        | a | media
			upload.php?mode=list                              | a | media-list
			media-new.php                                     | a | media-new
			edit.php?post_type=page                           | e | pages
			post-new.php?post_type=page                       | e | -
			post-new.php?post_type=page&classic-editor        | e | -
			edit-tags.php                                     | e | -
			edit-tags.php?taxonomy=category                   | e | categories
			edit-tags.php?taxonomy=post_tag                   | e | tags
			edit-tags.php?taxonomy=link_category              | e | link-categories
			term.php?taxonomy=category&tag_ID={term}          | e | edit-category
			term.php?edit=one&tag_ID={term}                   | e | -
			post.php?post={post}&action=edit                  | e | block-editor
			post.php?post={post}&action=edit&classic-editor   | e | plain-editor
			post.php?post={own}&action=edit                   | a | -
			edit.php?edit=one&post={post}                     | e | quick-edit
			edit.php?edit=one&post={own}                      | a | -
			revision.php?revision={revision}                  | e | revisions
			comment.php?action=editcomment&c={comment}        | e | edit-comment
			upload.php?item={file}                            | e | media-item
			upload.php?item={file}&uses=yes                   | e | media-uses
			upload.php?item={file}&find=                      | e | -
			options-general.php                               | A | settings-general
			options-writing.php                               | A | settings-writing
			options-reading.php                               | A | settings-reading
			options-discussion.php                            | A | settings-discussion
			options-media.php                                 | A | settings-media
			options-permalink.php                             | A | settings-permalinks
			options-privacy.php                               | A | settings-privacy
			users.php                                         | A | users
			users.php?role=none                               | A | -
			user-new.php                                      | A | new-user
			user-edit.php?user_id={editor}                    | A | edit-user
			themes.php                                        | A | themes
			themes.php?theme=classic                          | A | theme
			customize.php                                     | A | theme-settings
			nav-menus.php                                     | A | menus
			widgets.php                                       | A | widgets
			tools.php                                         | A | tools
			tools.php?page=tasks                              | A | tasks
			tools.php?page=backups                            | A | backups
			import.php                                        | A | import
			export.php                                        | A | export
			export-personal-data.php                          | A | personal-export
			erase-personal-data.php                           | A | personal-erase
			audit-log.php                                     | A | audit-log
			index.php?page=feed-readers                       | A | feed-readers
			""";

	long post;

	private long own;

	long revision;

	long comment;

	long file;

	long term;

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

	String filled(String screen) {
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
