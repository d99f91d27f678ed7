package blog.troppo.formatting.block.core;

import blog.troppo.formatting.Escape;
import blog.troppo.formatting.Kses;
import blog.troppo.formatting.Urls;
import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.block.json.Attributes;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.UserView;

/**
 * The post's author with picture, name and biography.
 */
final class PostAuthorBlock extends PostBlock {

	@Override
	String render(BlockInstance block, PostView post) {
		UserView author = block.site().users().user(post.authorId());
		if (author == null) {
			return "";
		}
		Attributes attributes = block.attributes();
		int size = Math.abs(attributes.number("avatarSize", 48));
		boolean pictured = !Boolean.FALSE.equals(attributes.get("showAvatar"));
		String avatar = (pictured && size > 0) ? Avatars.image(author.email(), size, "", "", "", block) : "";
		String byline = attributes.text("byline");
		String name = attributes.isTrue("isLink") ? "<a href=\"" + Urls.escape(author.postsUrl()) + "\" target=\""
				+ Escape.attr(attributes.text("linkTarget")) + "\">" + author.name() + "</a>" : author.name();
		StringBuilder html = new StringBuilder();
		html.append((avatar.isEmpty() && (size > 0 || !pictured)) ? ""
				: "<div class=\"wp-block-post-author__avatar\">" + avatar + "</div>")
			.append("<div class=\"wp-block-post-author__content\">")
			.append(byline.isEmpty() ? "" : "<p class=\"wp-block-post-author__byline\">" + Kses.post(byline) + "</p>")
			.append("<p class=\"wp-block-post-author__name\">")
			.append(name)
			.append("</p>")
			.append(attributes.isTrue("showBio") ? "<p class=\"wp-block-post-author__bio\">" + author.bio() + "</p>"
					: "")
			.append("</div>");
		return div(linked(block, ""), html.toString());
	}

}
