package blog.troppo.formatting.data;

/**
 * A user as readers may know him; the e-mail address is only for his avatar.
 */
public record UserView(long id, String login, String name, String email, String url, String bio, String postsUrl) {
}
