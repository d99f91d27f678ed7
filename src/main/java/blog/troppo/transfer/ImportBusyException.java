package blog.troppo.transfer;

/** Another import is under way on this site. */
final class ImportBusyException extends ImportException {

	private static final long serialVersionUID = 1L;

	ImportBusyException() {
		super("Another import is running on this site; wait for its end.");
	}

}
