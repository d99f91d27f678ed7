package blog.troppo.admin.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import blog.troppo.content.Permalinks;
import blog.troppo.content.Posts;
import blog.troppo.site.SiteUrls;
import blog.troppo.user.User;
import blog.troppo.user.Users;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the site knows about the person with an address, in WordPress's groups. */
@Component
@Transactional(readOnly = true)
class PersonalData {

	private static final List<String> PROFILE = List.of("nickname", "first_name", "last_name", "description");

	private final Users users;

	private final Posts posts;

	private final Permalinks permalinks;

	private final SiteUrls urls;

	private final JdbcClient database;

	PersonalData(Users users, Posts posts, Permalinks permalinks, SiteUrls urls, JdbcClient database) {
		this.users = users;
		this.posts = posts;
		this.permalinks = permalinks;
		this.urls = urls;
		this.database = database;
	}

	/** Things of one kind, each as names with values. */
	record Group(String id, String label, List<Map<String, String>> items) {
	}

	List<Group> of(String email) {
		List<Group> groups = new ArrayList<>();
		User user = this.users.findByEmail(email).orElse(null);
		if (user != null) {
			groups.add(new Group("user", "User", List.of(profile(user))));
			groups.add(new Group("media", "Media", media(user)));
		}
		groups.add(new Group("comments", "Comments", comments(email, (user != null) ? user.id() : -1)));
		groups.add(new Group("followed", "Followed discussions", followed(email)));
		groups.removeIf((group) -> group.items().isEmpty());
		return groups;
	}

	/** In WordPress's words: User First Name. */
	private static String label(String meta) {
		return Stream.of(meta.split("_"))
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining(" ", "User ", ""));
	}

	private static Map<String, String> profile(User user) {
		Map<String, String> profile = new LinkedHashMap<>();
		profile.put("User ID", String.valueOf(user.id()));
		profile.put("User Login Name", user.login());
		profile.put("User Nice Name", user.nicename());
		profile.put("User Email", user.email());
		profile.put("User URL", user.url());
		profile.put("User Registration Date", user.registeredAt().toString());
		profile.put("User Display Name", user.displayName());
		PROFILE.forEach((name) -> user.meta(name).ifPresent((value) -> profile.put(label(name), value)));
		profile.values().removeIf(String::isEmpty);
		return profile;
	}

	private List<Map<String, String>> media(User user) {
		return this.database.sql("""
				select m.value from posts p join post_meta m on m.post_id = p.id and m.name = '_wp_attached_file'
				where p.type = 'attachment' and p.author_id = ? order by p.id""")
			.param(user.id())
			.query((row, n) -> Map.of("URL", this.urls.uploads(row.getString(1))))
			.list();
	}

	private List<Map<String, String>> comments(String email, long user) {
		return this.database.sql("""
				select * from comments where lower(author_email) = lower(:email) or user_id = :user order by id""")
			.param("email", email)
			.param("user", user)
			.query((row, n) -> comment(row))
			.list();
	}

	private Map<String, String> comment(ResultSet row) throws SQLException {
		Map<String, String> comment = new LinkedHashMap<>();
		comment.put("Comment Author", row.getString("author_name"));
		comment.put("Comment Author Email", row.getString("author_email"));
		comment.put("Comment Author URL", row.getString("author_url"));
		comment.put("Comment Author IP", row.getString("author_ip"));
		comment.put("Comment Author User Agent", row.getString("agent"));
		comment.put("Comment Date", String.valueOf(row.getTimestamp("published_local")));
		comment.put("Comment Content", row.getString("content"));
		comment.put("Comment URL", link(row.getLong("post_id"), row.getLong("id")));
		comment.values().removeIf(String::isEmpty);
		return comment;
	}

	private String link(long post, long comment) {
		return this.posts.findById(post).map((found) -> this.permalinks.of(found) + "#comment-" + comment).orElse("");
	}

	private List<Map<String, String>> followed(String email) {
		return this.database.sql("select post_id, asked_at from comment_followers where lower(email) = lower(?)")
			.param(email)
			.query((row, n) -> Map.of("Post", this.posts.findById(row.getLong(1)).map(this.permalinks::of).orElse(""),
					"Since", String.valueOf(row.getTimestamp(2).toInstant())))
			.list();
	}

}
