package blog.troppo.testing;

import java.nio.file.Path;
import java.util.Map;

import blog.troppo.operations.Installation;
import blog.troppo.transfer.ImportOptions;
import blog.troppo.transfer.BlogImport;
import blog.troppo.user.ApplicationPasswords;

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

	/** The same with another permalink structure. */
	public static Conformance setUp(ApplicationContext context, int port, String permalinks) {
		context.getBean(Installation.class)
			.run(new Installation.Wish("http://localhost:" + port, "Club Troppo", "admin", PASSWORD,
					"admin@example.com", "Australia/Darwin", permalinks, true));
		context.getBean(BlogImport.class)
			.importFile(Path.of("src/test/resources/conformance/content.xml"),
					new ImportOptions(ImportOptions.Media.SKIP, false), (phase, done, total) -> {
					});
		String password = context.getBean(ApplicationPasswords.class).create("admin", "conformance");
		return new Conformance(port, Map.of("admin", "admin:" + password));
	}

}
