package blog.troppo.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import blog.troppo.site.BlogChanged;

/**
 * What a statement gives now, read again only if a change may have touched it. All
 * answers that were made with the same statement share it: what a hundred pages show
 * beside their own is looked at once.
 */
final class Observation {

	private final ReadStatement statement;

	private final Scope scope;

	private volatile Seen seen;

	/**
	 * What the statement gave.
	 *
	 * @param count of the changes that it has seen
	 */
	private record Seen(RowsDigest rows, long count) {
	}

	Observation(ReadStatement statement, RowsDigest rows, long count) {
		this.statement = statement;
		this.scope = Scope.of(statement.sql(), statement.parameters());
		this.seen = new Seen(rows, count);
	}

	ReadStatement statement() {
		return this.statement;
	}

	/** It was read anew for an answer. */
	void see(RowsDigest rows, long count) {
		if (count > this.seen.count()) {
			this.seen = new Seen(rows, count);
		}
	}

	boolean isTouchedBy(List<BlogChanged> changes) {
		return changes.stream().anyMatch(this.scope::isTouchedBy);
	}

	/** What it gives, with all changes that the log has. */
	RowsDigest now(ChangeLog log, Connection connection) throws SQLException {
		Seen known = this.seen;
		long count = log.count();
		boolean touched = known.count() < count && log.since(known.count()).map(this::isTouchedBy).orElse(true);
		Seen current = new Seen(touched ? this.statement.read(connection) : known.rows(), count);
		this.seen = current;
		return current.rows();
	}

	/** About what it takes to keep it. */
	int weight() {
		return 200 + 16 * this.statement.parameters().size();
	}

}
