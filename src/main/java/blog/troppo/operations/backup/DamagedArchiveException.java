package blog.troppo.operations.backup;

import java.io.IOException;

/** An archive is not what was written. The message says in what, after "because". */
class DamagedArchiveException extends IOException {

	private static final long serialVersionUID = 1L;

	DamagedArchiveException(String message) {
		super(message);
	}

}
