package blog.troppo.admin.frame;

import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The admin's messages in the language of who is asking. */
@Component
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/** A message that need not be there. */
	public Optional<String> find(String key) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, LocaleContextHolder.getLocale()));
	}

	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
