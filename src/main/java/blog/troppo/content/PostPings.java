package blog.troppo.content;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which addresses a post is to ping, and which it did: {@code to_ping}, {@code pinged}.
 */
@Component
public class PostPings {

	private final JdbcClient database;

	PostPings(JdbcClient database) {
		this.database = database;
	}

	/** Addresses that the author asked to send trackbacks to. */
	@Transactional(readOnly = true)
	public List<String> wanted(long post) {
		return addresses("to_ping", post);
	}

	@Transactional(readOnly = true)
	public List<String> done(long post) {
		return addresses("pinged", post);
	}

	/** Remembers that this address was pinged, and wants it no more. */
	@Transactional
	public void tick(long post, String address) {
		this.database.sql("""
				update posts set
					to_ping = array_to_string(array_remove(regexp_split_to_array(to_ping, '\\s+'), :address), E'\\n'),
					pinged = case when :address = any (regexp_split_to_array(pinged, '\\s+')) then pinged
						else ltrim(pinged || E'\\n' || :address, E'\\n') end
				where id = :post""").param("post", post).param("address", address).update();
	}

	private List<String> addresses(String column, long post) {
		return this.database.sql("select " + column + " from posts where id = ?")
			.param(post)
			.query(String.class)
			.optional()
			.stream()
			.flatMap((text) -> Stream.of(text.split("\\s+")))
			.filter((address) -> !address.isEmpty())
			.distinct()
			.toList();
	}

}
