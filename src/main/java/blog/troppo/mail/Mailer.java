package blog.troppo.mail;

import java.time.InstantSource;
import java.util.UUID;

import blog.troppo.site.TaskQueue;

import org.springframework.stereotype.Component;

/** Takes mails and sees that they are sent, once, some time soon. */
@Component
public class Mailer {

	private final MailWriter writer;

	private final TaskQueue queue;

	private final InstantSource clock;

	private final boolean reachesPeople;

	private final MailDelivery delivery;

	Mailer(MailWriter writer, TaskQueue queue, InstantSource clock, SmtpServer smtp, MailDelivery delivery) {
		this.delivery = delivery;
		this.writer = writer;
		this.queue = queue;
		this.clock = clock;
		this.reachesPeople = smtp.sender() != null;
	}

	/** Queues the mail, in the transaction of what it tells of. */
	public void send(Letter letter) {
		String id = UUID.randomUUID().toString();
		this.queue.add(MailDelivery.TASK.instance(id).data(this.writer.write(id, letter)).build(),
				this.clock.instant());
	}

	/**
	 * Sends it at once and past the queue: for what tells that the database, which holds
	 * the queue, is away.
	 */
	public void sendNow(Letter letter) {
		this.delivery.deliver(this.writer.write(UUID.randomUUID().toString(), letter));
	}

	/** False where no SMTP server is set, and mails lie in the outbox. */
	public boolean reachesPeople() {
		return this.reachesPeople;
	}

}
