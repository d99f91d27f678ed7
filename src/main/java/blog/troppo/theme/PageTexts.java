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
	record Written(Map<Long, Html> texts, Needs needs) {

		Html of(long post) {
			return this.texts.getOrDefault(post, Html.EMPTY);
		}

		int weight() {
			return this.needs.weight()
					+ this.texts.values().stream().mapToInt((text) -> 64 + text.markup().length()).sum();
		}

	}

	/** What the page's posts say, to be asked for once a page. */
	Written bodies(Drawing drawing) {
		return find(true, drawing);
	}

	/** How they begin. */
	Written summaries(Drawing drawing) {
		return find(false, drawing);
	}

	private Written find(boolean bodies, Drawing drawing) {
		Written written = this.kept.read(new Key(drawing.shown(), bodies),
				() -> write(this.drawings.read(drawing), bodies));
		drawing.need(written.needs());
		return written;
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
