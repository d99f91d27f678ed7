package blog.troppo.discussion;

import java.util.List;

/**
 * Looks for signs of spam in a new comment. Each bean of this type is asked; the sum of
 * all points decides. A check that knows nothing finds nothing.
 */
public interface SpamCheck {

	List<SpamFinding> look(NewComment comment);

}
