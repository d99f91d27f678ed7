package blog.troppo.discussion;

import java.util.Map;

/**
 * What the comment form sends.
 *
 * @param traces what tells people from programs, for {@link SpamCheck}
 */
public record Submission(long post, long parent, String author, String email, String url, String comment,
		Map<String, String> traces) {

}
