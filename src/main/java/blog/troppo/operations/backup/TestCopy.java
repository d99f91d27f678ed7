package blog.troppo.operations.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import blog.troppo.operations.CannotProceedException;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Makes a restored blog one to try things on: what waited to be sent is forgotten, nobody
 * is logged in, search engines are told to leave, and its data folder says by
 * {@value #SETTINGS} where it is served and that it writes to nobody.
 */
public record TestCopy(JdbcConnectionDetails database, Path data) {

	/** Settings of this one data folder, which go before the environment's. */
	public static final String SETTINGS = "copy.properties";

	private static final String CALM = """
			delete from scheduled_tasks;
			delete from feed_subscriptions;
			delete from spring_session;
			insert into settings (name, value) values ('blog_public', '0')
				on conflict (name) do update set value = excluded.value;
			""";

	public void calm(int port) {
		try (Connection connection = new DatabasePlace(this.database).connect()) {
			connection.setAutoCommit(false);
			DatabasePlace.execute(connection, CALM);
			connection.commit();
			Files.writeString(this.data.resolve(SETTINGS), settings(port), StandardCharsets.ISO_8859_1);
		}
		catch (SQLException | IOException ex) {
			throw new CannotProceedException("The copy could not be finished: " + ex.getMessage(), ex);
		}
	}

	private static String settings(int port) {
		return """
				# A copy to try things on: these go before what flags, the environment and other files say.
				troppo.environment=staging
				troppo.copy=true
				troppo.port=%1$d
				troppo.url=http://localhost:%1$d
				# its own embedded database, whatever TROPPO_DATABASE_URL is
				troppo.database.url=
				# mails lie in its outbox, no backups are made of it, and its figures are nobody's
				spring.mail.host=
				troppo.backup.folder=
				troppo.metrics.port=
				""".formatted(port);
	}

}
