package blog.troppo.user;

/**
 * Somebody who keeps users gave this one another password: what was signed in with the
 * old one is not any more. Told within the transaction of the change.
 */
public record PasswordReplaced(long userId) {

}
