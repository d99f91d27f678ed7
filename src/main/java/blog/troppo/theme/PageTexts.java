package blog.troppo.theme;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.formatting.content.PostPages;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.theme.view.Html;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the posts of a page say. All of a page is written together, since blocks are
 * numbered through it, and kept together.
 */
@Component
class PageTexts {

	private final PostTexts texts;

	private final Permalinks permalinks;

	private final Kept<Key, Written> kept;

	PageTexts(PostTexts texts, Permalinks permalinks, Shelf shelf) {
		this.texts = texts;
		this.permalinks = permalinks;
		this.kept = shelf.keep(Written::weight);
	}

	/**
	 * The bodies of a page's posts, or their summaries.
	 *
	 * @param viewer who they are for; where they are for all who may read the same, that
	 */
	private record Key(Shown shown, boolean bodies, Viewer viewer) {
	}

	/**
	 * Texts by their posts, and what they need elsewhere.
	 *
	 * @param own whether they differ by who asks
	 */
	record Written(Map<Long, Html> texts, Needs needs, boolean own) {

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
		Written shared = this.kept.get(new Key(drawing.shown(), bodies, drawing.query().viewer()),
				() -> drawing.ofPart().make((part) -> write(part, bodies)));
		boolean own = shared.own() && drawing.isOfKeptParts() && drawing.isForSignedIn();
		Written written = own ? this.kept.get(new Key(drawing.shown(), bodies, drawing.viewer()),
				() -> drawing.ofOwnPart().make((part) -> write(part, bodies))) : shared;
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
		return new Written(written, drawing.needs(), drawing.asker().isLookedAt());
	}

}
