package blog.troppo.theme.template;

import java.util.Map;
import java.util.Optional;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Finds {@code parts/header} in the theme's {@code views}, then in its parent's, then
 * among the engine's own, so that a theme draws what it wants differently and no more.
 */
class ThemeTemplateResolver extends AbstractTemplateResolver {

	private final Theme theme;

	private final ThemeFiles standard;

	ThemeTemplateResolver(Theme theme, ThemeFiles standard) {
		this.theme = theme;
		this.standard = standard;
	}

	Optional<String> text(String template) {
		String path = template + ".html";
		return this.theme.text("views/" + path).or(() -> this.standard.text(path));
	}

	@Override
	protected boolean computeResolvable(IEngineConfiguration configuration, @Nullable String owner, String template,
			@Nullable Map<String, Object> attributes) {
		return text(template).isPresent();
	}

	@Override
	protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, @Nullable String owner,
			String template, @Nullable Map<String, Object> attributes) {
		return new StringTemplateResource(text(template).orElse(""));
	}

	@Override
	protected TemplateMode computeTemplateMode(IEngineConfiguration configuration, @Nullable String owner,
			String template, @Nullable Map<String, Object> attributes) {
		return TemplateMode.HTML;
	}

	/** An engine lives as long as its theme stays as it is. */
	@Override
	protected ICacheEntryValidity computeValidity(IEngineConfiguration configuration, @Nullable String owner,
			String template, @Nullable Map<String, Object> attributes) {
		return AlwaysValidCacheEntryValidity.INSTANCE;
	}

}
