package blog.troppo.admin.frame;

import java.util.Optional;

import blog.troppo.site.Sentences;
import blog.troppo.support.RefusalException;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The admin's messages in the language of who is asking. */
@Component("words")
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/** A message that need not be there. */
	public Optional<String> find(String key) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, LocaleContextHolder.getLocale()));
	}

	/** Why something was refused. */
	public String of(RefusalException refusal) {
		return of(String.valueOf(refusal.getMessage()));
	}

	/** What a feature said in English. */
	public String of(String sentence) {
		return Sentences.in(LocaleContextHolder.getLocale(), sentence);
	}

	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
