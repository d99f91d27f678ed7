package blog.troppo.discussion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import blog.troppo.formatting.StripTags;

/** The owner's words, one a line, that comments are looked through for, in any case. */
record KeyList(List<String> words) {

	/** From the text of a setting. */
	static KeyList of(String setting) {
		return new KeyList(setting.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
	}

	/** As {@code check_comment()}: what the comment says, and who says it from where. */
	Optional<String> findIn(NewComment comment) {
		return find(comment, "");
	}

	/** As {@code wp_check_comment_disallowed_list()}: tags can't hide a word either. */
	Optional<String> findHiddenIn(NewComment comment) {
		return find(comment, StripTags.stripAll(comment.content()));
	}

	private Optional<String> find(NewComment comment, String plain) {
		List<String> fields = Stream
			.of(comment.name(), comment.email(), comment.url(), comment.content(), plain, comment.from().address(),
					comment.from().agent())
			.map((field) -> field.toLowerCase(Locale.ROOT))
			.toList();
		return this.words.stream().filter((word) -> {
			String lower = word.toLowerCase(Locale.ROOT);
			return fields.stream().anyMatch((field) -> field.contains(lower));
		}).findFirst();
	}

}
