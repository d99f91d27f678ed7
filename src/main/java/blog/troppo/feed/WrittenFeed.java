package blog.troppo.feed;

import java.time.Instant;
import java.util.HexFormat;

import blog.troppo.support.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is sent.
 *
 * @param self its own address, by which hubs know it
 * @param built when the newest of what it tells was last changed; null if it tells
 * nothing
 */
public record WrittenFeed(String self, String contentType, byte[] body, @Nullable Instant built) {

	/** Changes with the bytes, and only with them. */
	public String digest() {
		return HexFormat.of().formatHex(Digests.sha256(this.body), 0, 16);
	}

}
