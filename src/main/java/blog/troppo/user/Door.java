package blog.troppo.user;

/** Where a password may be given, and which it may be. */
public enum Door {

	/** The login form: the account's own password. */
	FORM(true, false),

	/** HTTP Basic authentication on REST: application passwords. */
	REST(false, true),

	/** XML-RPC, where each call carries a password: either. */
	XMLRPC(true, true);

	private final boolean takesOwn;

	private final boolean takesApplications;

	Door(boolean takesOwn, boolean takesApplications) {
		this.takesOwn = takesOwn;
		this.takesApplications = takesApplications;
	}

	boolean takesOwn() {
		return this.takesOwn;
	}

	boolean takesApplications() {
		return this.takesApplications;
	}

}
