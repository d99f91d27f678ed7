package blog.troppo.formatting.data;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Attachments by id and by the post they hang on.
 */
public interface MediaSource {

	/** Has none. */
	MediaSource NONE = new MediaSource() {
		@Override
		public @Nullable MediaView media(long id) {
			return null;
		}

		@Override
		public List<MediaView> attachedTo(long postId) {
			return List.of();
		}
	};

	@Nullable MediaView media(long id);

	/** The attachments whose parent is this post, in menu order, then by id. */
	List<MediaView> attachedTo(long postId);

	/** The folder with the pictures that stand for kinds of files. */
	default String iconFolder() {
		return "/wp-includes/images/media/";
	}

}
