package blog.troppo.theme;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself besides what it shows; its head has all of it, and the
 * reader's HTTP headers some.
 *
 * @param title the whole title: {@code About – My Blog}
 * @param canonical the address that search engines shall keep; singles only
 * @param shortlink the address by number; singles only
 * @param json the same thing in the REST API; null if it is not there
 * @param feeds the feeds that belong to this page, the site's first
 * @param embeddable whether other sites may show it inside theirs (oEmbed)
 * @param robots what robots may do here; empty if nothing is said
 */
public record PageFacts(String title, @Nullable String canonical, @Nullable String shortlink, @Nullable String json,
		List<Feed> feeds, boolean embeddable, String robots) {

	/**
	 * The same for a page that is shown inside another: robots leave it, and little else
	 * is said.
	 */
	PageFacts embedded() {
		String robots = this.robots.isEmpty() || this.robots.startsWith("noindex") ? this.robots
				: "noindex, follow, " + this.robots;
		return new PageFacts(this.title, this.canonical, null, null, List.of(), false, robots);
	}

	/** A feed with its title: {@code My Blog » Comments Feed}. */
	public record Feed(String title, String url) {
	}

}
