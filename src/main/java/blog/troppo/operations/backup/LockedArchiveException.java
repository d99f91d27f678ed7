package blog.troppo.operations.backup;

import blog.troppo.operations.CannotProceedException;
import org.jspecify.annotations.Nullable;

/** A backup that is encrypted, and not with the passphrase that was given. */
public class LockedArchiveException extends CannotProceedException {

	private static final long serialVersionUID = 1L;

	LockedArchiveException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
