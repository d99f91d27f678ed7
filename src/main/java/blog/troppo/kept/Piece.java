package blog.troppo.kept;

/**
 * A part of pages that is kept apart from them ({@link Kept#hole}). When only its text
 * becomes another, the pages stay as they are and get the new text.
 *
 * @param around what the page around it is drawn of: when that becomes another, the page
 * is no longer right
 * @param text what stands in its place
 */
public record Piece<A>(A around, String text) {
}
