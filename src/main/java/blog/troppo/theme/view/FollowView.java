package blog.troppo.theme.view;

import java.util.List;

/**
 * How the blog can be followed.
 *
 * @param feed the address to give to a feed reader
 * @param formats the same feed in every format
 * @param readers feed readers on the web, each with the address at which it takes the
 * feed
 */
public record FollowView(String feed, String comments, List<LinkView> formats, List<LinkView> readers) {
}
