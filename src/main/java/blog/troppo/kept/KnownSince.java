package blog.troppo.kept;

import java.time.Instant;

/**
 * That the bytes of an answer became what they are at this moment, and not a second time
 * within its second: so that who asks by date may be told that nothing has changed.
 */
public record KnownSince(Instant moment) implements Remark {

	/** The request attribute that holds it. */
	public static final String ATTRIBUTE = KnownSince.class.getName();

}
