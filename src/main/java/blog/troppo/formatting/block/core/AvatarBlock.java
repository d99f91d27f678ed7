package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.DynamicBlock;
import blog.troppo.formatting.block.css.StyleEngine;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.block.support.BorderSupport;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a chosen user, of the comment's author, or of the post's.
 */
final class AvatarBlock implements DynamicBlock {

	@Override
	public String render(BlockInstance block, String content) {
		Attributes attributes = block.attributes();
		Object commentId = block.context("commentId");
		if (commentId != null) {
			CommentView comment = block.site().comments().comment(Attributes.toInt(commentId));
			if (comment == null) {
				return "";
			}
			boolean pictured = comment.type().isEmpty() || comment.type().equals("comment");
			return pictured ? avatar(block, comment.email(), comment.author(), comment.authorUrl())
					: "<div " + block.wrapper() + "></div>";
		}
		UserView user = user(block, attributes);
		if (user == null && attributes.number("userId", 0) > 0) {
			return avatar(block, "", "", block.site().site().homeUrl() + "/author/");
		}
		return (user == null) ? "" : avatar(block, user.email(), user.name(), user.postsUrl());
	}

	private static @Nullable UserView user(BlockInstance block, Attributes attributes) {
		if (attributes.has("userId")) {
			return block.site().users().user(attributes.number("userId", 0));
		}
		PostView post = PostBlock.current(block);
		if (post != null) {
			return block.site().users().user(post.authorId());
		}
		return block.request().author();
	}

	private static String avatar(BlockInstance block, String email, String name, String url) {
		Attributes attributes = block.attributes();
		StyleEngine border = BorderSupport.written(attributes);
		String classes = ("wp-block-avatar__image " + String.join(" ", border.classes())).strip();
		int size = attributes.number("size", 0);
		String image = Avatars.image(email, (size != 0) ? Math.abs(size) : 96, block.say("%s Avatar", name), classes,
				border.declarations().css(), block);
		if (image.isEmpty()) {
			return "";
		}
		if (attributes.isTrue("isLink") && !url.isEmpty()) {
			String label = attributes.text("linkTarget").equals("_blank")
					? "aria-label=\"" + Escape.attr(block.say("(%s author archive, opens in a new tab)", name)) + "\""
					: "";
			image = "<a href=\"" + Urls.escape(url) + "\" target=\"" + Escape.attr(attributes.text("linkTarget"))
					+ "\" " + label + " class=\"wp-block-avatar__link\">" + image + "</a>";
		}
		return "<div " + block.wrapper() + ">" + image + "</div>";
	}

}
