package blog.troppo.user;

import org.jspecify.annotations.Nullable;

/**
 * A user is about to go, within this transaction: whoever keeps what the user made hands
 * it on now, or lets it go.
 *
 * @param heir the user who gets it, if any
 */
public record UserDeleted(User user, @Nullable User heir) {

}
