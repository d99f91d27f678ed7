package blog.troppo.discussion;

/**
 * What a check found in a comment.
 *
 * @param check the check's name, such as {@code links}
 * @param points how much it speaks for spam; less than nothing speaks against it
 * @param reason what was found, in words for the moderator
 */
public record SpamFinding(String check, int points, String reason) {

}
