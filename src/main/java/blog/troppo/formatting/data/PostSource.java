package blog.troppo.formatting.data;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Posts the visitor may see.
 */
public interface PostSource {

	@Nullable PostView post(long id);

	/** Reads those at once that will be asked for one by one. */
	default void prepare(Collection<Long> ids) {
	}

	PostList find(PostQuery query);

	/** Periods with posts, the newest first; kind is yearly, monthly, weekly, daily. */
	List<ArchivePeriod> archives(String kind);

	/** The days of a month with posts, and the address of each. */
	Map<LocalDate, String> days(YearMonth month);

	/** The month with posts before or after this one. */
	@Nullable ArchivePeriod neighbour(YearMonth month, boolean later);

	/** The month of the newest post, null when there is none. */
	@Nullable YearMonth newestMonth();

	/** The neighbour of a post in time, perhaps only among those sharing a term. */
	@Nullable PostView adjacent(PostView post, boolean later, String taxonomy);

}
