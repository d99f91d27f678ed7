package blog.troppo.reader;

import java.util.Set;

import blog.troppo.content.Answer;
import blog.troppo.content.Permalinks;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** Hands what was found to the theme. */
@Component
class Drawing {

	private final Permalinks permalinks;

	Drawing(Permalinks permalinks) {
		this.permalinks = permalinks;
	}

	String page(RequestedAddress requested, Answer answer, Viewer viewer, Set<Long> unlocked) {
		StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en-US><body class=\"x\">");
		answer.posts().items().forEach((post) -> {
			if (!post.title().isEmpty())
				html.append("<h2 class=entry-title><a href=\"")
					.append(this.permalinks.of(post))
					.append("\">x</a></h2>");
		});
		return html.toString();
	}

}
