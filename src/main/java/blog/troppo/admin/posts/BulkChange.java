package blog.troppo.admin.posts;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of several posts at once; what is empty or 0 stays as it is with each.
 *
 * @param toStatus WordPress's word: {@code publish}, {@code private}, {@code pending},
 * {@code draft}
 * @param toCategory one that they are filed under as well
 * @param toTags tags that they get as well, with commas between them
 * @param toComments {@code open} or {@code closed}
 * @param toSticky {@code sticky} or {@code not}
 */
record BulkChange(@Nullable String toStatus, @Nullable Long toAuthor, @Nullable Long toCategory,
		@Nullable String toTags, @Nullable String toComments, @Nullable String toSticky) {
}
