package blog.troppo.theme.template;

import java.util.Map;
import java.util.function.BiFunction;

import blog.troppo.theme.folder.Theme;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/**
 * What <code>@{…}</code> means: a file of the theme ({@code assets/menu.js}), by an
 * address that changes with its content.
 */
class ThemeLinks extends AbstractLinkBuilder {

	private final Theme theme;

	private final BiFunction<Theme, String, String> assets;

	ThemeLinks(Theme theme, BiFunction<Theme, String, String> assets) {
		this.theme = theme;
		this.assets = assets;
	}

	@Override
	public String buildLink(IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
		return this.assets.apply(this.theme, base);
	}

}
