package blog.troppo.theme;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.content.Posts;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.PostView;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/** The posts beside one in time, and the pages above one. */
@Component
class Neighbours {

	private final Permalinks permalinks;

	private final Titles titles;

	private final Posts posts;

	private final PostFinder finder;

	private final Kept<Place, PostView.Neighbours> kept;

	Neighbours(Permalinks permalinks, Titles titles, Posts posts, PostFinder finder, Shelf shelf) {
		this.finder = finder;
		this.permalinks = permalinks;
		this.titles = titles;
		this.posts = posts;
		this.kept = shelf.keep((around) -> 1024);
	}

	/** Where a post stands among the others. */
	private record Place(long post, LocalDateTime published, Viewer viewer) {

		boolean isAfter(Post other) {
			int order = this.published.compareTo(other.publishedLocal().orElseThrow());
			return order > 0 || order == 0 && this.post > other.id();
		}

	}

	/**
	 * As {@code get_adjacent_post}: published posts, and the viewer's own private ones.
	 */
	PostView.Neighbours of(Post post, Viewer viewer) {
		if (!post.is(PostType.POST) || post.publishedLocal().isEmpty()) {
			return PostView.Neighbours.NONE;
		}
		Place place = new Place(post.id(), post.publishedLocal().orElseThrow(), viewer);
		return this.kept.apart(place, () -> beside(place));
	}

	private PostView.Neighbours beside(Place place) {
		Viewer viewer = place.viewer();
		Map<Boolean, LinkView> links = new HashMap<>();
		this.finder.beside(place.published(), place.post(), viewer)
			.forEach((found) -> links.put(place.isAfter(found),
					new LinkView(this.titles.of(found), this.permalinks.of(found))));
		return new PostView.Neighbours(links.get(true), links.get(false));
	}

	/** The pages above this one, the topmost first. */
	List<Post> above(Post page) {
		return this.posts.findAncestry(page.id()).stream().skip(1).toList().reversed();
	}

}
