package blog.troppo.formatting.data;

import org.jspecify.annotations.Nullable;

/**
 * Users by id.
 */
public interface UserSource {

	@Nullable UserView user(long id);

}
