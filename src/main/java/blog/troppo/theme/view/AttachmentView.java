package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * What an attachment's page shows besides its text.
 *
 * @param image null for a file that is no picture
 * @param parent the post it was uploaded to
 */
public record AttachmentView(String url, String mimeType, Html caption, @Nullable ImageView image,
		@Nullable LinkView parent) {
}
