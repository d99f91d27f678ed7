package blog.troppo.content;

import java.util.HashSet;
import java.util.Set;

import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.user.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a viewer may read on this blog beyond what anybody may, and nothing else of him:
 * what is made for one may be shown to all of the same sight. Most who are signed in see
 * what anybody sees, as long as there are no private posts that they may read. A sight
 * has no other right, so that nothing which takes one gets into what is shared.
 */
@Component
public class Sights {

	private static final String PRIVATE = "select exists (select from posts where status = 'private' and type = :type";

	private final JdbcClient database;

	private final Kept<Viewer, Viewer> kept;

	Sights(JdbcClient database, Shelf shelf) {
		this.database = database;
		this.kept = shelf.keep((sight) -> 256);
	}

	/** The viewer as far as {@link Visibility} asks about one. */
	public Viewer of(Viewer viewer) {
		if (viewer.equals(Viewer.anybody())) {
			return viewer;
		}
		Set<String> rights = new HashSet<>(viewer.capabilities());
		rights.retainAll(PostType.readable().stream().map(Sights::right).toList());
		Viewer reader = new Viewer(viewer.userId(), rights);
		return this.kept.read(reader, () -> needed(reader));
	}

	/**
	 * The same for a search, which finds for those who are signed in what a password
	 * hides.
	 */
	Viewer searching(Viewer viewer) {
		return viewer.isLoggedIn() ? new Viewer(viewer.userId(), of(viewer).capabilities()) : of(viewer);
	}

	private static String right(PostType type) {
		return "read_private_" + type.plural();
	}

	/** Of these rights, those of which there is something to be read. */
	private Viewer needed(Viewer reader) {
		Set<String> rights = new HashSet<>();
		boolean own = false;
		for (PostType type : PostType.readable()) {
			if (reader.can(right(type))) {
				if (exists(type)) {
					rights.add(right(type));
				}
			}
			else {
				own |= reader.userId() != null && existsBy(reader.userId(), type);
			}
		}
		return own ? new Viewer(reader.userId(), rights)
				: rights.isEmpty() ? Viewer.anybody() : new Viewer(null, rights);
	}

	private boolean exists(PostType type) {
		return this.database.sql(PRIVATE + ")").param("type", type.name()).query(Boolean.class).single();
	}

	private boolean existsBy(long author, PostType type) {
		return this.database.sql(PRIVATE + " and author_id = :author)")
			.param("type", type.name())
			.param("author", author)
			.query(Boolean.class)
			.single();
	}

}
