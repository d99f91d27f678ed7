package blog.troppo.transfer.incoming;

import java.util.regex.Pattern;

/**
 * A file on its way.
 *
 * @param id what it is asked for by; nothing in it is the sender's
 * @param sender who sends it: the user's number
 * @param name what the sender calls it; to be shown, never to be used as a path
 * @param size all of it
 * @param mark what tells it from others of that name and size: when it was changed
 * @param received how much of it is here and was found right
 */
public record IncomingFile(String id, long sender, String name, long size, String mark, long received) {

	private static final Pattern UNSPEAKABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

	private static final int LONGEST = 120;

	/** What is left of a name when folders and what cannot be shown are gone. */
	public static String plainName(String given) {
		String name = UNSPEAKABLE.matcher(given).replaceAll("").replaceFirst(".*[/\\\\]", "").strip();
		return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length()))));
	}

	IncomingFile receivedUpTo(long length) {
		return new IncomingFile(this.id, this.sender, this.name, this.size, this.mark, length);
	}

	boolean isThatOf(long person, String called, long bytes, String changed) {
		return this.sender == person && this.name.equals(called) && this.size == bytes && this.mark.equals(changed);
	}

	public boolean isWhole() {
		return this.received == this.size;
	}

}
