package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.PageSubject.Home;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.data.TermView;

/**
 * The classes of a post in a list, as {@code get_post_class} gives them.
 */
final class PostClasses {

	private PostClasses() {
	}

	static String of(PostView post, BlockInstance block) {
		SiteData site = block.site();
		List<String> classes = new ArrayList<>(
				List.of("post-" + post.id(), post.type(), "type-" + post.type(), "status-" + post.status()));
		if (post.type().equals("post")) {
			classes.add("format-" + (post.format().isEmpty() ? "standard" : post.format()));
		}
		if (post.locked()) {
			classes.add("post-password-required");
		}
		else if (post.featuredMediaId() != 0 && site.media().media(post.featuredMediaId()) != null) {
			classes.add("has-post-thumbnail");
		}
		if (post.sticky() && block.request().subject() instanceof Home && block.request().pageNumber() == 1) {
			classes.add("sticky");
		}
		classes.add("hentry");
		for (String taxonomy : List.of("category", "post_tag", "post_format")) {
			String prefix = taxonomy.equals("post_tag") ? "tag-" : taxonomy + "-";
			for (TermView term : site.terms().ofPost(post.id(), taxonomy)) {
				String slug = term.slug().replaceAll("%[a-fA-F0-9]{2}", "").replaceAll("[^A-Za-z0-9_-]", "");
				classes.add(prefix + (slug.matches("[0-9-]*") ? String.valueOf(term.id()) : slug));
			}
		}
		return String.join(" ", classes);
	}

}
