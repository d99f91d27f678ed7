package blog.troppo.delivery;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * An answer that may be kept, for who records with Java's Flight Recorder: how long it
 * took, and whether it came from memory. Costs nothing while nobody records.
 */
@Name("troppo.Answer")
@Label("Answer for anybody")
@Category("Troppo")
@StackTrace(false)
class AnswerEvent extends Event {

	@Label("Path")
	@Nullable String path;

	@Label("Kept")
	boolean kept;

	@Label("Where it came from")
	@Nullable String result;

}
