package blog.troppo.theme.view;

import org.jspecify.annotations.Nullable;

/**
 * The site as a whole.
 *
 * @param language as {@code <html lang>} wants it: {@code en-US}
 * @param direction {@code ltr} or {@code rtl}
 * @param follow the page that says how to follow the blog; null where it has none
 * @param account where a logged-in reader edits their profile, or others log in
 * @param registration where a reader registers; null if readers cannot
 * @param privacyPolicy the page of that purpose, if there is one to be read
 * @param year the year now, as the site's clock stands
 */
public record SiteView(String title, String tagline, String home, String language, String direction, String charset,
		@Nullable ImageView logo, String feed, String commentsFeed, @Nullable String follow, String login,
		String account, @Nullable String registration, @Nullable LinkView privacyPolicy, boolean loggedIn, int year) {
}
