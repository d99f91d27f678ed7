package blog.troppo.operations.backup;

import blog.troppo.operations.CannotProceedException;

/** Another backup is being restored or tried; it will be over soon. */
public class RestoreBusyException extends CannotProceedException {

	private static final long serialVersionUID = 1L;

	RestoreBusyException() {
		super("Another backup is being restored or tried: wait until that is done");
	}

}
