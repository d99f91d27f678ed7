package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.formatting.content.PostPages;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.theme.view.Html;

import org.springframework.stereotype.Component;

/**
 * What the posts of a page say. All of a page is written together, since blocks are
 * numbered through it, and kept together.
 */
@Component
class PageTexts {

	private final PostTexts texts;

	private final Permalinks permalinks;

	private final Drawings drawings;

	private final Kept<Key, Written> kept;

	PageTexts(PostTexts texts, Permalinks permalinks, Drawings drawings, Shelf shelf) {
		this.texts = texts;
		this.permalinks = permalinks;
		this.drawings = drawings;
		this.kept = shelf.keep(Written::weight);
	}

	/** The bodies of a page's posts, or their summaries. */
	private record Key(Shown shown, boolean bodies) {
	}

	/** Texts by their posts, and what they need elsewhere. */
	private record Written(Map<Long, Html> texts, Needs needs) {

		int weight() {
			return this.needs.weight()
					+ this.texts.values().stream().mapToInt((text) -> 64 + text.markup().length()).sum();
		}

	}

	Html body(long post, Drawing drawing) {
		return find(post, true, drawing);
	}

	Html summary(long post, Drawing drawing) {
		return find(post, false, drawing);
	}

	private Html find(long post, boolean body, Drawing drawing) {
		Written written = this.kept.read(new Key(drawing.shown(), body),
				() -> write(this.drawings.read(drawing), body));
		drawing.need(written.needs());
		return written.texts().getOrDefault(post, Html.EMPTY);
	}

	private Written write(Drawing drawing, boolean bodies) {
		Map<Long, Html> written = new LinkedHashMap<>();
		for (Post post : drawing.query().posts().items()) {
			boolean locked = post.needsPassword() && !drawing.query().unlocked().contains(post.id());
			written.put(post.id(), bodies
					? this.texts.body(post, PostPages.of(post.content()), drawing, locked, this.permalinks.of(post))
					: this.texts.summary(post, locked, drawing));
		}
		return new Written(written, drawing.needs());
	}

}
