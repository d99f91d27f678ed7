package blog.troppo.operations.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import blog.troppo.operations.Watched;
import blog.troppo.site.SelfTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether all nodes have their uploads in one folder. Each node that serves leaves a file
 * of its own there and a row in the database; who is seen in the one and not in the other
 * has another folder.
 */
@Component
class SharedUploads implements Watched, SelfTest, DisposableBean {

	private static final Logger LOGGER = LoggerFactory.getLogger(SharedUploads.class);

	private static final String SUBJECT = "Uploads";

	private static final String PREFIX = ".node-";

	/** A node that said nothing for so long does not run. */
	private static final Duration LIVELY = Duration.ofSeconds(150);

	/** As long as a file on another machine may take to be seen. */
	private static final Duration SETTLING = Duration.ofMinutes(2);

	private static final Duration KEPT = Duration.ofDays(1);

	private final String id = id();

	private final Path folder;

	private final JdbcClient database;

	private final InstantSource clock;

	private volatile boolean announced;

	private volatile boolean apart;

	SharedUploads(@Value("${troppo.data}") Path data, JdbcClient database, InstantSource clock) {
		this.folder = data.resolve("uploads");
		this.database = database;
		this.clock = clock;
	}

	private static String id() {
		byte[] bytes = new byte[8];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** Whether another node's files were not seen at the last look. */
	boolean areApart() {
		return this.apart;
	}

	@Override
	public String subject() {
		return "uploads";
	}

	@Override
	public Optional<String> trouble() {
		announce();
		List<String> unseen = unseen();
		this.apart = !unseen.isEmpty();
		return unseen.isEmpty() ? Optional.empty()
				: Optional.of("The nodes do not share their uploads: what is uploaded at " + String.join(", ", unseen)
						+ " is not there at " + Node.name() + ". Have all of them use one folder.");
	}

	/** What other verbs see of the nodes that serve. */
	@Override
	public List<Result> results() {
		List<String> unseen = unseen();
		if (unseen.isEmpty()) {
			return List.of(new Result(Level.OK, SUBJECT, "all nodes that run use the same folder"));
		}
		return List.of(new Result(Level.FAIL, SUBJECT, "those of " + String.join(", ", unseen)
				+ " are not in this data folder: have all nodes use one folder"));
	}

	/** The file first, so that whoever reads the row finds it. */
	private void announce() {
		Instant now = this.clock.instant();
		Path file = this.folder.resolve(PREFIX + this.id);
		try {
			Files.createDirectories(this.folder);
			Files.writeString(file, Node.name() + "\n");
			Files.setLastModifiedTime(file, FileTime.from(now));
			forgetFiles(FileTime.from(now.minus(KEPT)));
		}
		catch (IOException ex) {
			LOGGER.warn("The uploads cannot be written: {}", ex.toString());
		}
		this.announced = true;
		this.database.sql("""
				insert into nodes (id, name, began_at, seen_at) values (:id, :name, :now, :now)
				on conflict (id) do update set seen_at = excluded.seen_at""")
			.param("id", this.id)
			.param("name", Node.name())
			.param("now", Timestamp.from(now))
			.update();
		this.database.sql("delete from nodes where seen_at < ?").param(Timestamp.from(now.minus(KEPT))).update();
	}

	private void forgetFiles(FileTime oldest) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder, PREFIX + "*")) {
			for (Path old : files) {
				if (Files.getLastModifiedTime(old).compareTo(oldest) < 0) {
					Files.deleteIfExists(old);
				}
			}
		}
	}

	/** The names of those that run for a while already and whose files are not here. */
	private List<String> unseen() {
		Instant now = this.clock.instant();
		return this.database.sql("select id, name from nodes where seen_at > ? and began_at < ? order by name, id")
			.params(Timestamp.from(now.minus(LIVELY)), Timestamp.from(now.minus(SETTLING)))
			.query((row, number) -> List.of(row.getString("id"), row.getString("name")))
			.list()
			.stream()
			.filter((node) -> !node.getFirst().equals(this.id)
					&& Files.notExists(this.folder.resolve(PREFIX + node.getFirst())))
			.map(List::getLast)
			.distinct()
			.toList();
	}

	/** A node that ends in order is not missed. */
	@Override
	public void destroy() throws IOException {
		if (!this.announced) {
			return;
		}
		try {
			this.database.sql("delete from nodes where id = ?").param(this.id).update();
			Files.deleteIfExists(this.folder.resolve(PREFIX + this.id));
		}
		catch (DataAccessException ex) {
			LOGGER.debug("Not taken from the list of nodes: it forgets those that are gone", ex);
		}
	}

}
