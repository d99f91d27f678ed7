package blog.troppo.theme.view;

/**
 * The page being drawn.
 *
 * @param kind what it is about: {@code home}, {@code single}, {@code page},
 * {@code attachment}, {@code category}, {@code tag}, {@code format}, {@code taxonomy},
 * {@code author}, {@code date}, {@code type}, {@code search}, {@code 404}
 * @param template the name of the template that draws it
 * @param title the whole title, for {@code <title>}; {@code head} has it already
 * @param head all of {@code <head>}'s content but the theme's own additions
 * @param bodyClass WordPress's body classes
 * @param url the page's own address
 * @param front whether it is the site's front page
 * @param list whether it lists posts
 * @param number which page of a list, from 1
 */
public record PageView(String kind, String template, String title, Html head, String bodyClass, String url,
		boolean front, boolean list, int number) {
}
