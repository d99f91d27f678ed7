package blog.troppo.discussion.linkback;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pingbacks that a post got. */
@Component
public class Pingbacks {

	private static final int MOST = 1000;

	private final JdbcClient database;

	Pingbacks(JdbcClient database) {
		this.database = database;
	}

	/** The pages they came from, oldest first; as in WordPress, whether shown or not. */
	@Transactional(readOnly = true)
	public List<String> sources(long post) {
		return this.database.sql("""
				select author_url from comments where post_id = ? and type = 'pingback'
				order by published_at, id limit ?""")
			.params(post, MOST)
			.query((row, number) -> row.getString(1))
			.list();
	}

}
