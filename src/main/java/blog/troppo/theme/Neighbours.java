package blog.troppo.theme;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Post;
import blog.troppo.content.PostFinder;
import blog.troppo.content.PostType;
import blog.troppo.kept.Kept;
import blog.troppo.kept.Shelf;
import blog.troppo.theme.view.LinkView;
import blog.troppo.theme.view.PostView;
import blog.troppo.user.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts beside one in time, and the pages above one. */
@Component
class Neighbours {

	private final JdbcClient database;

	private final PostFinder finder;

	private final Permalinks permalinks;

	private final Titles titles;

	private final blog.troppo.content.Posts posts;

	private final Kept<Place, PostView.Neighbours> kept;

	Neighbours(JdbcClient database, PostFinder finder, Permalinks permalinks, Titles titles,
			blog.troppo.content.Posts posts, Shelf shelf) {
		this.database = database;
		this.finder = finder;
		this.permalinks = permalinks;
		this.titles = titles;
		this.posts = posts;
		this.kept = shelf.keep((around) -> 1024);
	}

	/** Where a post stands among the others. */
	private record Place(long post, LocalDateTime published, Viewer viewer) {
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
		Optional<Long> older = beside(place, "<", "desc");
		Optional<Long> newer = beside(place, ">", "asc");
		Map<Long, LinkView> links = new HashMap<>();
		this.finder.load(Stream.concat(older.stream(), newer.stream()).toList())
			.forEach((found) -> links.put(found.id(), new LinkView(this.titles.of(found), this.permalinks.of(found))));
		return new PostView.Neighbours(older.map(links::get).orElse(null), newer.map(links::get).orElse(null));
	}

	private Optional<Long> beside(Place place, String than, String order) {
		String sql = """
				select id from posts
				where type = 'post' and (published_local, id) %s (:date, :id)
					and (status = 'publish' or status = 'private' and (:all or author_id = :viewer))
				order by published_local %s, id %s limit 1""".formatted(than, order, order);
		Viewer viewer = place.viewer();
		return this.database.sql(sql)
			.param("date", place.published())
			.param("id", place.post())
			.param("all", viewer.can("read_private_posts"))
			.param("viewer", (viewer.userId() != null) ? viewer.userId() : -1)
			.query(Long.class)
			.optional();
	}

	/** The pages above this one, the topmost first. */
	List<Post> above(Post page) {
		return this.posts.findAncestry(page.id()).stream().skip(1).toList().reversed();
	}

}
