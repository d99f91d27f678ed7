package blog.troppo.theme.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import blog.troppo.theme.folder.Theme;
import blog.troppo.theme.folder.ThemeFiles;
import blog.troppo.theme.folder.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.FastStringWriter;

/**
 * The one class that knows templates of Thymeleaf's kind: which there are, and how one
 * becomes a page. Another kind of theme gets a class like this.
 */
public class ThymeleafTemplates {

	private static final Logger LOGGER = LoggerFactory.getLogger(ThymeleafTemplates.class);

	/** Gets lost where a template is a layout's fragment. */
	private static final String DOCTYPE = "<!DOCTYPE html";

	/** As many letters as most pages have. */
	private static final int PAGE = 40_000;

	private final ThemeFiles standard;

	private final BiFunction<Theme, String, String> assets;

	private final Map<String, Made> engines = new ConcurrentHashMap<>();

	private record Made(Theme theme, TemplateEngine engine) {
	}

	/**
	 * @param standard the engine's own templates, for what a theme leaves out
	 * @param assets gives a theme's file its address
	 */
	public ThymeleafTemplates(ThemeFiles standard, BiFunction<Theme, String, String> assets) {
		this.standard = standard;
		this.assets = assets;
	}

	/**
	 * The first of these templates that the theme or else the engine has; the index if
	 * none.
	 */
	public String choose(Theme theme, List<String> candidates) {
		return candidates.stream()
			.filter((name) -> has(theme, name))
			.findFirst()
			.or(() -> candidates.stream().filter((name) -> this.standard.has(name + ".html")).findFirst())
			.orElse("index");
	}

	/** Whether the theme or its parent has this template. */
	public boolean has(Theme theme, String template) {
		return theme.ownerOf("views/" + template + ".html").isPresent();
	}

	public String render(Theme theme, String template, Map<String, Object> views, Locale language) {
		FastStringWriter page = new FastStringWriter(PAGE);
		engine(theme).process(template, new Context(language, views), page);
		String html = page.toString().strip();
		return html.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length()) ? html : DOCTYPE + ">\n" + html;
	}

	/** A part that stands alone, without a page around it. */
	public String renderPart(Theme theme, String template, Map<String, Object> views, Locale language) {
		return engine(theme).process(template, new Context(language, views)).strip();
	}

	/**
	 * A part that looks at nothing but these views, as it will on whatever page; nothing
	 * if it looks at more.
	 */
	public Optional<String> renderAlone(Theme theme, String template, Map<String, Object> views, Locale language) {
		TemplateEngine engine = engine(theme);
		EngineContext context = new EngineContext(engine.getConfiguration(), null, null, language, views);
		FastStringWriter markup = new FastStringWriter(1000);
		try (Sources sources = Sources.begin(context)) {
			// the engine itself would log what fails as an error
			context.getConfiguration()
				.getTemplateManager()
				.parseAndProcess(new TemplateSpec(template, TemplateMode.HTML), context, markup);
			return sources.areOf(views.keySet()) ? Optional.of(markup.toString().strip()) : Optional.empty();
		}
		catch (TemplateProcessingException ex) {
			LOGGER.debug("{} cannot be drawn alone", template, ex);
			return Optional.empty();
		}
	}

	private TemplateEngine engine(Theme theme) {
		Made made = this.engines.compute(theme.name(),
				(name, known) -> (known != null && known.theme() == theme) ? known : new Made(theme, make(theme)));
		return made.engine();
	}

	private TemplateEngine make(Theme theme) {
		TemplateEngine engine = new TemplateEngine();
		engine.setDialects(Set.of(new ThemeDialect(), new TagDialect()));
		engine.setTemplateResolver(new ThemeTemplateResolver(theme, this.standard));
		engine.setMessageResolver(new ThemeMessages((language) -> Words.of(this.standard, theme, language)));
		engine.setLinkBuilder(new ThemeLinks(theme, this.assets));
		return engine;
	}

}
