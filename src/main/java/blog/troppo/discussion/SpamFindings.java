package blog.troppo.discussion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks found in each comment, for its moderator to see. */
@Component
public class SpamFindings {

	private final JdbcClient database;

	SpamFindings(JdbcClient database) {
		this.database = database;
	}

	/**
	 * In the order in which they were found; none for comments of before or elsewhere.
	 */
	public List<SpamFinding> of(long comment) {
		return this.database
			.sql("select name, points, reason from spam_findings where comment_id = ? order by position")
			.param(comment)
			.query((row, number) -> new SpamFinding(row.getString("name"), row.getInt("points"),
					row.getString("reason")))
			.list();
	}

	/** The same for many at once; those of whom nothing is known are not in it. */
	public Map<Long, List<SpamFinding>> of(Collection<Long> comments) {
		Map<Long, List<SpamFinding>> findings = new HashMap<>();
		if (!comments.isEmpty()) {
			this.database.sql("""
					select comment_id, name, points, reason from spam_findings where comment_id in (:comments)
					order by comment_id, position""").param("comments", comments).query((row) -> {
				findings.computeIfAbsent(row.getLong("comment_id"), (id) -> new ArrayList<>())
					.add(new SpamFinding(row.getString("name"), row.getInt("points"), row.getString("reason")));
			});
		}
		return findings;
	}

	void replace(long comment, List<SpamFinding> findings) {
		this.database.sql("delete from spam_findings where comment_id = ?").param(comment).update();
		keep(comment, findings);
	}

	void keep(long comment, List<SpamFinding> findings) {
		for (int i = 0; i < findings.size(); i++) {
			SpamFinding finding = findings.get(i);
			this.database
				.sql("insert into spam_findings (comment_id, position, name, points, reason) values (?, ?, ?, ?, ?)")
				.params(comment, i, finding.check(), finding.points(), finding.reason())
				.update();
		}
	}

}
