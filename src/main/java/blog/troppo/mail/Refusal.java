package blog.troppo.mail;

import jakarta.mail.SendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** Whether it is of any use to try again. */
final class Refusal {

	private Refusal() {
	}

	/** The server knows no such recipient, or the mail itself is broken. */
	static boolean isFinal(MailException failure) {
		if (failure instanceof MailParseException) {
			return true;
		}
		return failure instanceof MailSendException sending
				&& sending.getFailedMessages().values().stream().anyMatch(Refusal::isRejection);
	}

	private static boolean isRejection(@Nullable Throwable failure) {
		if (!(failure instanceof SendFailedException sending)) {
			return false;
		}
		for (Throwable next = sending; next instanceof jakarta.mail.MessagingException one; next = one
			.getNextException()) {
			String said = one.getMessage();
			if (said != null && said.matches("(?s)55[0-9][ -].*")) {
				return true;
			}
		}
		return false;
	}

}
