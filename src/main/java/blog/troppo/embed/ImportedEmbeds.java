package blog.troppo.embed;

import java.nio.charset.StandardCharsets;
import java.util.List;

import blog.troppo.formatting.content.EmbedRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The answers that WordPress kept in posts' {@code _oembed_…} meta. Their names are
 * hashes of the address and of the size, which hung on how wide its theme was.
 */
@Component
class ImportedEmbeds {

	private static final int WIDEST = 2000;

	private final JdbcClient database;

	private final KnownEmbeds known;

	ImportedEmbeds(JdbcClient database, KnownEmbeds known) {
		this.database = database;
		this.known = known;
	}

	/** Whether the post brought an answer, which is then known. */
	boolean adopt(long post, EmbedRequest request) {
		List<Kept> answers = this.database.sql(
				"select name, value from post_meta where post_id = ? and name like '\\_oembed\\_%' and value like '<%'")
			.param(post)
			.query((row, number) -> new Kept(row.getString(1), row.getString(2)))
			.list();
		if (answers.isEmpty()) {
			return false;
		}
		for (int width = 1; width <= WIDEST; width++) {
			String name = name(EmbedRequest.inColumn(request.url(), width));
			for (Kept answer : answers) {
				if (answer.name().equals(name)) {
					this.known.keep(request, answer.value());
					return true;
				}
			}
		}
		return false;
	}

	private record Kept(String name, String value) {
	}

	/** With PHP's serialised array of width and height. */
	static String name(EmbedRequest request) {
		return "_oembed_" + md5(request.url() + "a:2:{s:5:\"width\";i:" + request.width() + ";s:6:\"height\";i:"
				+ request.height() + ";}");
	}

	private static String md5(String text) {
		return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
	}

}
