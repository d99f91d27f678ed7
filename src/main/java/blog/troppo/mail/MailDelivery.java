package blog.troppo.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a queued mail by SMTP or, where no server is set, lays it into the outbox. */
@Component
class MailDelivery {

	static final TaskDescriptor<Mail> TASK = TaskDescriptor.of("mail", Mail.class);

	private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

	private final @Nullable JavaMailSender smtp;

	/** Makes what is kept; each new one would look for all of Java's mail providers. */
	private final JavaMailSenderImpl composer = new JavaMailSenderImpl();

	private final Outbox outbox;

	private final InstantSource clock;

	MailDelivery(SmtpServer smtp, Outbox outbox, InstantSource clock) {
		this.smtp = smtp.sender();
		this.outbox = outbox;
		this.clock = clock;
	}

	void deliver(Mail mail) {
		try {
			if (this.smtp == null) {
				this.outbox.keep(mail.id(), compose(this.composer.createMimeMessage(), mail));
			}
			else {
				this.smtp.send(compose(this.smtp.createMimeMessage(), mail));
			}
		}
		catch (MessagingException ex) {
			throw new MailParseException(ex);
		}
		catch (MailException ex) {
			if (!Refusal.isFinal(ex)) {
				throw ex;
			}
			giveUp(mail, ex);
		}
	}

	/** What can't be delivered is kept for the operator to see. */
	void giveUp(Mail mail, @Nullable Throwable reason) {
		log.warn("A mail ({}) could not be delivered and lies in the outbox: {}", mail.id(),
				(reason != null) ? reason.getMessage() : "no reason given");
		try {
			this.outbox.keep("undelivered-" + mail.id(), compose(this.composer.createMimeMessage(), mail));
		}
		catch (MessagingException ex) {
			throw new MailParseException(ex);
		}
	}

	private MimeMessage compose(MimeMessage message, Mail mail) throws MessagingException {
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
			helper.setFrom(mail.from(), mail.sender());
			helper.setTo(mail.to());
			helper.setSubject(mail.subject());
			helper.setText(mail.text(), mail.html());
			helper.setSentDate(Date.from(this.clock.instant()));
			message.setHeader("Auto-Submitted", "auto-generated");
			for (var header : mail.headers().entrySet()) {
				message.setHeader(header.getKey(), header.getValue());
			}
			message.saveChanges();
			// the same at each try, so that a mail sent twice is shown once
			message.setHeader("Message-ID", "<" + mail.id() + mail.from().substring(mail.from().indexOf('@')) + ">");
			return message;
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("Every JVM has UTF-8", ex);
		}
	}

}
