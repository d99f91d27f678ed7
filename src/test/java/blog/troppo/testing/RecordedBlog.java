package blog.troppo.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.BlogImport;
import blog.troppo.user.ApplicationPasswords;
import blog.troppo.user.UserAuthoring;
import blog.troppo.user.UserChange;

import org.springframework.context.ApplicationContext;

/**
 * The blog that the recorded conversations are with: an empty site, and
 * {@code content.xml} imported with its ids.
 */
public final class RecordedBlog {

	public static final String PASSWORD = "admin-password-123";

	private RecordedBlog() {
	}

	/** Sets it up in a fresh database, at the address that the server has. */
	public static Conformance setUp(ApplicationContext context, int port) {
		return setUp(context, port, Installation.Wish.PERMALINKS);
	}

	/**
	 * The same with somebody of each role besides, who have the ids that they had there.
	 */
	public static Conformance setUpWithPeople(ApplicationContext context, int port) {
		setUp(context, port);
		Map<String, String> people = new LinkedHashMap<>(
				Map.of("admin", "admin:" + context.getBean(ApplicationPasswords.class).create("admin", "people")));
		for (String role : List.of("editor", "author", "contributor", "subscriber")) {
			String login = role + "-person";
			context.getBean(UserAuthoring.class)
				.create(login, UserChange.nothing().email(role + "@example.org").roles(List.of(role)));
			people.put(role, login + ":" + context.getBean(ApplicationPasswords.class).create(login, "people"));
		}
		return new Conformance(port, people);
	}

	/** A blog with other posts, at the same address. */
	public static Conformance setUpWith(ApplicationContext context, int port, String posts) {
		return setUp(context, port, Installation.Wish.PERMALINKS, posts);
	}

	/** The same with another permalink structure. */
	public static Conformance setUp(ApplicationContext context, int port, String permalinks) {
		return setUp(context, port, permalinks, "content.xml");
	}

	private static Conformance setUp(ApplicationContext context, int port, String permalinks, String posts) {
		context.getBean(Installation.class)
			.run(new Installation.Wish("http://localhost:" + port, "Club Troppo", "admin", PASSWORD,
					"admin@example.com", "Australia/Darwin", permalinks, true));
		context.getBean(BlogImport.class)
			.importFile(Path.of("src/test/resources/conformance", posts),
					new ImportOptions(ImportOptions.Media.SKIP, false), (phase, done, total) -> {
					});
		String password = context.getBean(ApplicationPasswords.class).create("admin", "conformance");
		return new Conformance(port, Map.of("admin", "admin:" + password));
	}

}
