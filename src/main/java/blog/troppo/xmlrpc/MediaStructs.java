package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import blog.troppo.content.Post;
import blog.troppo.media.Attachment;
import blog.troppo.media.Attachments;
import blog.troppo.rpc.RpcValue;
import blog.troppo.support.PhpSerialized;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Attachments, as {@code wp.getMediaItem} and a post's thumbnail tell them. */
@Component
class MediaStructs {

	private final Attachments attachments;

	private final RpcDates dates;

	MediaStructs(Attachments attachments, RpcDates dates) {
		this.attachments = attachments;
		this.dates = dates;
	}

	Map<String, @Nullable Object> members(Post post) {
		Attachment attachment = this.attachments.of(post);
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("attachment_id", String.valueOf(post.id()));
		struct.put("date_created_gmt", this.dates.gmt(post.publishedAt(), post.publishedLocal()));
		struct.put("parent", post.parentId().orElse(0L));
		struct.put("link", attachment.url());
		struct.put("title", post.title());
		struct.put("caption", post.excerpt());
		struct.put("description", post.content());
		struct.put("metadata",
				post.meta("_wp_attachment_metadata")
					.map((metadata) -> value(PhpSerialized.readArray(metadata)))
					.orElseGet(() -> RpcValue.of(false)));
		struct.put("type", post.mimeType());
		struct.put("alt", attachment.alt());
		struct.put("thumbnail", attachment.size("thumbnail").map(Attachment.Size::url).orElse(attachment.url()));
		return struct;
	}

	/** An array of PHP's is a list when its keys count from 0. */
	private static RpcValue value(@Nullable Object php) {
		if (!(php instanceof Map<?, ?> array)) {
			return RpcValue.of(php);
		}
		List<? extends Object> keys = List.copyOf(array.keySet());
		boolean list = IntStream.range(0, keys.size()).allMatch((i) -> keys.get(i).equals((long) i));
		Map<String, Object> members = new LinkedHashMap<>();
		array.forEach((name, member) -> members.put(String.valueOf(name), value(member)));
		return list ? RpcValue.of(List.copyOf(members.values())) : RpcValue.of(members);
	}

}
