package blog.troppo.user;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks accounts' own passwords, and hashes those of old forms anew. */
@Component
class AccountPasswords {

	/** Of no password: a user who is not there takes as long as one who is. */
	private static final String NOBODYS = "$wp$2y$10$EXH2wqZ2EA0YiEaoyuABouPr262VxbYadoX7NUnOQW9kXX893FOCu";

	private final Users users;

	private final SecondFactor secondFactor;

	private final AuditLog log;

	private final TransactionTemplate transaction;

	private final KnownPasswords known = new KnownPasswords();

	private final KnownPasswords wrong = new KnownPasswords();

	AccountPasswords(Users users, SecondFactor secondFactor, AuditLog log, TransactionTemplate transaction) {
		this.users = users;
		this.secondFactor = secondFactor;
		this.log = log;
		this.transaction = transaction;
	}

	/**
	 * XML-RPC gives the password with each call: one that was right a moment ago is not
	 * hashed and counted again.
	 */
	boolean isKnown(Door door, User user, String password) {
		return door == Door.XMLRPC && this.known.contains(user, password);
	}

	/**
	 * A program that goes on asking with an old password guesses nothing: only the first
	 * time counts.
	 */
	boolean isKnownToBeWrong(Door door, User user, String password) {
		return door == Door.XMLRPC && this.wrong.contains(user, password);
	}

	/** Whether it is right, and enough for this door. */
	boolean check(Door door, @Nullable User user, String password, Caller caller) {
		if (user == null || user.passwordHash().isEmpty()) {
			Passwords.matches(password, NOBODYS);
			return false;
		}
		boolean right = Passwords.matches(password, user.passwordHash());
		if (door == Door.FORM || !right) {
			if (right) {
				renew(user, password);
			}
			else if (door == Door.XMLRPC) {
				this.wrong.add(user.id(), user.passwordHash(), password);
			}
			return right;
		}
		if (this.secondFactor.isNeeded(user.id())) {
			return false;
		}
		String hash = renew(user, password);
		this.known.add(user.id(), hash, password);
		this.log.write(AuditEvent.SIGNED_IN, user, caller, door.name());
		return true;
	}

	/** A password that would not be hashed as it was typed keeps its old form. */
	private String renew(User user, String password) {
		if (!Passwords.isOutdated(user.passwordHash()) || !password.equals(password.strip())) {
			return user.passwordHash();
		}
		String hash = Passwords.hash(password);
		this.transaction.executeWithoutResult(
				(status) -> this.users.findById(user.id()).ifPresent((found) -> found.protectWith(hash)));
		return hash;
	}

}
