package blog.troppo.mail;

import java.util.Map;

/** A mail as it waits to be sent: all that goes into it but the date. */
record Mail(String id, String from, String sender, String to, String subject, String text, String html,
		Map<String, String> headers) {

}
