package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.discussion.Comment;
import blog.troppo.discussion.CommentLinks;
import blog.troppo.discussion.CommentStatus;
import blog.troppo.rpc.RpcValue;
import blog.troppo.theme.Titles;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Comments, as {@code wp.getComment} tells them. */
@Component
class CommentStructs {

	private final CommentLinks links;

	private final Titles titles;

	private final RpcDates dates;

	CommentStructs(CommentLinks links, Titles titles, RpcDates dates) {
		this.links = links;
		this.titles = titles;
		this.dates = dates;
	}

	RpcValue of(Comment comment) {
		Map<String, @Nullable Object> struct = new LinkedHashMap<>();
		struct.put("date_created_gmt", this.dates.gmt(comment.publishedAt(), comment.publishedLocal()));
		struct.put("user_id", String.valueOf(comment.user().map(User::id).orElse(0L)));
		struct.put("comment_id", String.valueOf(comment.id()));
		struct.put("parent", String.valueOf(comment.parentId().orElse(0L)));
		struct.put("status", comment.status().equals(CommentStatus.APPROVED) ? "approve" : comment.status().name());
		struct.put("content", comment.content());
		struct.put("link", this.links.of(comment));
		struct.put("post_id", String.valueOf(comment.post().id()));
		struct.put("post_title", this.titles.of(comment.post()).markup());
		struct.put("author", comment.authorName());
		struct.put("author_url", comment.authorUrl());
		struct.put("author_email", comment.authorEmail());
		struct.put("author_ip", comment.authorIp());
		struct.put("type", comment.type());
		return RpcValue.of(struct);
	}

}
