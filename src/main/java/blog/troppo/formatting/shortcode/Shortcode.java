package blog.troppo.formatting.shortcode;

/**
 * What stands for {@code [tag a="b"]content[/tag]} in the page. Add one by registering it
 * under its tag with {@link ShortcodeEngine}.
 */
@FunctionalInterface
public interface Shortcode {

	String render(ShortcodeCall call);

}
