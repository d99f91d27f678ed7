package blog.troppo.formatting.data;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import blog.troppo.formatting.Language;
import blog.troppo.formatting.WordCount;

/**
 * What blocks show of the site itself.
 *
 * @param homeUrl without a slash at its end
 * @param siteUrl where WordPress's own files would be, without a slash at its end
 * @param dateFormat in PHP's notation
 * @param timeFormat in PHP's notation
 * @param startOfWeek 0 for Sunday
 * @param postsPageId the page that stands for the list of posts, 0 for none
 * @param logoId the logo's media id, 0 for none
 * @param showsAvatars whether comments and authors have pictures
 * @param drawsAvatars whether this site draws them itself and asks nobody elsewhere
 * @param avatarDefault Gravatar's name of the picture for those without one
 * @param registrationOnly whether only users may comment
 * @param threadDepth how deep comments answer each other, 1 for not at all
 * @param commentPaging how comments are divided into pages
 * @param language what readers' pages are written in
 * @param clock the time in the site's zone
 */
public record SiteView(String title, String tagline, String homeUrl, String siteUrl, String dateFormat,
		String timeFormat, int startOfWeek, long postsPageId, long logoId, boolean showsAvatars, boolean drawsAvatars,
		String avatarDefault, boolean registrationOnly, int threadDepth, CommentPaging commentPaging, Language language,
		Clock clock) {

	public ZoneId zone() {
		return this.clock.getZone();
	}

	/** A date in PHP's letters, in the site's language. */
	public String date(String pattern, ZonedDateTime date) {
		return this.language.date(pattern, date);
	}

	/** What the site's language counts as words. */
	public WordCount wordCount() {
		return this.language.wordCount();
	}

}
