package blog.troppo.transfer;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import blog.troppo.discussion.CommentStatus;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrMeta;
import blog.troppo.transfer.wxr.WxrReader;
import blog.troppo.transfer.wxr.WxrRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole blog, exported by WordPress 7.1.4, comes into an empty site as it was.
 */
class WholeBlogTests {

	private static final Path CONTENT = Path.of("src/test/resources/conformance/content.xml");

	private static final SiteForImports SITE = new SiteForImports();

	private static ImportReport report;

	@BeforeAll
	static void move() {
		report = SITE.imports(CONTENT);
	}

	@Test
	void everyFieldOfEveryItemIsThere() {
		List<String> expected = new ArrayList<>();
		for (WxrItem item : items()) {
			expected.add(String.join("|", String.valueOf(item.id()), item.type(), item.status(), item.creator(),
					item.name(), item.title(), item.content(), item.excerpt(), date(item.date()), date(item.dateGmt()),
					date(item.modified()), item.password(), item.parent() == 0 ? "null" : "" + item.parent(),
					"" + item.menuOrder(), item.guid(), item.commentStatus(), item.pingStatus(),
					item.sticky() ? "t" : "f"));
		}
		assertThat(SITE
			.rows("""
					select p.id, type, status, u.login, slug, title, content, excerpt, to_char(published_local, 'YYYY-MM-DD"T"HH24:MI:SS'),
					to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'),
					to_char(modified_local, 'YYYY-MM-DD"T"HH24:MI:SS'), password, parent_id, menu_order, guid,
					comment_status, ping_status, sticky from posts p left join users u on u.id = author_id"""))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void everyCustomFieldIsThereInItsOrder() {
		List<String> expected = new ArrayList<>();
		for (WxrItem item : items()) {
			List<String> fields = new ArrayList<>();
			for (WxrMeta field : item.meta()) {
				fields.add(field.key() + "=" + field.value());
			}
			if (!fields.isEmpty()) {
				expected.add(item.id() + "|" + String.join(";", fields));
			}
		}
		assertThat(SITE
			.rows("select post_id, string_agg(name || '=' || value, ';' order by id) from post_meta group by post_id"))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void everyItemIsFiledAsBefore() {
		List<String> expected = new ArrayList<>();
		for (WxrItem item : items()) {
			TreeSet<String> terms = new TreeSet<>();
			item.categories().forEach((category) -> terms.add(category.taxonomy() + ":" + category.nicename()));
			if (!terms.isEmpty()) {
				expected.add(item.id() + "|" + String.join(",", terms));
			}
		}
		assertThat(SITE.rows("""
				select post_id, string_agg(taxonomy || ':' || slug, ',' order by (taxonomy || ':' || slug) collate "C")
				from post_terms join terms t on t.id = term_id group by post_id"""))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void everyCommentIsThere() {
		List<String> expected = new ArrayList<>();
		for (WxrItem item : items()) {
			for (WxrComment comment : item.comments()) {
				expected.add(String.join("|", "" + comment.id(), "" + item.id(),
						comment.parent() == 0 ? "null" : "" + comment.parent(),
						comment.userId() == 0 ? "null" : "" + comment.userId(), comment.type(),
						CommentStatus.stored(comment.approved()).name(), comment.author(), comment.authorEmail(),
						comment.authorUrl(), comment.authorIp(), date(comment.date()), date(comment.dateGmt()),
						comment.content()));
			}
		}
		assertThat(SITE.rows("""
				select id, post_id, parent_id, user_id, type, status, author_name, author_email, author_url, author_ip,
				to_char(published_local, 'YYYY-MM-DD"T"HH24:MI:SS'),
				to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'), content from comments"""))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void usersAndTermsKeepTheirIds() {
		assertThat(SITE.rows("select id, login, display_name from users order by id")).containsExactly("1|admin|",
				"2|author1|Author 1 bidisiri", "3|author2|Author 2 tumo", "4|author3|Author 3 ma",
				"5|author4|Author 4 ba", "6|jacques|Jacques Chester");
		assertThat(SITE.rows("select id, taxonomy, slug from terms where id in (1, 2, 9, 19, 38, 44, 45)")).contains(
				"1|category|uncategorized", "2|category|category-0", "9|category|category-7", "19|post_tag|tag-9",
				"38|nav_menu|main-menu", "44|post_format|post-format-video");
		assertThat(
				SITE.value("select p.slug from terms t join terms p on p.id = t.parent_id where t.slug = 'category-7'"))
			.isEqualTo("category-6");
	}

	@Test
	void newIdsBeginAboveThoseOfTheFile() {
		for (String table : List.of("posts", "comments", "terms", "users")) {
			assertThat(
					SITE.value("select nextval(pg_get_serial_sequence('" + table + "', 'id')) - max(id) from " + table))
				.isEqualTo("1");
		}
	}

	@Test
	void countsAreRight() {
		assertThat(SITE.rows("""
				select id, comment_count from posts p where comment_count <>
				(select count(*) from comments c where c.post_id = p.id and c.status = 'approved')""")).isEmpty();
		assertThat(SITE.rows("""
				select t.slug, post_count from terms t where post_count <> (select count(*) from post_terms
				join posts p on p.id = post_id and p.status = 'publish' where term_id = t.id)""")).isEmpty();
		assertThat(SITE.value("select sum(comment_count) from posts")).isEqualTo("191");
	}

	@Test
	void attachmentsHaveATypeAndAPlace() {
		assertThat(SITE.rows("select distinct mime_type from posts where type = 'attachment'"))
			.containsExactly("image/jpeg");
		assertThat(SITE.value("select url || ' ' || file from import_media where post_id = 34"))
			.isEqualTo("http://127.0.0.1:8071/wp-content/uploads/2020/01/34.jpg 2020/01/34.jpg");
	}

	@Test
	void theReportCountsAllOfIt() {
		assertThat(report.of("posts: post")).isEqualTo(new ImportReport.Count("posts: post", 161, 0, 0, 0));
		assertThat(report.of("posts: nav_menu_item").came()).isEqualTo(12);
		assertThat(report.of("comments: comment").came()).isEqualTo(187);
		assertThat(report.of("comments: trackback").came()).isEqualTo(17);
		assertThat(report.of("custom fields").came()).isEqualTo(201);
		assertThat(report.of("authors")).isEqualTo(new ImportReport.Count("authors", 5, 1, 0, 0));
		assertThat(report.of("terms: category")).isEqualTo(new ImportReport.Count("terms: category", 9, 1, 0, 0));
		assertThat(report.notes()).isEmpty();
		assertThat(report.resumed()).isFalse();
	}

	private static List<WxrItem> items() {
		try (WxrReader reader = WxrReader.open(CONTENT)) {
			List<WxrItem> items = new ArrayList<>();
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				if (record instanceof WxrItem item) {
					items.add(item);
				}
			}
			return items;
		}
	}

	private static String date(LocalDateTime date) {
		return (date != null) ? date.format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME)
				: Objects.toString(null);
	}

}
