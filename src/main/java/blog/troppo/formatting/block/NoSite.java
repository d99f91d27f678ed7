package blog.troppo.formatting.block;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.data.ArchivePeriod;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.CommentSource;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.FeedSource;
import blog.troppo.formatting.data.MarkupSource;
import blog.troppo.formatting.data.MediaSource;
import blog.troppo.formatting.data.MediaView;
import blog.troppo.formatting.data.PostList;
import blog.troppo.formatting.data.PostQuery;
import blog.troppo.formatting.data.PostSource;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.SiteData;
import blog.troppo.formatting.data.SiteView;
import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;
import org.jspecify.annotations.Nullable;

/**
 * A site with nothing on it, for rendering blocks by themselves.
 */
final class NoSite implements PostSource, TermSource, CommentSource, MediaSource, MarkupSource {

	private static final NoSite NOTHING = new NoSite();

	static final SiteData DATA = new SiteData(
			new SiteView("", "", "", "", "F j, Y", "g:i a", 1, 0, 0, false, false, "mystery", false, 1,
					CommentPaging.NONE, Language.ENGLISH, Clock.systemUTC()),
			NOTHING, NOTHING, NOTHING, (id) -> null, NOTHING, NOTHING, FeedSource.NONE);

	private NoSite() {
	}

	@Override
	public @Nullable PostView post(long id) {
		return null;
	}

	@Override
	public PostList find(PostQuery query) {
		return PostList.EMPTY;
	}

	@Override
	public List<ArchivePeriod> archives(String kind) {
		return List.of();
	}

	@Override
	public Map<LocalDate, String> days(YearMonth month) {
		return Map.of();
	}

	@Override
	public @Nullable ArchivePeriod neighbour(YearMonth month, boolean later) {
		return null;
	}

	@Override
	public @Nullable YearMonth newestMonth() {
		return null;
	}

	@Override
	public @Nullable PostView adjacent(PostView post, boolean later, String taxonomy) {
		return null;
	}

	@Override
	public @Nullable TermView term(long id) {
		return null;
	}

	@Override
	public List<TermView> ofPost(long postId, String taxonomy) {
		return List.of();
	}

	@Override
	public List<TermView> all(String taxonomy) {
		return List.of();
	}

	@Override
	public Map<Long, Integer> countsWithDescendants(String taxonomy) {
		return Map.of();
	}

	@Override
	public boolean isHierarchical(String taxonomy) {
		return false;
	}

	@Override
	public boolean isPublic(String taxonomy) {
		return false;
	}

	@Override
	public String label(String taxonomy, boolean many) {
		return "";
	}

	@Override
	public @Nullable CommentView comment(long id) {
		return null;
	}

	@Override
	public List<CommentView> latest(int count) {
		return List.of();
	}

	@Override
	public List<CommentView> ofPost(long postId) {
		return List.of();
	}

	@Override
	public @Nullable MediaView media(long id) {
		return null;
	}

	@Override
	public List<MediaView> attachedTo(long postId) {
		return List.of();
	}

	@Override
	public @Nullable String pattern(long id) {
		return null;
	}

	@Override
	public @Nullable String pattern(String name) {
		return null;
	}

	@Override
	public @Nullable String part(String slug) {
		return null;
	}

	@Override
	public @Nullable String navigation(long id) {
		return null;
	}

	@Override
	public @Nullable String navigationTitle(long id) {
		return null;
	}

	@Override
	public @Nullable String usualNavigation() {
		return null;
	}

}
