package blog.troppo.theme.view;

/**
 * The search: what was asked for, and how many posts were found.
 *
 * @param action where the form goes; its field is {@code s}
 */
public record SearchView(String action, String words, long found) {
}
