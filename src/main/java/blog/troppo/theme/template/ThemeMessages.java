package blog.troppo.theme.template;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import blog.troppo.theme.folder.Words;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * What <code>#{…}</code> means: the theme's words, else the engine's, in the language of
 * the page.
 */
class ThemeMessages extends AbstractMessageResolver {

	private final Function<Locale, Words> words;

	private final Map<Locale, Words> read = new ConcurrentHashMap<>();

	ThemeMessages(Function<Locale, Words> words) {
		this.words = words;
	}

	@Override
	public @Nullable String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		return this.read.computeIfAbsent(context.getLocale(), this.words)
			.find(key, (parameters != null) ? parameters : new Object[0])
			.orElse(null);
	}

	@Override
	public String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		return key;
	}

}
