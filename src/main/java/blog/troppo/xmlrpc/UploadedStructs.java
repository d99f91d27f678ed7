package blog.troppo.xmlrpc;

import java.util.Map;

import blog.troppo.rpc.RpcValue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A file that has just come in, also in the words that clients had for it before. */
@Component
class UploadedStructs {

	private final FoundPosts found;

	private final MediaStructs media;

	UploadedStructs(FoundPosts found, MediaStructs media) {
		this.found = found;
		this.media = media;
	}

	@Transactional(readOnly = true)
	public RpcValue of(long id, String name) {
		Map<String, @Nullable Object> struct = this.media.members(this.found.find(id));
		struct.put("id", String.valueOf(id));
		struct.put("file", name);
		struct.put("url", struct.get("link"));
		return RpcValue.of(struct);
	}

}
