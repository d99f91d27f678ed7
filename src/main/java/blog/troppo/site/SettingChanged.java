package blog.troppo.site;

/**
 * A setting has a new value, committed.
 *
 * @param name WordPress's name for the option
 */
public record SettingChanged(String name) {
}
