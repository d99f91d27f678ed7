package blog.troppo.mail;

import org.jspecify.annotations.Nullable;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The operator's mail server, if {@code spring.mail.host} names one. */
@Component
class SmtpServer {

	private final JavaMailSenderImpl sender;

	SmtpServer(JavaMailSenderImpl sender) {
		this.sender = sender;
	}

	/** What sends by it; null if there is none, as copies of a blog said it once. */
	@Nullable JavaMailSender sender() {
		String host = this.sender.getHost();
		return (StringUtils.hasText(host) && !host.equals("false")) ? this.sender : null;
	}

}
