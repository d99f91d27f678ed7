package blog.troppo.transfer;

import java.util.List;

import blog.troppo.support.NulMarks;
import blog.troppo.transfer.wxr.WxrException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static blog.troppo.transfer.SiteForImports.blog;
import static blog.troppo.transfer.SiteForImports.comment;
import static blog.troppo.transfer.SiteForImports.item;
import static blog.troppo.transfer.SiteForImports.meta;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an import makes of a file, trap by trap.
 */
class WxrImportTests {

	private static final String AUTHOR = "<wp:author><wp:author_id>7</wp:author_id><wp:author_login>jacques</wp:author_login>"
			+ "<wp:author_email>j@example.com</wp:author_email><wp:author_display_name>Jacques Chester</wp:author_display_name>"
			+ "<wp:author_first_name>Jacques</wp:author_first_name><wp:author_last_name>Chester</wp:author_last_name></wp:author>";

	private final SiteForImports site = new SiteForImports();

	@Test
	void anAuthorBecomesASubscriberWhomNoPasswordLetsIn() {
		this.site.imports(blog(AUTHOR));
		assertThat(this.site
			.rows("select id, login, nicename, email, display_name, password_hash from users where id > 1"))
			.containsExactly("7|jacques|jacques|j@example.com|Jacques Chester|");
		assertThat(this.site.rows("select role_name from user_roles where user_id = 7")).containsExactly("subscriber");
		assertThat(this.site.rows("select name, value from user_meta where user_id = 7 order by name"))
			.containsExactly("description|", "first_name|Jacques", "last_name|Chester", "nickname|jacques");
	}

	@Test
	void aUserOfTheLoginIsUsedAsItIs() {
		this.site.imports(
				blog(AUTHOR.replace(">jacques<", ">Admin<") + item(5, "post", "Hi", "<dc:creator>Admin</dc:creator>"
						+ comment(3, 0, "Ann", "<wp:comment_user_id>7</wp:comment_user_id>"))));
		assertThat(this.site.rows("select id, login, display_name from users")).containsExactly("1|admin|");
		assertThat(this.site.rows("select author_id from posts")).containsExactly("1");
		assertThat(this.site.rows("select user_id from comments")).containsExactly("1");
	}

	@Test
	void anAuthorNamedOnlyByAnItemIsMade() {
		this.site.imports(blog(AUTHOR + item(5, "post", "Hi", "<dc:creator>Ken Parish</dc:creator>")));
		assertThat(this.site
			.rows("select u.id, login, nicename, display_name from posts join users u on u.id = author_id"))
			.containsExactly("8|Ken Parish|ken-parish|Ken Parish");
	}

	@Test
	void aCreatorWithMarksThatNoLoginHasIsWhoIsMeant() {
		this.site.imports(blog(AUTHOR + item(5, "post", "Hi", "<dc:creator>&gt;jacques</dc:creator>")
				+ item(6, "post", "Ho", "<dc:creator>jacques&gt;</dc:creator>")));
		assertThat(this.site.rows("select distinct author_id from posts")).containsExactly("7");
		assertThat(this.site.rows("select login from users order by id")).containsExactly("admin", "jacques");
	}

	@Test
	void aPostWithoutACategoryComesIntoTheSitesDefaultOne() {
		this.site.change("insert into settings (name, value) values ('default_category', '1') "
				+ "on conflict (name) do update set value = '1'");
		String news = "<category domain=\"category\" nicename=\"news\"><![CDATA[News]]></category>";
		String tag = "<category domain=\"post_tag\" nicename=\"tag\"><![CDATA[Tag]]></category>";
		this.site.imports(blog(item(5, "post", "Filed", news) + item(6, "post", "Tagged", tag)
				+ item(7, "post", "Plain", "") + item(8, "page", "Page", "")));
		assertThat(this.site.rows(
				"select p.title, t.slug from posts p join post_terms x on x.post_id = p.id join terms t on t.id = x.term_id "
						+ "order by p.id, t.slug"))
			.containsExactly("Filed|news", "Tagged|tag", "Tagged|uncategorized", "Plain|uncategorized");
	}

	@Test
	void commentsComeThroughTheFiltersOfAnAdministrators() {
		String posted = "<h2 onclick='x()'>Hi</h2> & <3 <a href='hhttps://x.example/' rel='nofollow'>x</a> <a href='hhttps://x.example/'>y</a>";
		this.site.imports(blog(
				item(5, "post", "Hi", comment(3, 0, "Ann", "").replace("Hear, hear", "<![CDATA[" + posted + "]]>"))));
		assertThat(this.site.rows("select content from comments"))
			.containsExactly("<h2 onclick='x()'>Hi</h2> & <3 <a href=\"//x.example/\" rel=\"nofollow ugc\">x</a> "
					+ "<a href='hhttps://x.example/' rel=\"nofollow ugc\">y</a>");
	}

	@Test
	void aDisplayNameInAnOldFileFindsItsUser() {
		this.site.change("update users set display_name = 'Jacques Chester'");
		this.site
			.imports(blog(item(5, "post", "Hi", "<dc:creator>Jacques Chester</dc:creator>")).replace(">1.2<", ">1.0<"));
		assertThat(this.site.rows("select author_id from posts")).containsExactly("1");
	}

	@Test
	void anItemWithoutACreatorHasNoAuthor() {
		this.site.imports(blog(item(5, "post", "Hi", "")));
		assertThat(this.site.rows("select author_id from posts")).containsExactly("null");
	}

	@Test
	void whatHasNoIdGetsOneAboveAll() {
		this.site.imports(blog(item(0, "post", "First", comment(0, 0, "Ann", "") + comment(0, 0, "Ben", ""))
				+ item(900, "post", "Second", comment(70, 0, "Cyd", ""))));
		assertThat(this.site.rows("select id, title from posts order by id")).containsExactly("900|Second",
				"901|First");
		assertThat(this.site.rows("select id, author_name from comments order by id")).containsExactly("70|Cyd",
				"71|Ann", "72|Ben");
	}

	@Test
	void twoItemsOfOneIdBothCome() {
		ImportReport report = this.site.imports(blog(item(5, "post", "One", "") + item(5, "post", "Two", "")));
		assertThat(this.site.rows("select id, title from posts order by id")).containsExactly("5|One", "6|Two");
		assertThat(report.of("posts: post")).isEqualTo(new ImportReport.Count("posts: post", 2, 0, 1, 0));
		assertThat(report.notes()).containsExactly("posts: post: id 5 was taken and is 6 now");
	}

	@Test
	void theSameFileAgainAddsNothing() {
		String file = blog(
				AUTHOR + "<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>news</wp:category_nicename>"
						+ "<wp:cat_name>News</wp:cat_name></wp:category>"
						+ item(5, "post", "Hi",
								"<dc:creator>Ken</dc:creator><category domain=\"post_tag\" nicename=\"x\">X</category>"
										+ meta("mood", "fair") + comment(1, 0, "Ann", "") + comment(0, 0, "Ben", ""))
						+ item(5, "post", "Hi", "") + item(6, "nav_menu_item", "", "")
						+ item(7, "nav_menu_item", "", "").replace("?p=7", ""));
		this.site.imports(file);
		List<String> before = this.site.everything();
		ImportReport report = this.site.imports(file);
		assertThat(this.site.everything()).isEqualTo(before);
		assertThat(report.addsAnything()).isFalse();
		assertThat(report.of("posts: post").alreadyThere()).isEqualTo(2);
		assertThat(report.lines()).contains("Nothing new: all of the file is here already.");
	}

	@Test
	void aLaterExportBringsOnlyWhatIsNew() {
		this.site.imports(blog(item(5, "post", "Hi", comment(1, 0, "Ann", ""))));
		ImportReport report = this.site
			.imports(blog(item(5, "post", "Hi, edited", comment(1, 0, "Ann", "") + comment(2, 1, "Ben", ""))
					+ item(6, "post", "New", "")));
		assertThat(this.site.rows("select id, title, comment_count from posts order by id")).containsExactly("5|Hi|2",
				"6|New|0");
		assertThat(this.site.rows("select id, parent_id from comments order by id")).containsExactly("1|null", "2|1");
		assertThat(report.of("comments: comment")).isEqualTo(new ImportReport.Count("comments: comment", 1, 1, 0, 0));
	}

	@Test
	void aSiteOfTheSameAddressCanHaveTheSameGuidForAnotherPost() {
		this.site.change(
				"insert into posts (slug, title, guid, status) values ('welcome', 'Welcome', 'http://old.example/?p=1', 'publish')");
		this.site.imports(blog(item(1, "post", "Hi", "")));
		assertThat(this.site.rows("select id, title from posts order by id")).containsExactly("1|Welcome", "2|Hi");
	}

	@Test
	void aDryRunTellsAllAndChangesNothing() {
		String file = blog(AUTHOR
				+ item(5, "post", "One",
						"<category domain=\"genre\" nicename=\"x\">X</category>" + comment(3, 0, "Ann", ""))
				+ item(5, "page", "Two", ""));
		List<String> before = this.site.everything();
		ImportReport dry = this.site.imports(file, SiteForImports.DRY_RUN);
		assertThat(this.site.everything()).isEqualTo(before);
		assertThat(this.site.rows("select 1 from import_runs")).isEmpty();
		assertThat(dry.lines()).contains("This was a dry run: nothing was changed.");
		ImportReport real = this.site.imports(file);
		assertThat(dry.counts()).isEqualTo(real.counts());
		assertThat(dry.notes()).isEqualTo(real.notes());
	}

	@Test
	void theReportIsKeptInTheDatabase() {
		ImportReport report = this.site
			.imports(blog(item(5, "post", "One", "<media:thing>x</media:thing>") + item(5, "post", "Two", "")));
		assertThat(this.site.rows(
				"select came, already_there, renumbered, skipped from import_counts where kind = 'posts: post' and run_id = "
						+ report.run()))
			.containsExactly("2|0|1|0");
		assertThat(this.site.rows("select note from import_notes order by id"))
			.containsExactlyElementsOf(report.notes());
		assertThat(report.notes().getFirst()).contains("<media:thing>");
		assertThat(this.site.value("select source || finished_at from import_runs"))
			.startsWith("http://old.example2026");
	}

	@Test
	void unknownTypesStatusesTaxonomiesAndFieldsAreKept() {
		this.site.imports(blog(
				"<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>genre</wp:term_taxonomy><wp:term_slug>jazz</wp:term_slug>"
						+ "<wp:term_name>Jazz</wp:term_name><wp:termmeta><wp:meta_key>colour</wp:meta_key><wp:meta_value>blue</wp:meta_value></wp:termmeta></wp:term>"
						+ item(5, "recipe", "Soup",
								"<category domain=\"genre\" nicename=\"jazz\">Jazz</category>" + meta("_servings", "4"))
							.replace(">publish<", ">cooked<")));
		assertThat(this.site.rows("select type, status from posts")).containsExactly("recipe|cooked");
		assertThat(this.site.rows(
				"select t.id, taxonomy, m.name, m.value from post_terms join terms t on t.id = term_id join term_meta m on m.term_id = t.id"))
			.containsExactly("9|genre|colour|blue");
		assertThat(this.site.rows("select name, value from post_meta")).containsExactly("_servings|4");
	}

	@Test
	void slugsAreThoseThatWordPressWouldMakeOfTheFiles() {
		this.site.imports(blog((item(5, "post", "Hi", "") + item(6, "post", "Ho", ""))
			.replaceFirst("(?<=post_name>)hi|(?<=post_name><!\\[CDATA\\[)hi", "Some--Odd Name!")
			.replaceFirst("(?<=post_name>)ho|(?<=post_name><!\\[CDATA\\[)ho", "%D0%BC%d0%be")));
		assertThat(this.site.rows("select slug from posts order by id")).containsExactly("some-odd-name",
				"%d0%bc%d0%be");
	}

	@Test
	void serialisedValuesComeByteForByte() {
		String value = "O:3:\"Foo\":2:{s:6:\"\0Foo\0a\";s:9:\"a\\b\t\r\né\";s:1:\"b\";N;}";
		this.site.imports(blog(item(5, "post", "Hi", meta("data", value) + meta("data", value))));
		assertThat(this.site.rows("select value from post_meta")).containsExactly(NulMarks.keep(value),
				NulMarks.keep(value));
		assertThat(NulMarks.restore(this.site.value("select value from post_meta limit 1"))).isEqualTo(value);
	}

	@Test
	void textsComeByteForByte() {
		String text = "a\r\nb\tc\\d\\N \\. \u0001 é😀 ]]&gt;";
		this.site.imports(blog(item(5, "post", "Hi", "<content:encoded><![CDATA[" + text + "]]></content:encoded>")));
		assertThat(this.site.value("select content from posts")).isEqualTo(text);
	}

	@Test
	void editLocksAreLeftOutAsWordPressDoes() {
		this.site.imports(blog(AUTHOR.replace(">7<", ">1<")
				+ item(5, "post", "Hi", meta("_edit_lock", "1:1") + meta("_edit_last", "1"))));
		assertThat(this.site.rows("select name, value from post_meta")).containsExactly("_edit_last|2");
	}

	@Test
	void zeroDatesAreNone() {
		this.site.imports(blog(item(5, "post", "Hi", "").replace("2007-12-28 08:34:00", "0000-00-00 00:00:00")
			.replace(">publish<", ">draft<")));
		assertThat(this.site
			.rows("select published_local, published_at, modified_local, modified_at at time zone 'UTC' from posts"))
			.containsExactly("2007-12-28 18:04:00|null|2007-12-28 18:04:00|2007-12-28 08:34:00");
	}

	@Test
	void aPublishedPostWithoutItsInstantGetsItFromTheSitesZone() {
		this.site.imports(blog(item(5, "post", "Hi", "").replace("2007-12-28 08:34:00", "0000-00-00 00:00:00")));
		assertThat(this.site.rows("select published_at at time zone 'UTC' from posts"))
			.containsExactly("2007-12-28 08:34:00");
	}

	@Test
	void categoriesWithoutNicenamesAreFoundByName() {
		this.site.imports(blog(
				"<wp:category><wp:category_nicename>site-news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>"
						+ item(5, "post", "Hi", "<category>News</category><category domain=\"tag\">Big Xen</category>")
						+ item(6, "post", "Ho",
								"<category>News</category><category domain=\"category\" nicename=\"other\">News</category>")));
		assertThat(this.site
			.rows("select post_id, taxonomy, slug from post_terms join terms on terms.id = term_id order by 1, 2"))
			.containsExactly("5|category|site-news", "5|post_tag|big-xen", "6|category|other");
	}

	@Test
	void parentsOfTermsAreSlugsOrNames() {
		this.site.imports(blog(
				"<wp:category><wp:category_nicename>child</wp:category_nicename><wp:category_parent>top</wp:category_parent><wp:cat_name>Child</wp:cat_name></wp:category>"
						+ "<wp:category><wp:category_nicename>old</wp:category_nicename><wp:category_parent>The Top</wp:category_parent><wp:cat_name>Old</wp:cat_name></wp:category>"
						+ "<wp:category><wp:category_nicename>top</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>The Top</wp:cat_name></wp:category>"
						+ "<wp:category><wp:category_nicename>lost</wp:category_nicename><wp:category_parent>gone</wp:category_parent><wp:cat_name>Lost</wp:cat_name></wp:category>"));
		assertThat(this.site.rows(
				"select t.slug, p.slug from terms t left join terms p on p.id = t.parent_id where t.id > 1 order by t.slug"))
			.containsExactly("child|top", "lost|null", "old|top", "top|null");
	}

	@Test
	void commentsKeepTheirThreadsAndStatus() {
		this.site.imports(blog(item(5, "post", "Hi",
				comment(3, 2, "Cyd", "") + comment(2, 0, "Ann", "")
						+ comment(4, 0, "Dan", "").replace("approved>1<", "approved>0<")
						+ comment(6, 99, "Eve", "").replace("approved>1<", "approved>spam<"))));
		assertThat(this.site.rows("select id, parent_id, status, type from comments order by id")).containsExactly(
				"2|null|approved|comment", "3|2|approved|comment", "4|null|hold|comment", "6|99|spam|comment");
		assertThat(this.site.value("select comment_count from posts")).isEqualTo("2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "</channel></rss>", "</item>" })
	void aDamagedFileChangesNothing(String lost) {
		List<String> before = this.site.everything();
		String file = blog(AUTHOR + item(5, "post", "Hi", ""));
		assertThatExceptionOfType(WxrException.class)
			.isThrownBy(() -> this.site.imports(file.substring(0, file.lastIndexOf(lost))));
		assertThat(this.site.everything()).isEqualTo(before);
	}

	@Test
	void anEmptyBlogIsNoTrouble() {
		assertThat(this.site.imports(blog("")).addsAnything()).isFalse();
	}

	@Test
	void hugeIdsAreNoTrouble() {
		this.site.imports(blog(item(999_999_999_999_999_999L, "post", "Far", "") + item(0, "post", "Next", "")));
		assertThat(this.site.rows("select id from posts order by id")).containsExactly("999999999999999999",
				"1000000000000000000");
	}

}
