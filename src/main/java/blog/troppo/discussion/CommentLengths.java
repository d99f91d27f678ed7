package blog.troppo.discussion;

import java.nio.charset.StandardCharsets;

import blog.troppo.support.InvalidException;

/**
 * As much as WordPress's table holds, in bytes:
 * {@code wp_check_comment_data_max_lengths()}.
 */
final class CommentLengths {

	private CommentLengths() {
	}

	static void check(NewComment comment) {
		check("comment_author", comment.name(), 245, "Your name is too long.");
		check("comment_author_email", comment.email(), 100, "Your email address is too long.");
		check("comment_author_url", comment.url(), 200, "Your URL is too long.");
		check("comment_content", comment.content(), 65525, "Your comment is too long.");
	}

	private static void check(String field, String text, int most, String message) {
		if (text.getBytes(StandardCharsets.UTF_8).length > most) {
			throw new InvalidException(field, message);
		}
	}

}
