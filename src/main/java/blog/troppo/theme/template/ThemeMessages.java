package blog.troppo.theme.template;

import blog.troppo.theme.folder.Words;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** What <code>#{…}</code> means: the theme's words, else the engine's. */
class ThemeMessages extends AbstractMessageResolver {

	private final Words words;

	ThemeMessages(Words words) {
		this.words = words;
	}

	@Override
	public @Nullable String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		return this.words.find(key, (parameters != null) ? parameters : new Object[0]).orElse(null);
	}

	@Override
	public String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		return key;
	}

}
